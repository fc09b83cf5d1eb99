import 'server-only'
import { house } from '../db'
import { verifyPassword } from '../password'
import { Refusal } from '../refusal'
import { giveBack, take, wait } from '../throttle'

/**
 * Asks a person who is signed in for her password again, before what only she may do.
 * @param champ the field that a wrong one is told at.
 * @returns the hash that it was compared with, to be sure later that it is still the one.
 * @throws Refusal.
 */
export async function confirmerMotDePasse(
  { userId, sessionId }: { userId: string; sessionId: string },
  motDePasse: string,
  champ = 'motDePasse',
): Promise<string | null> {
  const seconds = await take('ancien-mot-de-passe', sessionId)
  if (seconds > 0) throw new Refusal(`Trop d’essais. Réessayez dans ${wait(seconds)}.`)
  const person = await house.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!(await verifyPassword(person?.passwordHash, motDePasse))) throw new Refusal('Ce n’est pas votre mot de passe actuel.', champ)
  await giveBack('ancien-mot-de-passe', sessionId)
  return person?.passwordHash ?? null
}
