import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Retour } from '@/components/retour'
import { Instant } from '@/components/ui/instant'
import { now } from '@/lib/clock'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { demande } from '@/lib/domain/recherche'
import { NATURE_LEGALE } from '@/lib/labels'
import { classeursTenus } from '@/lib/queries/classeurs'
import { depotsEnAttente } from '@/lib/queries/depots'
import { requireRedacteur } from '@/lib/viewer'
import { contexteDemande } from './contexte'
import { Deposer } from './deposer'

export const metadata: Metadata = { title: 'Ajouter des documents' }

export default async function AjouterPage({ searchParams }: PageProps<'/admin/documents/ajouter'>) {
  const viewer = await requireRedacteur()
  const demandes = await searchParams
  const { classeur: voulu, nature, pour } = contexteDemande(demandes)
  const repris = demande(demandes, 'depot')
  const [classeurs, attente] = await Promise.all([classeursTenus(viewer), depotsEnAttente(viewer, now())])
  const classeur = classeurs.find(({ id }) => id === voulu) ?? null
  // One of hers to which files are added; any other begins anew.
  const depot = attente.find(({ id }) => id === repris)?.id ?? randomUUID()
  const dit = [classeur && `dans «\u00a0${classeur.chemin}\u00a0»`, nature && NATURE_LEGALE[nature], pour && `pour ${pour}`].filter(Boolean)
  return (
    <div className="stack max-w-[860px]">
      <Retour
        href={classeur ? `/admin/documents?classeur=${classeur.id}` : '/admin/documents'}
        vers={classeur ? classeur.chemin : 'Documents'}
      />
      <div>
        <h1>Ajouter des documents</h1>
        <p className="hint mt-1">{dit.length > 0 ? `Étape 1 sur 2 · ${dit.join(' · ')}` : 'Étape 1 sur 2 : les fichiers.'}</p>
      </div>
      <Deposer depot={depot} classeur={classeur?.id ?? ''} nature={nature ?? ''} pour={pour} />
      {attente.length > 0 && (
        <section className="card" aria-labelledby="attente">
          <h2 id="attente">À reprendre</h2>
          <ul className="list mt-1">
            {attente.map(({ id, createdAt, fichiers }) => (
              <li key={id} className="justify-between">
                <Link className="inline-flex min-h-11 items-center" href={`/admin/documents/ajouter/${id}`}>
                  {enNombre(fichiers, 'fichier déposé', 'fichiers déposés')}, pas encore publié{fichiers > 1 ? 's' : ''}
                </Link>
                <small className="hint">
                  <Instant instant={createdAt} />
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
