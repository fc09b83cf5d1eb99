import { openSession } from '@/lib/auth'
import { house } from '@/lib/db'
import { activerApplication, preparerApplication } from '@/lib/double-facteur/application'
import { ajouterCle, preparerCle } from '@/lib/double-facteur/mes-cles'
import { codeDe } from '@/lib/double-facteur/totp'
import { type Attente, connexionEnAttente } from '@/lib/double-facteur/verification'
import { hashPassword } from '@/lib/password'
import { Refusal } from '@/lib/refusal'
import { empreinteDAppareil, nouvelAppareil } from '@/lib/sessions/appareil'
import { authentificateur } from './authentificateur'
import * as given from './given'
import { steadyCode } from './steady-code'

export const PASSWORD = 'Un-vrai-mot-de-passe-2026!'

let addresses = 0
/** A browser of its own: nobody has seen its address or its device before. */
export const browser = () => ({
  address: `198.51.${Math.floor(++addresses / 250)}.${addresses % 250}`,
  device: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0',
  appareil: empreinteDAppareil(nouvelAppareil()),
})

/** The words of a refusal. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`No refusal, but ${String(error)}`)
  return error.message
}

export const person = async () => given.user(undefined, await hashPassword(PASSWORD))

/** Staff of a new agency. */
export async function staffPerson() {
  const [agency, user] = [await given.agency(), await person()]
  await house.staff.create({ data: { agencyId: agency.id, userId: user.id, role: 'ADMINISTRATEUR' } })
  return user
}

type Person = Awaited<ReturnType<typeof person>>

/** In a session of hers, whatever its step: who changes her factors. */
export async function signedIn(user: Person, origin = browser()) {
  const { id, step } = await openSession(user.email, PASSWORD, origin)
  return {
    userId: user.id,
    sessionId: id,
    email: user.email,
    nom: user.email,
    emetteur: 'Agence',
    enrolement: step === 'ENROLMENT',
    step,
    origin,
  }
}

/** Puts an application in use. @returns its secret, what the activation gave, and the code that has served. */
export async function withApplication(user: Person) {
  const qui = await signedIn(user)
  await steadyCode()
  const preparation = preparerApplication(qui)
  const secret = preparation.cle.replaceAll(' ', '')
  // The code of the step before: that of now is left for the test.
  const used = codeDe(secret, new Date(Date.now() - 30_000))
  const ajout = await activerApplication(qui, preparation.scelle, used, qui.origin)
  return { user, qui, secret, used, codes: ajout.codes ?? [], ajout }
}

/** Adds a passkey. */
export async function withKey(user: Person) {
  const qui = await signedIn(user)
  const device = authentificateur()
  const { challenge } = await preparerCle(qui)
  const ajout = await ajouterCle(qui, device.register(challenge), 'Mon téléphone', qui.origin)
  return { user, qui, device, ajout }
}

/** Gives the password, and waits for the second factor. */
export async function pending(user: Person, origin = browser()): Promise<Attente> {
  const { id, step } = await openSession(user.email, PASSWORD, origin)
  const attente = await connexionEnAttente(id)
  if (step !== 'SECOND_FACTOR' || !attente) throw new Error(`No second factor was asked: ${step}`)
  return attente
}

export const codeNow = (secret: string, inSeconds = 0) => codeDe(secret, new Date(Date.now() + inSeconds * 1000))
