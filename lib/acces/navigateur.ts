import 'server-only'
import { cookies } from 'next/headers'
import { closeSession, cookieOf, sessionCookie } from '../auth'
import { currentSessionId } from '../viewer'

async function quitter(): Promise<void> {
  const id = await currentSessionId()
  if (id) await closeSession(id)
}

/** Gives the browser the session of who holds codes; whoever was signed in on it leaves. */
export async function entrerParCodes(session: { readonly id: string; readonly expires: Date }): Promise<void> {
  await quitter()
  const jar = await cookies()
  jar.set(await cookieOf(session))
}

/** Whoever is signed in on this browser leaves it: somebody else signs in next. */
export async function sortir(): Promise<void> {
  await quitter()
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set({ name, value: '', ...options, maxAge: 0 })
}
