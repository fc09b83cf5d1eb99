import 'server-only'
import type { Origin } from '../auth'
import { Refusal } from '../refusal'
import { giveBack, giveBackOne, take, wait } from '../throttle'
import { estConnu } from './appareil'

const attendre = (seconds: number) => new Refusal(`Trop d’essais de connexion. Réessayez dans ${wait(seconds)}.`)

/** Where the person cannot be asked whether she is one. */
export const sansVerification = async (): Promise<void> => {
  throw attendre(15 * 60)
}

const appareilDe = (email: string, { appareil }: Origin) => `${email} ${appareil}`

/**
 * Slows down who guesses, and locks nobody out: a device that the person has used before has a counter of its own, which nobody else can
 * exhaust; elsewhere, an account that everybody tries asks for the work of a browser before each attempt.
 * @param humain throws a Refusal unless a browser has worked, or a person answered.
 * @returns what gives the attempts back, once the password was right.
 */
export async function freiner(email: string, origin: Origin, humain: () => Promise<void>): Promise<() => Promise<void>> {
  if (origin.appareil && (await estConnu(email, origin.appareil))) {
    const seconds = await take('connexion-appareil', appareilDe(email, origin))
    if (seconds > 0) throw attendre(seconds)
    return () => giveBack('connexion-appareil', appareilDe(email, origin))
  }
  const here = `${email} ${origin.address}`
  // In this order, and no further once refused: what one address may no longer try must not use up the account's own attempts.
  const seconds = (await take('connexion-adresse', origin.address)) || (await take('connexion-compte-adresse', here))
  if (seconds > 0) throw attendre(seconds)
  if ((await take('connexion-compte', email)) > 0) await humain()
  return async () => {
    await Promise.all([
      giveBackOne('connexion-adresse', origin.address),
      giveBack('connexion-compte-adresse', here),
      giveBack('connexion-compte', email),
    ])
  }
}
