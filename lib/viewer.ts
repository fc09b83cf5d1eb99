import 'server-only'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { sessionCookie } from './auth'
import { now } from './clock'
import { db } from './db'
import { env } from './env'
import { type ClientViewer, type CompteOuvert, clientViewer, type StaffViewer, staffViewer } from './viewer-kinds'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function sessionId(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value
  if (!value) return null
  // A token that was altered, or made with another secret, is no token.
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return typeof token?.sid === 'string' && UUID.test(token.sid) ? token.sid : null
}

/** One query for the session, the person and what is open to her; the row is asked at each request, so closing it takes effect at once. */
const readSession = (id: string) =>
  db.session.findFirst({
    relationLoadStrategy: 'join',
    where: { id, closedAt: null, expires: { gt: now() } },
    select: {
      id: true,
      user: {
        select: {
          id: true,
          email: true,
          name: true,
          staff: {
            where: { closedAt: null },
            select: { agencyId: true, role: true, agency: { select: { nom: true, accent: true } } },
            orderBy: { createdAt: 'asc' },
          },
          acces: {
            where: { closedAt: null, compte: { publie: true, withdrawnAt: null } },
            select: {
              compte: {
                select: {
                  id: true,
                  agencyId: true,
                  role: true,
                  numero: true,
                  libelle: true,
                  immeuble: { select: { reference: true } },
                  agency: { select: { nom: true, telephone: true, email: true, accent: true, sensSolde: true } },
                },
              },
            },
          },
        },
      },
    },
  })

type SessionRead = NonNullable<Awaited<ReturnType<typeof readSession>>>

const currentSession = cache(async () => {
  const id = await sessionId()
  return id ? readSession(id) : null
})

function compteOuvert({ compte }: SessionRead['user']['acces'][number]): CompteOuvert {
  const { agency, immeuble, libelle, ...rest } = compte
  return { ...rest, lieu: immeuble?.reference ?? libelle ?? '', agence: agency }
}

const ROLES = ['COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE'] as const
const inOrder = new Intl.Collator('fr', { numeric: true })
const byRoleAndPlace = (a: CompteOuvert, b: CompteOuvert) =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || inOrder.compare(a.lieu, b.lieu) || inOrder.compare(a.numero, b.numero)

const asClient = ({ id, user }: SessionRead): ClientViewer =>
  clientViewer({
    userId: user.id,
    sessionId: id,
    email: user.email,
    nom: user.name ?? user.email,
    comptes: user.acces.map(compteOuvert).toSorted(byRoleAndPlace),
  })

function asStaff({ id, user }: SessionRead): StaffViewer | null {
  const post = user.staff[0]
  if (!post) return null
  const { agency, ...rest } = post
  return staffViewer({ userId: user.id, sessionId: id, email: user.email, nom: user.name ?? user.email, ...rest, agence: agency })
}

/** The signed-in person as a client, or the way to the sign-in page. */
export async function requireClient(): Promise<ClientViewer> {
  const session = await currentSession()
  return session ? asClient(session) : redirect('/connexion')
}

/** The signed-in person as staff; to anyone else the back office does not exist. */
export async function requireStaff(): Promise<StaffViewer> {
  const session = await currentSession()
  if (!session) redirect('/connexion')
  return asStaff(session) ?? notFound()
}

/** Where a person arrives: staff in the back office, a client in the space of the first compte. Null when signed out. */
export async function maybeViewer(): Promise<ClientViewer | StaffViewer | null> {
  const session = await currentSession()
  return session && (asStaff(session) ?? asClient(session))
}

/** The session that the browser holds, to close it. */
export const currentSessionId = async (): Promise<string | null> => (await currentSession())?.id ?? null

/** For routes, which answer and do not redirect: whoever is signed in, staff as staff. */
export const viewerOfRequest = maybeViewer
