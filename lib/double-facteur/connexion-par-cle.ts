import 'server-only'
import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { Origin } from '../auth'
import { house } from '../db'
import { Refusal } from '../refusal'
import { noterRefus, type Ouverte, ouvrirSession, PERSONNE, personne, verrouiller } from '../sessions/ouvrir'
import { take, wait } from '../throttle'
import { clePresentee } from './cle-presentee'
import { optionsDeConnexion } from './cles'
import { garderDefi } from './defis'
import { type Attente, CLE_FAUSSE } from './verification'

/** What the browser needs to sign in with a passkey of its device. @throws Refusal after too many from one address. */
export async function defiDeConnexion({ address }: Origin): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const seconds = await take('cle-adresse', address)
  if (seconds > 0) throw new Refusal(`Trop d’essais. Réessayez dans ${wait(seconds)}.`)
  const options = await optionsDeConnexion()
  await garderDefi('connexion', null, options.challenge)
  return options
}

/** The same, for a sign-in whose password was right: only the passkeys of that person will do. */
export async function defiDeVerification({ qui, cles }: Attente): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await optionsDeConnexion(cles)
  await garderDefi('verification', qui.userId, options.challenge)
  return options
}

/** Signs in by a passkey alone: the device, and what opens it, are the two factors. @throws Refusal. */
export async function connecterParCle(response: AuthenticationResponseJSON, origin: Origin): Promise<Ouverte> {
  const cle = await clePresentee('connexion', null, response)
  const user = cle && (await house.user.findUnique({ where: { id: cle.userId }, select: PERSONNE }))
  if (!user) {
    // It asks for no password nor proof of work: counted, so that nobody fills a journal that nothing empties.
    if ((await take('cle-adresse', origin.address)) === 0) await noterRefus(null, origin, 'second facteur')
    throw new Refusal(CLE_FAUSSE)
  }
  return house.$transaction(async (tx) => {
    await verrouiller(tx, user.id)
    if (!(await cle.utiliser(tx))) throw new Refusal(CLE_FAUSSE)
    return ouvrirSession(tx, personne(user), 'OPEN', origin)
  })
}
