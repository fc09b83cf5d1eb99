import 'server-only'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { sessionCookie } from './auth'
import { env } from './env'
import { lireSession, type SessionLue } from './session-lue'
import {
  type ClientViewer,
  type CodeViewer,
  type CompteOuvert,
  clientViewer,
  codeViewer,
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

const currentSession = cache(async () => {
  const id = await sessionId()
  return id ? lireSession(id) : null
})

const ROLES = ['COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE'] as const
const inOrder = new Intl.Collator('fr', { numeric: true })
const byRoleAndPlace = (a: CompteOuvert, b: CompteOuvert) =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || inOrder.compare(a.lieu, b.lieu) || inOrder.compare(a.numero, b.numero)

const comptesOf = ({ comptes }: SessionLue) => comptes.toSorted(byRoleAndPlace)

function asPerson(session: SessionLue): ClientViewer | null {
  const { id, user_id: userId, email, name, compte_par_defaut: compteParDefautId } = session
  if (!userId || !email) return null
  return clientViewer({ userId, sessionId: id, email, nom: name ?? email, compteParDefautId, comptes: comptesOf(session) })
}

function asCode(session: SessionLue): CodeViewer | null {
  const { id, code_id: codeId, force, porteur } = session
  return codeId ? codeViewer({ codeId, sessionId: id, nom: porteur ?? '', force: force ?? false, comptes: comptesOf(session) }) : null
}

function asStaff({ id, user_id: userId, email, name, staff }: SessionLue): StaffViewer | null {
  if (!staff || !userId || !email) return null
  const { agencyId, role, metiers, ...agence } = staff
  return staffViewer({ userId, sessionId: id, email, nom: name ?? email, agencyId, role, metiers, agence })
}

/** Whoever may read comptes: a person, or who holds an agency's codes; or the way to the sign-in page. */
export async function requireClient(): Promise<ClientViewer | CodeViewer> {
  const session = await currentSession()
  if (!session) redirect('/connexion')
  const viewer = asPerson(session) ?? asCode(session) ?? redirect('/connexion')
  // Given out anew, the codes lead to a personal password and to nothing else.
  if (viewer.kind === 'code' && viewer.force) redirect('/associer')
  return viewer
}

/** A person with a login of her own, client or staff; who only holds codes is led to make one. @param retour where sign-in leads. */
export async function requirePerson(retour?: string): Promise<ClientViewer> {
  const session = await currentSession()
  if (!session) redirect(retour ? `/connexion?retour=${encodeURIComponent(retour)}` : '/connexion')
  return asPerson(session) ?? redirect('/associer')
}

/** Who holds codes and makes a login of them; a person has no need to. */
export async function requireCode(): Promise<CodeViewer> {
  const session = await currentSession()
  if (!session) redirect('/activation')
  return asCode(session) ?? redirect('/')
}

/** The signed-in person as staff; to anyone else the back office does not exist. */
export async function requireStaff(): Promise<StaffViewer> {
  const session = await currentSession()
  if (!session) redirect('/connexion')
  return asStaff(session) ?? notFound()
}

/** Where somebody arrives: staff in the back office, a client in the space of the first compte. Null when signed out. */
export async function maybeViewer(): Promise<ClientViewer | CodeViewer | StaffViewer | null> {
  const session = await currentSession()
  return session && (asStaff(session) ?? asPerson(session) ?? asCode(session))
}

/** The session that the browser holds, to close it. */
export const currentSessionId = async (): Promise<string | null> => (await currentSession())?.id ?? null

/** For routes, which answer and do not redirect: whoever is signed in, staff as staff; codes given out anew open nothing here. */
export async function viewerOfRequest(): Promise<ClientViewer | CodeViewer | StaffViewer | null> {
  const viewer = await maybeViewer()
  return viewer?.kind === 'code' && viewer.force ? null : viewer
}

/** Whoever opens a page that is read signed out. */
export const visitor = (): VisitorViewer => visitorViewer()
