import 'server-only'
import type { AuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { now } from './clock'
import { house } from './db'
import { normaliseEmail } from './domain/email'
import { env } from './env'
import { verifyPassword } from './password'
import { Refusal } from './refusal'
import { freiner, sansVerification } from './sessions/freins'
import { noterRefus, type Ouverte, ouvrirSession, PERSONNE, personne } from './sessions/ouvrir'

export { wait } from './throttle'

/** Where a request comes from. `appareil`: hash of what the device's cookie holds (lib/sessions/appareil.ts). */
export type Origin = { readonly address: string; readonly device: string; readonly appareil?: string | undefined }

const secure = () => env().NEXTAUTH_URL.startsWith('https:')

export const sessionCookie = () => ({
  name: secure() ? '__Host-palier.session' : 'palier.session',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: secure() },
})

/** One answer, and one duration, for a wrong password and for an unknown address. */
export const WRONG = 'L’adresse électronique ou le mot de passe ne correspond pas. Vérifiez-les, puis réessayez.'

/**
 * Checks a password and opens a session; where a second factor is due, it opens nothing yet but the page that asks for it.
 * @param humain throws a Refusal unless a browser has worked, or a person answered; asked when the account is tried from everywhere.
 * @throws Refusal in French: wrong, or too many attempts.
 */
export async function openSession(typedEmail: string, password: string, origin: Origin, humain = sansVerification): Promise<Ouverte> {
  const email = normaliseEmail(typedEmail)
  const relacher = await freiner(email, origin, humain)
  const user = await house.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  })
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) {
    await noterRefus(user?.id ?? null, origin, 'mot de passe')
    throw new Refusal(WRONG)
  }
  await relacher()
  return house.$transaction(async (tx) => {
    // A password that is being changed closes the sessions of the old one: this one waits for it, or is among them.
    const still: unknown[] =
      await tx.$queryRaw`select 1 from "user" where id = ${user.id}::uuid and password_hash = ${user.passwordHash} for share`
    if (!still.length) throw new Refusal(WRONG)
    // Read once it is locked: a second factor that was being added meanwhile is due.
    const { totpEnabledAt, passkeys, ...lue } = await tx.user.findUniqueOrThrow({
      where: { id: user.id },
      select: { ...PERSONNE, totpEnabledAt: true, passkeys: { take: 1, select: { id: true } } },
    })
    const [qui, double] = [personne(lue), totpEnabledAt !== null || passkeys.length > 0]
    return ouvrirSession(tx, qui, double ? 'SECOND_FACTOR' : qui.agencyId ? 'ENROLMENT' : 'OPEN', origin)
  })
}

export const closeSession = async (id: string): Promise<void> => {
  await house.session.updateMany({ where: { id, closedAt: null }, data: { closedAt: now() } })
}

const tokenFor = (session: { id: string; expires: Date }) =>
  encode({
    token: { sid: session.id },
    secret: env().NEXTAUTH_SECRET,
    maxAge: Math.max(1, Math.floor((session.expires.getTime() - now().getTime()) / 1000)),
  })

/** What a browser keeps for more than a year, to be known again. */
export const appareilCookie = () => ({ name: secure() ? '__Host-palier.appareil' : 'palier.appareil', options: sessionCookie().options })

/** What the browser keeps of a session: a token that names its row. */
export async function cookieOf(session: { id: string; expires: Date }) {
  const { name, options } = sessionCookie()
  return { name, value: await tokenFor(session), ...options, expires: session.expires }
}

// The route /api/auth and the page /connexion share openSession: one check, two doors.
export const authOptions = (origin: Origin): AuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: 30 * 24 * 3600 },
  pages: { signIn: '/connexion', signOut: '/connexion', error: '/connexion', verifyRequest: '/connexion', newUser: '/' },
  cookies: { sessionToken: sessionCookie() },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, motDePasse: { type: 'password' } },
      async authorize(credentials) {
        const read = z.object({ email: z.string().max(320), motDePasse: z.string().max(1000) }).safeParse(credentials)
        if (!read.success) return null
        const { email, motDePasse } = read.data
        try {
          const session = await openSession(email, motDePasse, origin)
          return { id: session.userId, sid: session.id }
        } catch (error) {
          if (error instanceof Refusal) return null
          throw error
        }
      },
    }),
  ],
  callbacks: {
    // Nothing of the person is in the token: it names a row, and the row is asked.
    jwt: ({ token, user }) => (user && 'sid' in user ? { sid: user.sid } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
    // Nobody is sent anywhere by an address that a browser gives.
    redirect: ({ baseUrl }) => baseUrl,
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === 'string') await closeSession(token.sid)
    },
  },
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const LUS_GARDES = 2000
/** Tokens that were read, with the session that each names and its end, in seconds. */
const lus = new Map<string, { readonly sid: string; readonly exp: number }>()

/**
 * The session that a token names. What it says never changes, and deciphering it costs a page as much as asking the database for its row:
 * so it is read once. Whether the session is open the row says, at each request.
 */
export async function sessionOf(token: string): Promise<string | null> {
  const known = lus.get(token)
  if (known && known.exp > now().getTime() / 1000) return known.sid
  // A token that was altered, or made with another secret, is no token.
  const read = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  if (typeof read?.sid !== 'string' || !UUID.test(read.sid)) return null
  if (lus.size >= LUS_GARDES) lus.clear()
  lus.set(token, { sid: read.sid, exp: Number(read.exp) })
  return read.sid
}
