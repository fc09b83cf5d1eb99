import { estUuid } from '@/lib/domain/uuid'
import { absent, servir } from '@/lib/fichier-servi'
import { fichierDAttestation } from '@/lib/queries/assurances'
import { viewerOfRequest } from '@/lib/viewer'

/** A tenant's certificate of insurance. */
export async function GET(request: Request, { params }: RouteContext<'/api/attestations/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { id } = await params
  const fichier = viewer && estUuid(id) ? await fichierDAttestation(viewer, id) : null
  return fichier ? servir(request, fichier) : absent()
}
