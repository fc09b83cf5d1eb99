import 'server-only'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { sessionCookie } from './auth'
import { now } from './clock'
import { prepared } from './db'
import { env } from './env'
import type { StaffRole } from './prisma/enums'
import {
  type ClientViewer,
  type CompteOuvert,
  clientViewer,
  type StaffViewer,
  staffViewer,
  type VisitorViewer,
  visitorViewer,
} from './viewer-kinds'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function sessionId(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value
  if (!value) return null
  // A token that was altered, or made with another secret, is no token.
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return typeof token?.sid === 'string' && UUID.test(token.sid) ? token.sid : null
}

// One query for the session, the person and what is open to her; the row is asked at each request, so closing it takes effect at once.
const SESSION = `
  select s.id, u.id as user_id, u.email, u.name,
    (select json_build_object('agencyId', f.agency_id, 'role', f.role, 'nom', a.nom, 'accent', a.accent)
     from staff f join agency a on a.id = f.agency_id
     where f.user_id = u.id and f.closed_at is null order by f.created_at limit 1) as staff,
    (select coalesce(json_agg(json_build_object('id', c.id, 'agencyId', c.agency_id, 'role', c.role, 'numero', c.numero,
       'lieu', coalesce(i.reference, c.libelle, ''),
       'agence', json_build_object('code', a.code, 'nom', a.nom, 'telephone', a.telephone, 'email', a.email, 'accent', a.accent, 'sensSolde', a.sens_solde))), '[]')
     from acces o join compte c on c.id = o.compte_id join agency a on a.id = c.agency_id left join immeuble i on i.id = c.immeuble_id
     where o.user_id = u.id and o.closed_at is null and c.publie and c.withdrawn_at is null) as comptes
  from session s join "user" u on u.id = s.user_id
  where s.id = $1 and s.closed_at is null and s.expires > $2`

type SessionRead = {
  readonly id: string
  readonly user_id: string
  readonly email: string
  readonly name: string | null
  readonly staff: { readonly agencyId: string; readonly role: StaffRole; readonly nom: string; readonly accent: string } | null
  readonly comptes: readonly CompteOuvert[]
}

const readSession = async (id: string): Promise<SessionRead | null> =>
  (await prepared<SessionRead>('session', SESSION, [id, now()]))[0] ?? null

const currentSession = cache(async () => {
  const id = await sessionId()
  return id ? readSession(id) : null
})

const ROLES = ['COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE'] as const
const inOrder = new Intl.Collator('fr', { numeric: true })
const byRoleAndPlace = (a: CompteOuvert, b: CompteOuvert) =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || inOrder.compare(a.lieu, b.lieu) || inOrder.compare(a.numero, b.numero)

const asClient = ({ id, user_id: userId, email, name, comptes }: SessionRead): ClientViewer =>
  clientViewer({ userId, sessionId: id, email, nom: name ?? email, comptes: comptes.toSorted(byRoleAndPlace) })

function asStaff({ id, user_id: userId, email, name, staff }: SessionRead): StaffViewer | null {
  if (!staff) return null
  const { agencyId, role, ...agence } = staff
  return staffViewer({ userId, sessionId: id, email, nom: name ?? email, agencyId, role, agence })
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

/** Whoever opens a page that is read signed out. */
export const visitor = (): VisitorViewer => visitorViewer()
