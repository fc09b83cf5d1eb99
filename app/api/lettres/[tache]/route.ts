import { pdfDesLettres } from '@/lib/acces/lettres/suite'
import { today } from '@/lib/clock'
import { estUuid } from '@/lib/domain/uuid'
import { absent } from '@/lib/fichier-servi'
import { viewerOfRequest } from '@/lib/viewer'
import { estGestionnaire } from '@/lib/viewer-kinds'

/** The letters of a task, for the printer: passwords stand in it, and so nothing keeps it on the way. */
export async function GET(_request: Request, { params }: RouteContext<'/api/lettres/[tache]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { tache } = await params
  if (viewer?.kind !== 'staff' || !estGestionnaire(viewer) || !estUuid(tache)) return absent()
  const pdf = await pdfDesLettres(viewer, tache)
  if (!pdf) return absent()
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="lettres-${today()}.pdf"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
