import { estUuid } from '@/lib/domain/uuid'
import { absent, servir } from '@/lib/fichier-servi'
import { pieceDuCrg } from '@/lib/queries/crg'
import { viewerOfRequest } from '@/lib/viewer'

/** The voucher of a line of a compte rendu de gestion, by the line's id. */
export async function GET(request: Request, { params }: RouteContext<'/api/pieces-de-gestion/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { id } = await params
  const piece = viewer && estUuid(id) ? await pieceDuCrg(viewer, id) : null
  return piece ? servir(request, piece) : absent()
}
