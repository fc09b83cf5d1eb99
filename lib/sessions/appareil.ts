import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Origin } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house, type Transaction } from '../db'
import { noter } from '../journal'
import type { Personne } from './ouvrir'

/** The longest that browsers keep a cookie. */
export const APPAREIL_SECONDS = 400 * 24 * 3600

/** What the cookie of a device holds: 256 bits, of which only the hash is kept. */
export const nouvelAppareil = (): string => randomBytes(32).toString('base64url')

/** @returns undefined for what was never such a cookie. */
export const empreinteDAppareil = (jeton: string | undefined): string | undefined =>
  jeton && /^[\w-]{43}$/.test(jeton) ? createHash('sha256').update(jeton).digest('hex') : undefined

/** Whether whoever holds this address has signed in from this device before. */
export const estConnu = async (email: string, hash: string): Promise<boolean> =>
  (await house.appareil.count({ where: { hash, user: { email } } })) > 0

/** Remembers the device of a session that has just opened; the person is told of one that she has not used before, save the very first. */
export async function reconnaitre(tx: Transaction, personne: Personne, sessionId: string, origin: Origin): Promise<void> {
  const { userId, email, nom, agencyId } = personne
  const { appareil: hash } = origin
  const device = origin.device.slice(0, 300)
  if (hash) {
    const { count } = await tx.appareil.createMany({ data: [{ userId, hash, device }], skipDuplicates: true })
    if (!count) {
      await tx.appareil.updateMany({ where: { userId, hash }, data: { device, lastUsedAt: now() } })
      return
    }
    await tx.appareil.deleteMany({ where: { userId, lastUsedAt: { lt: new Date(now().getTime() - APPAREIL_SECONDS * 1000) } } })
  }
  const before = await tx.session.findFirst({ where: { userId, step: 'OPEN', id: { not: sessionId } }, select: { id: true } })
  if (!before) return
  await noter(tx, { evenement: 'nouvel-appareil', agencyId, acteur: { userId, nom }, origin })
  await poster(tx, 'nouvelle-connexion', email, sessionId)
}
