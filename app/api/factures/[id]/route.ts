import { today } from '@/lib/clock'
import { absent, servir } from '@/lib/fichier-servi'
import { factureDeLaDepense } from '@/lib/queries/depenses'
import { viewerOfRequest } from '@/lib/viewer'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The invoice of an expense, by the expense's id. */
export async function GET(request: Request, { params }: RouteContext<'/api/factures/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest('DEPENSES')
  const { id } = await params
  const facture = viewer && UUID.test(id) ? await factureDeLaDepense(viewer, id, today()) : null
  return facture ? servir(request, facture) : absent()
}
