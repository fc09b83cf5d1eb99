import { z } from 'zod'
import { recevoirEnvoi } from '@/lib/queries/envois-recus'
import { RefusDEnvoi } from '@/lib/refus-d-envoi'
import { take } from '@/lib/throttle'
import { estPublicateur, type JetonViewer, type StaffViewer } from '@/lib/viewer-kinds'
import { dire, probleme } from './probleme'
import { attendre, deChezNous, quiDemande } from './qui'

const VOULU = { essai: 'ESSAI', application: 'APPLICATION' } as const
const demande = z.object({
  nom: z.string().max(1000, 'Le nom du fichier est trop long.').catch(''),
  voulu: z.enum(['essai', 'application'], 'Le paramètre « voulu » est « essai » ou « application ».').optional(),
  cle: z.string().max(200, 'La clé d’idempotence est trop longue : 200 caractères au plus.').nullable(),
})

/** `Content-Disposition: attachment; filename="envoi.zip"`, also in UTF-8. */
function nomAnnonce(header: string | null): string {
  const [, utf8] = /filename\*=utf-8''([^;]+)/i.exec(header ?? '') ?? []
  const [, plain] = /filename="?([^";]+)/i.exec(header ?? '') ?? []
  try {
    return utf8 ? decodeURIComponent(utf8) : (plain ?? '')
  } catch {
    return plain ?? ''
  }
}

/** Who may bring a bundle, held to how many an hour; or the answer to give. */
async function quiEnvoie(request: Request) {
  const viewer: JetonViewer | StaffViewer | Response = await quiDemande()
  if (viewer instanceof Response) return viewer
  if (viewer.kind === 'staff') {
    if (!estPublicateur(viewer)) return probleme(404, 'Cette adresse n’existe pas.')
    if (!deChezNous(request)) return probleme(403, 'Cette demande ne vient pas d’une page de ce portail.')
  }
  const secondes = await take('publication-jeton', viewer.kind === 'jeton' ? viewer.jetonId : viewer.sessionId)
  return secondes ? attendre(secondes) : viewer
}

/** A bundle, its bytes alone, written as they come. `?voulu=essai|application`, `?nom=`; the answer says where to follow it. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await quiEnvoie(request)
  if (viewer instanceof Response) return viewer
  const { searchParams } = new URL(request.url)
  const read = demande.safeParse({
    nom: searchParams.get('nom') ?? nomAnnonce(request.headers.get('content-disposition')),
    voulu: searchParams.get('voulu') ?? undefined,
    cle: request.headers.get('idempotency-key'),
  })
  if (!read.success) return probleme(422, read.error.issues[0]?.message ?? '')
  const { nom, voulu, cle } = read.data
  if (viewer.kind === 'jeton' && viewer.portee === 'ESSAI' && voulu === 'application')
    return probleme(403, 'Ce jeton ne sert qu’à des essais : l’agence applique elle-même, ou crée un jeton d’application.')
  if (viewer.kind === 'staff' && voulu === 'application') return probleme(403, 'Depuis la page, un envoi est d’abord essayé.')
  const octets = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(octets)) return probleme(411, 'Annoncez la taille du fichier : « Content-Length ».')
  try {
    const content = request.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() })
    const { id, nouveau } = await recevoirEnvoi(viewer, { nom, content, octets, cle, ...(voulu && { voulu: VOULU[voulu] }) })
    const suivre = `/api/publications/${id}`
    return dire(202, { id, nouveau, suivre }, { location: suivre })
  } catch (error) {
    if (error instanceof RefusDEnvoi) return probleme(error.status, error.message)
    // Whoever was sending has left: there is nobody to answer, and nothing was kept.
    if (request.signal.aborted) return probleme(400, 'Ce fichier n’est pas arrivé en entier.')
    throw error
  }
}
