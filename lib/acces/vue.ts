import 'server-only'
import { cookies } from 'next/headers'
import { type Origin, sessionCookie } from '../auth'
import { now } from '../clock'
import { house } from '../db'
import { noter } from '../journal'
import { isSigned, sign } from '../secret'
import { type CompteVu, lireCompteVu } from '../session-lue'
import type { Gestionnaire, StaffViewer } from '../viewer-kinds'

// What a browser keeps of a look at a client's space: which compte, until when, of which session of the staff. Signed: it opens nothing that the
// session itself may not, and dies with it.

const USAGE = 'vue-client'
const MINUTES = 30

const cookie = () => ({ ...sessionCookie(), name: sessionCookie().name.replace('session', 'vue') })

export type Vue = { readonly compteId: string; readonly fin: Date }

function lire(value: string, sessionId: string): Vue | null {
  const [text = '', signature = ''] = value.split('.')
  const bytes = Buffer.from(text, 'base64url')
  if (!isSigned(bytes, Buffer.from(signature, 'base64url'), USAGE)) return null
  const [session, compteId = '', fin = ''] = bytes.toString('utf8').split(' ')
  const date = new Date(Number(fin))
  return session === sessionId && date > now() ? { compteId, fin: date } : null
}

/** The look that this browser has at a client's space; null without one, or once it is over. */
export async function vueEnCours({ sessionId }: StaffViewer): Promise<Vue | null> {
  const value = (await cookies()).get(cookie().name)?.value
  return value ? lire(value, sessionId) : null
}

const acteur = ({ userId, nom }: StaffViewer) => ({ userId, nom })

/** Begins to look, for half an hour; the journal of the agency tells it. @returns null for a compte that is not open to any client, or not of his trades. */
export async function voirCommeLeClient(viewer: Gestionnaire, compteId: string, origin: Origin): Promise<CompteVu | null> {
  const { agencyId, sessionId } = viewer
  const vu = await lireCompteVu(viewer, compteId)
  if (!vu) return null
  await house.$transaction((tx) => noter(tx, { evenement: 'vue-client', agencyId, acteur: acteur(viewer), compteId, origin }))
  const fin = new Date(now().getTime() + MINUTES * 60_000)
  const bytes = Buffer.from([sessionId, compteId, fin.getTime()].join(' '))
  const { name, options } = cookie()
  const jar = await cookies()
  jar.set({ name, value: `${bytes.toString('base64url')}.${sign(bytes, USAGE).toString('base64url')}`, ...options, expires: fin })
  return vu
}

/** Ends it. @returns the compte that was looked at; null when it was over already. */
export async function quitterLaVue(viewer: StaffViewer, origin: Origin): Promise<string | null> {
  const vue = await vueEnCours(viewer)
  const { name, options } = cookie()
  const jar = await cookies()
  jar.set({ name, value: '', ...options, maxAge: 0 })
  if (!vue) return null
  const { agencyId } = viewer
  const fait = { evenement: 'vue-client-quittee', agencyId, acteur: acteur(viewer), compteId: vue.compteId, origin } as const
  await house.$transaction((tx) => noter(tx, fait))
  return vue.compteId
}
