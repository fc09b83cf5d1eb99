import { requestOrigin } from '@/lib/origin'
import { take, wait } from '@/lib/throttle'
import { jetonPresente, programmeDuJeton, viewerOfRequest } from '@/lib/viewer'
import type { JetonViewer, StaffViewer } from '@/lib/viewer-kinds'
import { probleme } from './probleme'

export const attendre = (secondes: number): Response =>
  probleme(429, `Réessayez dans ${wait(secondes)}.`, { 'retry-after': String(secondes) })

const refuse = (): Response =>
  probleme(401, 'Donnez un jeton de publication qui sert encore : « Authorization: Bearer palier_… ».', {
    'www-authenticate': 'Bearer realm="Palier"',
  })

/** Who asks: a program by its token, somebody of the staff by her session; or the answer to give. */
export async function quiDemande(): Promise<JetonViewer | StaffViewer | Response> {
  const jeton = await jetonPresente()
  if (jeton === null) {
    const viewer = await viewerOfRequest()
    return viewer?.kind === 'staff' ? viewer : refuse()
  }
  const program = await programmeDuJeton(jeton)
  if (program) return program
  // Only tokens that open nothing are counted: an office stands behind one address.
  const secondes = await take('jeton-adresse', (await requestOrigin()).address)
  return secondes ? attendre(secondes) : refuse()
}

/** The same, of who asks what became of a bundle: of a program, or of a page, so many times and no more. */
export async function quiSuit(): Promise<JetonViewer | StaffViewer | Response> {
  const viewer = await quiDemande()
  if (viewer instanceof Response) return viewer
  const secondes = await take('publication-suivie', viewer.kind === 'jeton' ? viewer.jetonId : viewer.sessionId)
  return secondes ? attendre(secondes) : viewer
}

/** Whether a page of ours sends it: a session goes with every request, a token with those that mean it. */
export function deChezNous({ headers }: Request): boolean {
  const [origin, host] = [headers.get('origin'), headers.get('x-forwarded-host') ?? headers.get('host')]
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}
