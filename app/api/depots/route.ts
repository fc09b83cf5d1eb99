import { contexteDemande, nouveauDepot } from '@/app/admin/documents/ajouter/contexte'
import { DES_DOCUMENTS, rangerUne } from '@/lib/demandes/pieces-jointes'
import { tailleEnMots } from '@/lib/domain/demande'
import { DOCUMENT_OCTETS_MAX } from '@/lib/domain/depot'
import { estUuid } from '@/lib/domain/uuid'
import { absent, servir } from '@/lib/fichier-servi'
import { ajouterAuDepot, fichierDepose, ouvrirDepot } from '@/lib/queries/depots'
import { Refusal } from '@/lib/refusal'
import { viewerOfRequest } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'

const dire = (status: number, body: Readonly<Record<string, string | null>>) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** A file of one's own deposit, to be seen before it is published. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest()
  const piece = new URL(request.url).searchParams.get('piece') ?? ''
  const fichier = viewer?.kind === 'staff' && estRedacteur(viewer) && estUuid(piece) ? await fichierDepose(viewer, piece) : null
  return fichier ? servir(request, fichier) : absent()
}

/** One file of a deposit, its bytes alone: another site's page cannot send a PUT. The answer says why a file is not taken. */
export async function PUT(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { depot = '', nom = '' } = params
  if (viewer?.kind !== 'staff' || !estRedacteur(viewer) || !estUuid(depot))
    return dire(404, { refus: 'Reconnectez-vous, puis recommencez.' })
  const taille = Number(request.headers.get('content-length') ?? 0)
  if (taille > DOCUMENT_OCTETS_MAX)
    return dire(200, { refus: `Ce fichier pèse ${tailleEnMots(taille)}\u00a0: ${tailleEnMots(DOCUMENT_OCTETS_MAX)} au plus.` })
  if (!(await ouvrirDepot(viewer, nouveauDepot(depot, contexteDemande(params)))))
    return dire(404, { refus: 'Ces fichiers sont déjà publiés. Rechargez la page pour en ajouter d’autres.' })
  const name = nom.replaceAll('\0', '').slice(0, 300)
  try {
    const piece = await rangerUne(new File([await request.arrayBuffer()], name), DES_DOCUMENTS)
    // What is not taken is told at once, and not kept: whoever sees it can choose another.
    if (typeof piece !== 'string') await ajouterAuDepot(viewer, depot, name, piece)
    return dire(200, { refus: typeof piece === 'string' ? piece : null })
  } catch (error) {
    if (error instanceof Refusal) return dire(200, { refus: error.message })
    throw error
  }
}
