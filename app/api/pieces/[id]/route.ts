import { estUuid } from '@/lib/domain/uuid'
import { absent, servir } from '@/lib/fichier-servi'
import { pieceDeDemande } from '@/lib/queries/demandes'
import { viewerOfRequest } from '@/lib/viewer'
import { servirVignette } from '@/lib/vignette-servie'

/** A file joined to a request; `?vignette`: a picture in small. */
export async function GET(request: Request, { params }: RouteContext<'/api/pieces/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest('DEMANDES')
  const { id } = await params
  const piece = viewer && estUuid(id) ? await pieceDeDemande(viewer, id) : null
  if (!piece) return absent()
  return piece.image && new URL(request.url).searchParams.has('vignette') ? servirVignette(request, piece) : servir(request, piece)
}
