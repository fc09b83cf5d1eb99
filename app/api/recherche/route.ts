import { demande } from '@/lib/domain/recherche'
import { absent, texte } from '@/lib/fichier-servi'
import { chercher } from '@/lib/queries/recherche'
import { take, wait } from '@/lib/throttle'
import { viewerOfRequest } from '@/lib/viewer'

/** What the dialog of the back office shows as one types: `?q=…`; for staff alone. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest()
  if (viewer?.kind !== 'staff') return absent()
  const attente = await take('recherche-session', viewer.sessionId)
  if (attente) return texte(429, `Vous avez beaucoup cherché\u00A0: réessayez dans ${wait(attente)}.`, { 'retry-after': String(attente) })
  const q = demande(Object.fromEntries(new URL(request.url).searchParams), 'q')
  return Response.json(await chercher(viewer, q), { headers: { 'cache-control': 'private, no-store' } })
}
