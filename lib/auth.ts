import 'server-only'
import type { AuthOptions } from 'next-auth'
import { encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { now } from './clock'
import { house } from './db'
import { normaliseEmail } from './domain/email'
import { env } from './env'
import { verifyPassword } from './password'
import { Refusal } from './refusal'
import { giveBack, giveBackOne, take } from './throttle'

/** Where a request comes from: the address for throttling, the device for « Mes sessions ». */
export type Origin = { readonly address: string; readonly device: string }

const DAY_SECONDS = 24 * 3600
/** A client's session lasts a month, a staff member's a working day. */
const CLIENT_SECONDS = 30 * DAY_SECONDS
const STAFF_SECONDS = 12 * 3600

const secure = () => env().NEXTAUTH_URL.startsWith('https:')

export const sessionCookie = () => ({
  name: secure() ? '__Host-palier.session' : 'palier.session',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: secure() },
})

export const wait = (seconds: number) => (seconds < 90 ? `${seconds} secondes` : `${Math.ceil(seconds / 60)} minutes`)

async function throttle(email: string, address: string): Promise<void> {
  // In this order, and no further once refused: what one address may no longer try must not use up the account's own attempts.
  const seconds =
    (await take('connexion-adresse', address)) ||
    (await take('connexion-compte-adresse', `${email} ${address}`)) ||
    (await take('connexion-compte', email))
  if (seconds > 0) throw new Refusal(`Trop d’essais de connexion. Réessayez dans ${wait(seconds)}.`)
}

/** One answer, and one duration, for a wrong password and for an unknown address. */
export const WRONG = 'L’adresse électronique ou le mot de passe ne correspond pas. Vérifiez-les, puis réessayez.'

/**
 * Checks a password and opens a session.
 * @throws Refusal in French: wrong, or too many attempts.
 */
export async function openSession(
  typedEmail: string,
  password: string,
  origin: Origin,
): Promise<{ id: string; userId: string; expires: Date }> {
  const email = normaliseEmail(typedEmail)
  await throttle(email, origin.address)
  const user = await house.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, staff: { where: { closedAt: null }, select: { id: true } } },
  })
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) throw new Refusal(WRONG)
  await Promise.all([
    giveBackOne('connexion-adresse', origin.address),
    giveBack('connexion-compte-adresse', `${email} ${origin.address}`),
    giveBack('connexion-compte', email),
  ])
  const expires = new Date(now().getTime() + (user.staff.length ? STAFF_SECONDS : CLIENT_SECONDS) * 1000)
  return house.$transaction(async (tx) => {
    // A password that is being changed closes the sessions of the old one: this one waits for it, or is among them.
    const still: unknown[] =
      await tx.$queryRaw`select 1 from "user" where id = ${user.id}::uuid and password_hash = ${user.passwordHash} for share`
    if (!still.length) throw new Refusal(WRONG)
    const { id } = await tx.session.create({
      data: { userId: user.id, expires, device: origin.device.slice(0, 300), address: origin.address.slice(0, 100) },
      select: { id: true },
    })
    return { id, userId: user.id, expires }
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

/** What the browser keeps of a session: a token that names its row. */
export async function cookieOf(session: { id: string; expires: Date }) {
  const { name, options } = sessionCookie()
  return { name, value: await tokenFor(session), ...options, expires: session.expires }
}

// The route /api/auth and the page /connexion share openSession: one check, two doors.
export const authOptions = (origin: Origin): AuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: CLIENT_SECONDS },
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
