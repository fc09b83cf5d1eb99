import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { after } from 'next/server'
import { cache } from 'react'
import { vueEnCours } from './acces/vue'
import { sessionCookie, sessionOf } from './auth'
import { now, today } from './clock'
import { metiersChoisis } from './domain/metiers'
import { ROLES } from './labels'
import type { Rubrique } from './prisma/enums'
import { lireJeton } from './publication/envois/jeton-lu'
import { aMarquer, lireCompteVu, lireSession, marquerUtilisee, type SessionLue } from './session-lue'
import {
  type Administrateur,
  type ClientViewer,
  type CodeViewer,
  type CompteOuvert,
  clientViewer,
  codeViewer,
  estAdministrateur,
  estGestionnaire,
  estPublicateur,
  estRedacteur,
  type Gestionnaire,
  type JetonViewer,
  jetonViewer,
  pourLaRubrique,
  type Redacteur,
  type StaffAsClientViewer,
  type StaffViewer,
  staffAsClientViewer,
  staffViewer,
  type VisitorViewer,
  visitorViewer,
} from './viewer-kinds'

export type PersonneAProteger = {
  readonly userId: string
  readonly sessionId: string
  readonly email: string
  readonly nom: string
  /** The name under which an authenticator application keeps the code. */
  readonly emetteur: string
  /** The password has just been given, and nothing else is open. */
  readonly enrolement: boolean
}

async function sessionId(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value
  return value ? sessionOf(value) : null
}

const sessionRead = cache(async () => {
  const id = await sessionId()
  const session = id ? await lireSession(id) : null
  if (session && aMarquer(session)) after(() => marquerUtilisee(session))
  return session
})

/** Staff without a second factor have a session that leads to one, and nowhere else; also who became staff while signed in. */
const aEnroler = ({ step, staff }: SessionLue) => step === 'ENROLMENT' || staff?.double === false

async function currentSession(): Promise<SessionLue | null> {
  const session = await sessionRead()
  return session && !aEnroler(session) ? session : null
}

/** For who may not go further: the way to sign in, or to what the session still lacks. */
export async function versLaConnexion(chemin = '/connexion'): Promise<never> {
  redirect((await sessionRead()) ? '/securite/activer' : chemin)
}

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

/** In which the choice of a trade is kept; it narrows what lists show, and gives nothing. */
export const COOKIE_DU_METIER = 'palier.metier'

async function asStaff({ id, user_id: userId, email, name, staff }: SessionLue): Promise<StaffViewer | null> {
  if (!staff || !userId || !email) return null
  const { agencyId, role, metiers, double: _, ...agence } = staff
  const metiersVus = metiersChoisis(metiers, (await cookies()).get(COOKIE_DU_METIER)?.value)
  return staffViewer({ userId, sessionId: id, email, nom: name ?? email, agencyId, role, metiers, metiersVus, agence })
}

/** Staff who look at a client's space, as long as they do; gestionnaires and administrators alone begin to. */
const enVue = cache(async (): Promise<StaffAsClientViewer | null> => {
  const session = await currentSession()
  const staff = session && (await asStaff(session))
  if (!staff || !estGestionnaire(staff)) return null
  const vue = await vueEnCours(staff)
  const vu = vue && (await lireCompteVu(staff, vue.compteId))
  return vu ? staffAsClientViewer(staff, [vu.compte], { nom: vu.nom, fin: vue.fin }) : null
})

/** The look at a client's space that goes on in this browser, if any. */
export const maybeEnVue = enVue

/**
 * Whoever looks at a client's space changes nothing from there, and sees no secret of anybody's: every action of the spaces, and every page
 * that is not of a compte, opens by one of the functions below, which all begin here.
 */
async function pasEnVue(): Promise<void> {
  if (await enVue()) redirect('/vue-seule')
}

/** For the pages of a compte: whoever may read it, staff who look at it included. */
export const requireLecteur = async (): Promise<ClientViewer | CodeViewer | StaffAsClientViewer> => (await enVue()) ?? requireClient()

/** Whoever may read comptes: a person, or who holds an agency's codes; or the way to the sign-in page. */
export async function requireClient(): Promise<ClientViewer | CodeViewer> {
  await pasEnVue()
  const session = (await currentSession()) ?? (await versLaConnexion())
  const viewer = asPerson(session) ?? asCode(session) ?? redirect('/connexion')
  // Given out anew, the codes lead to a personal password and to nothing else.
  if (viewer.kind === 'code' && viewer.force) redirect('/associer')
  // Staff are not stopped: they look after the comptes of others.
  if (session.a_accepter && !session.staff) redirect('/conditions/accepter')
  return viewer
}

