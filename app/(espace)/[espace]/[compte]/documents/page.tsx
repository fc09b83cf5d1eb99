import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { now, today } from '@/lib/clock'
import { INTERLOCUTEUR } from '@/lib/labels'
import { documentsLegaux } from '@/lib/queries/documents-legaux'
import { listeDeDocuments, mesClasseurs } from '@/lib/queries/mes-documents'
import { compteOuvert } from '../compte-ouvert'
import { Classeurs } from './classeurs'
import { demandeDeDocuments, estFiltree, filtresDe } from './demande'
import { Obligatoires } from './obligatoires'
import { Portees } from './portees'
import { RechercheDeDocuments } from './recherche'
import { Resultats } from './resultats'

export const metadata: Metadata = { title: 'Mes documents' }

const LABEL = 'Chercher dans mes documents'

export default async function DocumentsPage({ params, searchParams }: PageProps<'/[espace]/[compte]/documents'>) {
  const { viewer, compte, base } = await compteOuvert(params, 'DOCUMENTS')
  const [jour, instant, asked] = [today(), now(), demandeDeDocuments(await searchParams)]
  const filtree = estFiltree(asked)
  const [classeurs, liste, legaux] = await Promise.all([
    mesClasseurs(viewer, compte.id, jour, instant),
    filtree ? listeDeDocuments(viewer, compte.id, filtresDe(asked, null), jour, instant) : null,
    filtree ? null : documentsLegaux(viewer, compte.id, jour),
  ])
  if (!classeurs) notFound()
  const chemin = `${base}/documents`
  return (
    <div className="stack">
      <h1>Mes documents</h1>
      {classeurs.classeurs.length === 0 ? (
        <p className="card hint">
          {INTERLOCUTEUR[compte.role].mon} n’a encore rien publié pour vous. Ses documents apparaîtront ici, rangés par classeur.
        </p>
      ) : (
        <>
          <RechercheDeDocuments chemin={chemin} asked={asked} label={LABEL} {...(liste && { choix: liste })} />
          <Portees chemin={chemin} asked={asked} total={classeurs.total} portees={classeurs.portees} />
          {liste ? (
            <Resultats
              base={base}
              chemin={chemin}
              asked={asked}
              liste={liste}
              vide="Aucun document ne correspond. Essayez un mot plus court, ou une autre année."
            />
          ) : (
            <>
              {legaux && <Obligatoires base={base} legaux={legaux} />}
              <Classeurs base={base} noeuds={classeurs.classeurs} legaux={legaux?.documents ?? []} />
            </>
          )}
        </>
      )}
    </div>
  )
}
