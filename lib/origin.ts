import 'server-only'
import { headers } from 'next/headers'
import type { Origin } from './auth'

/** scripts/server.mjs has removed what a browser may pretend: the first address of x-forwarded-for is the socket's, or the trusted proxy's word. */
export async function requestOrigin(): Promise<Origin> {
  const list = await headers()
  return { address: (list.get('x-forwarded-for') ?? '').split(',')[0]?.trim() || 'inconnue', device: list.get('user-agent') ?? '' }
}
