import 'server-only'
import { house } from '../db'
import { verifyPassword } from '../password'
import { Refusal } from '../refusal'
import { giveBack, take, wait } from '../throttle'

/**
 * Asks a person who is signed in for her password again, before what only she may do.
 * @throws Refusal, at `motDePasse`.
 */
export async function confirmerMotDePasse({ userId, sessionId }: { userId: string; sessionId: string }, motDePasse: string): Promise<void> {
  const seconds = await take('ancien-mot-de-passe', sessionId)
  if (seconds > 0) throw new Refusal(`Trop d’essais. Réessayez dans ${wait(seconds)}.`)
  const person = await house.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!(await verifyPassword(person?.passwordHash, motDePasse))) throw new Refusal('Ce n’est pas votre mot de passe actuel.', 'motDePasse')
  await giveBack('ancien-mot-de-passe', sessionId)
}
