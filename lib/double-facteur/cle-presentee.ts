import 'server-only'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { now } from '../clock'
import { house, type Transaction } from '../db'
import { verifierConnexion } from './cles'
import { reprendreDefi } from './defis'

type Presentee = {
  readonly userId: string
  /** Writes down that it was used; false when the passkey is gone, or another answer of it came first. */
  readonly utiliser: (tx: Transaction) => Promise<boolean>
}

/**
 * Checks the answer of a passkey to a challenge that was given.
 * @param userId whose passkey it must be; null when it is the passkey that says who signs in.
 */
export async function clePresentee(
  usage: 'connexion' | 'verification',
  userId: string | null,
  response: AuthenticationResponseJSON,
): Promise<Presentee | null> {
  const defi = await reprendreDefi(usage, userId, response)
  const cle = await house.passkey.findFirst({ where: { credentialId: response.id, ...(userId && { userId }) } })
  const counter = defi && cle && (await verifierConnexion(response, defi, cle))
  if (!cle || typeof counter !== 'bigint') return null
  const { id, counter: before } = cle
  return {
    userId: cle.userId,
    // The counter goes up, or stays at nought: the answer of a copy comes second.
    utiliser: async (tx) =>
      (await tx.passkey.updateMany({ where: { id, counter: before }, data: { counter, lastUsedAt: now() } })).count === 1,
  }
}
