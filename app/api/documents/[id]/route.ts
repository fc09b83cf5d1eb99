import { absent, servir, texte } from '@/lib/fichier-servi'
import { fichierDuDocument } from '@/lib/jobs/fichier'
import { documentAvecEnvoi } from '@/lib/queries/documents'
import { viewerOfRequest } from '@/lib/viewer'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function GET(request: Request, { params }: RouteContext<'/api/documents/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { id } = await params
  const document = viewer && UUID.test(id) ? await documentAvecEnvoi(viewer, id) : null
  if (!document) return absent()
  const fichier = await fichierDuDocument(document).catch(() => null)
  if (!fichier) return texte(503, 'Ce document se prépare : réessayez dans un instant.', { 'retry-after': '5' })
  return servir(request, fichier)
}
