import { servirArchive } from '@/lib/archive'
import { today } from '@/lib/clock'
import { estUuid } from '@/lib/domain/uuid'
import { absent } from '@/lib/fichier-servi'
import { archiveDuClasseur } from '@/lib/queries/archive'
import { viewerOfRequest } from '@/lib/viewer'

/** All the documents of a classeur that are open to the compte `?compte=`, as one ZIP. */
export async function GET(request: Request, { params }: RouteContext<'/api/classeurs/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest('DOCUMENTS')
  const { id } = await params
  const compte = new URL(request.url).searchParams.get('compte') ?? ''
  const archive = viewer && estUuid(id) && estUuid(compte) ? await archiveDuClasseur(viewer, compte, id, today()) : null
  return archive ? servirArchive(archive) : absent()
}
