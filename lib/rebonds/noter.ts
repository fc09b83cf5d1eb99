import 'server-only'
import { house } from '../db'
import { lireUnRebond } from './lire'

/**
 * Notes that a mail which had left came back: its address is then in « Adresses en échec ». Who has not received the mail does not know its
 * Message-ID, and who has it can only say that it did not arrive.
 * @param eml the mail that says so. @returns whether it is of one of ours, that had left.
 */
export async function noterUnRebond(eml: Buffer): Promise<boolean> {
  const rebond = await lireUnRebond(eml)
  if (!rebond) return false
  const { count } = await house.message.updateMany({
    where: { id: rebond.messageId, status: 'SENT' },
    data: { status: 'FAILED', error: `Le message est revenu\u00A0: ${rebond.raison}.` },
  })
  return count > 0
}
