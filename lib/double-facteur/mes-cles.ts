import 'server-only'
import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Origin } from '../auth'
import { house } from '../db'
import { Prisma } from '../prisma/client'
import { Refusal } from '../refusal'
import { type Ajout, ajouterFacteur, type Qui, retirerFacteur } from './changer'
import { optionsDEnregistrement, verifierEnregistrement } from './cles'
import { garderDefi, reprendreDefi } from './defis'

const MAXIMUM = 20
const PAS_FAITE = 'Cette clé d’accès n’a pas pu être enregistrée. Recommencez.'

/** What the browser needs to make a passkey. The password was asked before: the challenge stands for that. */
export async function preparerCle(
  qui: Qui & { readonly email: string; readonly nom: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const deja = await house.passkey.findMany({ where: { userId: qui.userId }, select: { credentialId: true, transports: true } })
  if (deja.length >= MAXIMUM) throw new Refusal(`Vous avez déjà ${MAXIMUM} clés d’accès : retirez-en une d’abord.`)
  const options = await optionsDEnregistrement(qui, deja)
  await garderDefi('enregistrement', qui.userId, options.challenge)
  return options
}

/** Keeps the passkey that a browser has made. @throws Refusal for an answer to no challenge of this person's. */
export async function ajouterCle(qui: Qui, response: RegistrationResponseJSON, nom: string, origin: Origin): Promise<Ajout> {
  const defi = await reprendreDefi('enregistrement', qui.userId, response)
  const cle = defi && (await verifierEnregistrement(response, defi))
  if (!cle) throw new Refusal(PAS_FAITE)
  const data = { ...cle, publicKey: Uint8Array.from(cle.publicKey), transports: [...cle.transports], userId: qui.userId, nom }
  try {
    return await ajouterFacteur(qui, { evenement: 'cle-ajoutee', courrier: 'cle-ajoutee' }, origin, async (tx) => {
      await tx.passkey.create({ data })
    })
  } catch (error) {
    // A passkey that exists already, of this person or of another.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new Refusal(PAS_FAITE)
    throw error
  }
}

/** @returns false when the person has no such passkey. @throws Refusal when it is the last factor of staff. */
export const retirerCle = (qui: Qui, id: string, origin: Origin): Promise<boolean> =>
  retirerFacteur(
    qui,
    { evenement: 'cle-retiree', courrier: 'cle-retiree' },
    origin,
    async (tx) => (await tx.passkey.deleteMany({ where: { id, userId: qui.userId } })).count === 1,
  )
