import { today } from '@/lib/clock'
import { ecrireLeCourrier } from '@/lib/domain/courrier'
import { estUuid } from '@/lib/domain/uuid'
import { absent, texte } from '@/lib/fichier-servi'
import { courrierEnPdf } from '@/lib/jobs/diffusions'
import { agenceEmettrice, destinataire, destinataires, diffusionTenue } from '@/lib/queries/diffusions'
import { viewerOfRequest } from '@/lib/viewer'

/** The letter as one recipient will read it: `?compte=`; without it, as the first will. */
export async function GET(request: Request, { params }: RouteContext<'/api/diffusions/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { id } = await params
  if (viewer?.kind !== 'staff' || !estUuid(id)) return absent()
  const jour = today()
  const diffusion = await diffusionTenue(viewer, id, jour)
  const agence = await agenceEmettrice(viewer)
  if (!diffusion || !agence) return absent()
  const { titre, texte: ecrit, parCompte, publieLe } = diffusion
  if (!ecrit) return texte(404, 'Cette diffusion n’a pas de texte\u00A0: seules ses pièces jointes seront publiées.')
  const date = publieLe && publieLe > jour ? publieLe : jour
  const asked = new URL(request.url).searchParams.get('compte')
  const compte = asked || (await destinataires(viewer, diffusion, jour)).premiers[0]?.id
  const a = parCompte && compte && estUuid(compte) ? await destinataire(viewer, diffusion, compte, jour) : null
  if (parCompte && !a) return absent()
  const pdf = await courrierEnPdf(ecrireLeCourrier({ titre, texte: ecrit, agence, date }, a)).catch(() => null)
  if (!pdf) return texte(503, 'Ce courrier se prépare\u00A0: réessayez dans un instant.', { 'retry-after': '5' })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="apercu.pdf"`,
      'cache-control': 'private, no-store',
      'content-security-policy': "frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
    },
  })
}
