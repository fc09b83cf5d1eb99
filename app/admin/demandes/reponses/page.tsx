import type { Metadata } from 'next'
import Link from 'next/link'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { extrait } from '@/lib/domain/extrait'
import { demande } from '@/lib/domain/recherche'
import { reponsesTypes } from '@/lib/queries/reponses-types'
import { requireRedacteur } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Réponses types' }

const FAIT = new Map([
  ['ajoutee', 'La réponse est ajoutée.'],
  ['changee', 'La réponse est modifiée.'],
  ['supprimee', 'La réponse est supprimée.'],
])

export default async function ReponsesPage({ searchParams }: PageProps<'/admin/demandes/reponses'>) {
  const viewer = await requireRedacteur()
  const fait = FAIT.get(demande(await searchParams, 'fait'))
  const reponses = await reponsesTypes(viewer)
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/demandes" vers="Demandes" />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Réponses types</h1>
          <p className="hint mt-1">Ce que vous répondez souvent, à insérer dans une réponse puis à ajuster.</p>
        </div>
        <Link href="/admin/demandes/reponses/nouvelle" className="btn main">
          <Icon name="plus" size={20} /> Ajouter une réponse
        </Link>
      </div>
      {fait && <Alert kind="good" titre={fait} />}
      <section className="card" aria-label="Réponses types">
        {reponses.length === 0 && (
          <p className="hint">
            Aucune encore. Accusé de réception, intervention planifiée, pièce manquante… écrivez-les une fois pour toutes.
          </p>
        )}
        <ul className="list">
          {reponses.map(({ id, nom, texte }) => (
            <li key={id}>
              <Link href={`/admin/demandes/reponses/${id}`} className="min-w-0 flex-1 py-1 no-underline">
                <b className="block [overflow-wrap:anywhere] underline">{nom}</b>
                <span className="hint block">{extrait(texte, 140)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
