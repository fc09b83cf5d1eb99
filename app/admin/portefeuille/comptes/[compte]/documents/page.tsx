import type { Metadata } from 'next'
import Link from 'next/link'
import { Jour } from '@/components/ui/jour'
import { now, today } from '@/lib/clock'
import { demande } from '@/lib/domain/recherche'
import { listeDeDocuments } from '@/lib/queries/mes-documents'
import { compteDemande } from '../compte-demande'
import { EnTete } from '../onglets'

export const metadata: Metadata = { title: 'Documents d’un compte' }

const TOUS = { classeurs: null, portee: null, annee: null, nature: null, dossier: null, motifs: [] } as const

/** What is published to the compte today, as its holder finds it: by classeur. */
export default async function DocumentsPage({ params, searchParams }: PageProps<'/admin/portefeuille/comptes/[compte]/documents'>) {
  const { viewer, fiche, base } = await compteDemande(params)
  const apres = demande(await searchParams, 'apres') || null
  const liste = await listeDeDocuments(viewer, fiche.id, { ...TOUS, apres }, today(), now())
  const { documents = [], total = 0, suite = null } = liste ?? {}
  const classeurs = [...new Map(documents.map(({ classeurId, classeur }) => [classeurId, classeur] as const))]
  return (
    <div className="stack">
      <EnTete fiche={fiche} base={base} ici="/documents" />
      <p className="hint">
        {total === 0
          ? 'Aucun document n’est publié pour ce compte aujourd’hui.'
          : `${total} ${total > 1 ? 'documents publiés' : 'document publié'} pour ce compte aujourd’hui, les plus récents d’abord.`}
      </p>
      {classeurs.map(([classeurId, nom]) => (
        <section key={classeurId} className="card" aria-labelledby={classeurId}>
          <h2 id={classeurId}>{nom}</h2>
          <ul className="list mt-1">
            {documents
              .filter((document) => document.classeurId === classeurId)
              .map(({ id, titre, date, portee }) => (
                <li key={id} className="flex-wrap justify-between gap-y-1">
                  <a href={`/api/documents/${id}`} className="inline-flex min-h-11 min-w-0 items-center break-words">
                    {titre}
                  </a>
                  <small className="hint">
                    {portee === 'PRIVE' ? 'pour ce compte' : portee === 'RESIDENCE' ? 'pour l’immeuble' : 'pour tous'} ·{' '}
                    <Jour jour={date} />
                  </small>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {suite && (
        <p>
          <Link className="btn" href={`${base}/documents?apres=${suite}`} rel="next" prefetch={false}>
            Documents plus anciens →
          </Link>
        </p>
      )}
    </div>
  )
}
