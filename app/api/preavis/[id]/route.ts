import { estUuid } from '@/lib/domain/uuid'
import { absent, servir } from '@/lib/fichier-servi'
import { pieceDuPreavis } from '@/lib/queries/preavis'
import { viewerOfRequest } from '@/lib/viewer'

/** What proves the reason of a notice. */
export async function GET(request: Request, { params }: RouteContext<'/api/preavis/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { id } = await params
  const piece = viewer && estUuid(id) ? await pieceDuPreavis(viewer, id) : null
  return piece ? servir(request, piece) : absent()
}
