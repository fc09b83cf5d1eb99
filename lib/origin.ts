import 'server-only'
import { cookies, headers } from 'next/headers'
import { appareilCookie, type Origin } from './auth'
import { empreinteDAppareil } from './sessions/appareil'

/** scripts/server.mjs has removed what a browser may pretend: the first address of x-forwarded-for is the socket's, or the trusted proxy's word. */
export async function requestOrigin(): Promise<Origin> {
  const list = await headers()
  const jeton = (await cookies()).get(appareilCookie().name)?.value
  return {
    address: (list.get('x-forwarded-for') ?? '').split(',')[0]?.trim() || 'inconnue',
    device: list.get('user-agent') ?? '',
    appareil: empreinteDAppareil(jeton),
  }
}
