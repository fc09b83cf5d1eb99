import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house, type Transaction } from '../db'
import { noter } from '../journal'
import { Refusal } from '../refusal'
import type { Gestionnaire } from '../viewer-kinds'
import { identite } from './identites'

async function fermerTout(tx: Transaction, userId: string): Promise<number> {
  const { count } = await tx.session.updateMany({ where: { userId, closedAt: null }, data: { closedAt: now() } })
  // Whoever signs in again is told of it, wherever from.
  await tx.appareil.deleteMany({ where: { userId } })
  return count
}

/**
 * Signs a client out everywhere: a telephone lost or stolen. Her login and what it opens stay as they are.
 * @returns how many sessions; null for who holds nothing of the agency's, in the trades of whoever asks.
 * @throws Refusal for who works at an agency: a colleague is no client.
 */
export async function fermerSesSessions(viewer: Gestionnaire, userId: string, origin: Origin): Promise<number | null> {
  const found = await identite(viewer, userId)
  if (!found || found.comptes.length === 0) return null
  return house.$transaction(async (tx) => {
    if (await tx.staff.count({ where: { userId, closedAt: null } }))
      throw new Refusal('Cette personne ferme elle-même ses sessions, dans sa page «\u00A0Sécurité\u00A0».')
    const sessions = await fermerTout(tx, userId)
    const acteur = { userId: viewer.userId, nom: viewer.nom }
    if (sessions)
      await noter(tx, {
        ...{ evenement: 'sessions-fermees' as const, agencyId: viewer.agencyId, acteur, sujetId: userId, origin },
        details: { sessions },
      })
    return sessions
  })
}

/**
 * Takes a compte of the agency away from one login, which keeps the others; new codes alone give it back. Who has nothing left is signed out.
 * @returns false where that login does not hold it, or not any more.
 */
export async function retirerLeCompte(
  viewer: Gestionnaire,
  { userId, compteId }: { readonly userId: string; readonly compteId: string },
  origin: Origin,
): Promise<boolean> {
  const found = await identite(viewer, userId)
  if (!found?.comptes.some(({ id }) => id === compteId)) return false
  const { agencyId } = viewer
  return house.$transaction(async (tx) => {
    const { count } = await tx.acces.updateMany({ where: { userId, compteId, agencyId, closedAt: null }, data: { closedAt: now() } })
    if (!count) return false
    await tx.user.updateMany({ where: { id: userId, compteParDefautId: compteId }, data: { compteParDefautId: null } })
    const reste =
      (await tx.acces.count({ where: { userId, closedAt: null } })) + (await tx.staff.count({ where: { userId, closedAt: null } }))
    if (!reste) await fermerTout(tx, userId)
    const acteur = { userId: viewer.userId, nom: viewer.nom }
    await noter(tx, { evenement: 'compte-retire', agencyId, acteur, sujetId: userId, compteId, origin })
    await poster(tx, 'compte-retire', found.email, compteId)
    return true
  })
}
