import 'server-only'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house } from '../db'
import { normaliseEmail } from '../domain/email'
import { noter } from '../journal'
import { verrouiller } from '../sessions/ouvrir'

/**
 * For whoever has lost her telephone and her recovery codes, once the host has made sure who she is: takes all factors away and closes all
 * sessions. She signs in by her password; staff set up a second factor at once. A mail tells.
 * @returns false for the address of nobody.
 */
export async function leverLaDoubleVerification(typedEmail: string): Promise<boolean> {
  const user = await house.user.findUnique({ where: { email: normaliseEmail(typedEmail) }, select: { id: true, email: true } })
  if (!user) return false
  const { id: userId, email } = user
  await house.$transaction(async (tx) => {
    await verrouiller(tx, userId)
    await tx.user.update({ where: { id: userId }, data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null } })
    await tx.passkey.deleteMany({ where: { userId } })
    await tx.codeSecours.deleteMany({ where: { userId } })
    await tx.session.updateMany({ where: { userId, closedAt: null }, data: { closedAt: now() } })
    await noter(tx, { evenement: 'totp-retire', agencyId: null, acteur: null, sujetId: userId, details: { par: 'hebergeur' } })
    await poster(tx, 'double-verification-retiree', email)
  })
  return true
}
