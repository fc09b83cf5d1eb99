import { today } from '@/lib/clock'
import type { Papier } from '@/lib/domain/quittance'
import { estUuid } from '@/lib/domain/uuid'
import { absent } from '@/lib/fichier-servi'
import { emettrePapierDuTerme } from '@/lib/queries/quittances'
import { viewerOfRequest } from '@/lib/viewer'

const isPapier = (value: string | null): value is Papier => value === 'avis' || value === 'quittance' || value === 'recu'

/** A paper of a term, `?papier=avis|quittance|recu`: issued, or found, then given as the document that it is. */
export async function GET(request: Request, { params }: RouteContext<'/api/quittances/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { id } = await params
  const { searchParams } = new URL(request.url)
  const papier = searchParams.get('papier')
  if (!viewer || viewer.kind === 'staff' || !estUuid(id) || !isPapier(papier)) return absent()
  const document = await emettrePapierDuTerme(viewer, id, papier, today())
  if (!document) return absent()
  const suite = searchParams.has('telecharger') ? '?telecharger' : ''
  return new Response(null, { status: 303, headers: { location: `/api/documents/${document}${suite}`, 'cache-control': 'no-store' } })
}
