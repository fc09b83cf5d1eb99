import 'server-only'
import { cookies } from 'next/headers'
import { appareilCookie, closeSession, cookieOf, type Origin } from './auth'
import { now } from './clock'
import { requestOrigin } from './origin'
import { APPAREIL_SECONDS, empreinteDAppareil, nouvelAppareil } from './sessions/appareil'
import type { Ouverte } from './sessions/ouvrir'
import { currentSessionId } from './viewer'

/** The browser of whoever signs in; `jeton` is, or will be, in the cookie by which its device is known again. */
export type Navigateur = Origin & { readonly jeton: string }

export async function navigateur(): Promise<Navigateur> {
  const origin = await requestOrigin()
  const known = origin.appareil && (await cookies()).get(appareilCookie().name)?.value
  const jeton = known || nouvelAppareil()
  return { ...origin, jeton, appareil: empreinteDAppareil(jeton) }
}

/** Gives the browser its new session, and closes the one that it had: what was read of an old cookie opens nothing. */
export async function confier(session: Ouverte, { jeton }: Navigateur): Promise<void> {
  const previous = await currentSessionId()
  if (previous && previous !== session.id) await closeSession(previous)
  const jar = await cookies()
  jar.set(await cookieOf(session))
  if (session.step !== 'OPEN') return
  const { name, options } = appareilCookie()
  jar.set({ name, value: jeton, ...options, expires: new Date(now().getTime() + APPAREIL_SECONDS * 1000) })
}
