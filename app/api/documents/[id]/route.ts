import { after } from 'next/server'
import { today } from '@/lib/clock'
import { nomDeFichier } from '@/lib/domain/nom-de-fichier'
import { estUuid } from '@/lib/domain/uuid'
import { absent, servir, texte } from '@/lib/fichier-servi'
import { fichierDuDocument } from '@/lib/jobs/fichier'
import { documentAvecEnvoi } from '@/lib/queries/documents'
import { noterLecture } from '@/lib/queries/un-document'
import { viewerOfRequest } from '@/lib/viewer'
import { pourLaRubrique } from '@/lib/viewer-kinds'

export async function GET(request: Request, { params }: RouteContext<'/api/documents/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { id } = await params
  const found = viewer && estUuid(id) ? await documentAvecEnvoi(viewer, id) : null
  // A paper of Palier is of the account, or of the lease; what the agency publishes is of the documents, and asked for as such.
  const document = found?.nature === 'PUBLIE' && viewer ? await documentAvecEnvoi(pourLaRubrique(viewer, 'DOCUMENTS'), id) : found
  if (!document) return absent()
  const fichier = await fichierDuDocument(document).catch(() => null)
  if (!fichier) return texte(503, 'Ce document se prépare : réessayez dans un instant.', { 'retry-after': '5' })
  if (viewer?.kind === 'client' && document.nature === 'PUBLIE') after(() => noterLecture(viewer, id, today()))
  // Under the title that one has read, not the name that the agency's software gave its file.
  return servir(request, document.nature === 'PUBLIE' ? { ...fichier, nom: nomDeFichier(document.titre, fichier.mime) } : fichier)
}