/** A person with a login of her own, client or staff; who only holds codes is led to make one. @param retour where sign-in leads. */
export async function requirePerson(retour?: string): Promise<ClientViewer> {
  await pasEnVue()
  const session = (await currentSession()) ?? (await versLaConnexion(retour && `/connexion?retour=${encodeURIComponent(retour)}`))
  return asPerson(session) ?? redirect('/associer')
}

/** The same for what only pages that stop for conditions générales offer: an action is called without its page too. */
export async function requirePersonEnRegle(): Promise<ClientViewer> {
  const viewer = await requireClient()
  return viewer.kind === 'client' ? viewer : redirect('/associer')
}

/** Who holds codes and makes a login of them; a person has no need to. */
export async function requireCode(): Promise<CodeViewer> {
  await pasEnVue()
  const session = (await currentSession()) ?? (await versLaConnexion('/activation'))
  return asCode(session) ?? redirect('/')
}

/** The signed-in person as staff; to anyone else the back office does not exist. */
export async function requireStaff(): Promise<StaffViewer> {
  const session = (await currentSession()) ?? (await versLaConnexion())
  return (await asStaff(session)) ?? notFound()
}

/** An administrator of an agency; to the rest of its staff the page does not exist. */
export async function requireAdministrateur(): Promise<Administrateur> {
  const viewer = await requireStaff()
  return estAdministrateur(viewer) ? viewer : notFound()
}

/** Staff who give access to clients; to the others of the agency what they may do there does not exist. */
export async function requireGestionnaire(): Promise<Gestionnaire> {
  const viewer = await requireStaff()
  return estGestionnaire(viewer) ? viewer : notFound()
}

/** Staff who publish bundles and undo them; to the others of the agency what they may do there does not exist. */
export async function requirePublicateur(): Promise<Gestionnaire> {
  const viewer = await requireStaff()
  return estPublicateur(viewer) ? viewer : notFound()
}

/** Staff who answer clients; to who only reads what they may do there does not exist. */
export async function requireRedacteur(): Promise<Redacteur> {
  const viewer = await requireStaff()
  return estRedacteur(viewer) ? viewer : notFound()
}

/** Where somebody arrives: staff in the back office, a client in the space of the first compte. Null when signed out. */
export async function maybeViewer(): Promise<ClientViewer | CodeViewer | StaffViewer | null> {
  const session = await currentSession()
  return session && ((await asStaff(session)) ?? asPerson(session) ?? asCode(session))
}

/** Who sets up a second factor: a person, also staff who have to before anything else. No Viewer: it reads nothing of an agency. */
export async function requirePersonneAProteger(): Promise<PersonneAProteger> {
  await pasEnVue()
  const session = (await sessionRead()) ?? redirect('/connexion?retour=/securite')
  const { id: sessionId, user_id: userId, email, name, staff, comptes, step } = session
  if (!userId || !email) redirect('/associer')
  const emetteur = staff?.nom ?? comptes[0]?.agence.nom ?? 'Palier'
  return { userId, sessionId, email, nom: name ?? email, emetteur, enrolement: step === 'ENROLMENT' }
}

/** The session that the browser names, whatever its step, to close it. */
export const currentSessionId = sessionId

/**
 * For routes, which answer and do not redirect: whoever is signed in, staff as staff; codes given out anew open nothing here, nor does the
 * login of a client who has conditions générales to accept first.
 */
export async function viewerOfRequest(rubrique?: Rubrique): Promise<ClientViewer | CodeViewer | StaffViewer | null> {
  const session = await currentSession()
  if (session?.a_accepter && !session.staff) return null
  const viewer = await maybeViewer()
  if (!viewer || (viewer.kind === 'code' && viewer.force)) return null
  return rubrique ? pourLaRubrique(viewer, rubrique) : viewer
}

/** What a request shows to be let in without a session; null when it shows nothing. */
export const jetonPresente = async (): Promise<string | null> => (await headers()).get('authorization')?.replace(/^Bearer +/i, '') ?? null

/** A program of an agency's; null for a token that opens nothing: unknown, revoked, past its last day. */
export async function programmeDuJeton(jeton: string): Promise<JetonViewer | null> {
  const lu = await lireJeton(jeton, today(), now())
  if (!lu) return null
  const { dernierUsage: _, ...facts } = lu
  return jetonViewer(facts)
}

/** For the actions of a rubrique, which an agency may have closed. */
export const personneEnRegle = (rubrique: Rubrique) => async (): Promise<ClientViewer> =>
  pourLaRubrique(await requirePersonEnRegle(), rubrique)

/** Whoever opens a page that is read signed out. */
export const visitor = (): VisitorViewer => visitorViewer()
