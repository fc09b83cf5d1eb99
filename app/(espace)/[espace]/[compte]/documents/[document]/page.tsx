import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { sansCoupure } from '@/lib/domain/ponctuation'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { estUuid } from '@/lib/domain/uuid'
import { noterLecture, unDocument } from '@/lib/queries/un-document'
import { sizeOfFile } from '@/lib/storage'
import { compteOuvert } from '../../compte-ouvert'
import { Apercu } from './apercu'
import { FicheDuDocument } from './fiche'

export const metadata: Metadata = { title: 'Document' }

/** The subject of a question about it, cut to what the form of a request takes. */
const sujet = (titre: string) => `À propos de « ${titre} »`.slice(0, 120)

export default async function DocumentPage({ params }: PageProps<'/[espace]/[compte]/documents/[document]'>) {
  const { viewer, compte, base } = await compteOuvert(params, 'DOCUMENTS')
  const { document: id } = await params
  const document = estUuid(id) ? await unDocument(viewer, compte.id, id, today()) : null
  if (!document) notFound()
  if (viewer.kind === 'client') after(() => noterLecture(viewer, id, today()))
  const entier = (await sizeOfFile(document.fichier)) === document.taille
  const adresse = `/api/documents/${id}`
  return (
    <div className="stack">
      <Retour href={`${base}/documents/classeurs/${document.classeur.id}`} vers={document.classeur.nom} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="min-w-0 flex-1 basis-80 [overflow-wrap:anywhere]">{sansCoupure(document.titre)}</h1>
        {entier && (
          <div className="no-print flex flex-wrap gap-2">
            <a className="btn main" href={`${adresse}?telecharger=1`} download>
              <Icon name="download" size={20} />
              Télécharger
            </a>
            <a className="btn" href={adresse} target="_blank" rel="noreferrer">
              <Icon name="external-link" size={20} />
              Ouvrir
            </a>
          </div>
        )}
      </div>
      {!entier && (
        <Alert kind="bad" titre="Ce document ne peut pas être lu pour l’instant.">
          Son fichier est absent ou abîmé. {compte.agence.nom} peut vous l’envoyer.
        </Alert>
      )}
      <FicheDuDocument document={document} role={compte.role} />
      {entier && <Apercu adresse={adresse} document={document} />}
      {rubriqueOuverte(compte, 'DEMANDES') && (
        <p className="no-print">
          <Link
            className="btn"
            href={`${base}/demandes/nouvelle?${new URLSearchParams({ categorie: 'DOCUMENT', sujet: sujet(document.titre) })}`}
          >
            <Icon name="message-circle" size={20} />
            Poser une question sur ce document
          </Link>
        </p>
      )}
    </div>
  )
}
