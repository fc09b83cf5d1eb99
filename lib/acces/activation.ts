import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house, type Transaction } from '../db'
import { empreinte, nouveau } from '../jeton'
import { noter } from '../journal'
import { accepter } from '../mot-de-passe/accepter'
import { hashPassword } from '../password'
import { Refusal } from '../refusal'
import { take, wait } from '../throttle'
import type { CodeViewer } from '../viewer-kinds'
import { retenirLesCodes } from './etat'

/** How long the link of an activation may be followed. */
export const VALIDITE_HEURES = 24

async function freiner(codeId: string, email: string): Promise<void> {
  const own = async () => (await take('activation-codes-boite', `${codeId} ${email}`)) === 0
  const seconds = (await take('activation-codes', codeId)) || ((await own()) ? 0 : await take('activation-boite', email))
  if (seconds > 0) throw new Refusal(`Plusieurs messages viennent d’être envoyés. Réessayez dans ${wait(seconds)}.`)
}

type CodesRetenus = { readonly agencyId: string; readonly compteId: string }

async function envoyer(tx: Transaction, codes: CodesRetenus, activation: { id: string; email: string }, origin: Origin): Promise<void> {
  const { agencyId, compteId } = codes
  await poster(tx, 'activation', activation.email, activation.id)
  await noter(tx, { evenement: 'activation-demandee', agencyId, acteur: null, compteId, origin })
}

type Saisie = { readonly motDePasse: string; readonly confirmation: string; readonly conditionsId: string | null }

/**
 * Keeps the password of a login to be, and sends the link that makes it to its address. Nothing exists before the link is followed.
 * @param conditionsId of the version that was shown and accepted.
 * @throws Refusal, by field.
 */
export async function demanderActivation(viewer: CodeViewer, saisie: Saisie, origin: Origin): Promise<void> {
  const { codeId } = viewer
  const activation = await house.activation.findUnique({ where: { codeId }, select: { id: true, email: true, nom: true } })
  const email = activation?.email
  if (!activation || !email || !activation.nom) throw new Refusal('Il manque votre adresse électronique : revenez à l’étape précédente.')
  accepter(saisie.motDePasse, saisie.confirmation, email)
  await freiner(codeId, email)
  const passwordHash = await hashPassword(saisie.motDePasse)
  await house.$transaction(async (tx) => {
    const codes = await retenirLesCodes(tx, viewer)
    const { count } = await tx.activation.updateMany({
      where: { id: activation.id, email },
      data: { passwordHash, conditionsId: saisie.conditionsId, jeton: null, expires: null },
    })
    if (!count) throw new Refusal('Votre adresse vient d’être changée ailleurs : revenez à l’étape précédente.')
    await envoyer(tx, codes, { id: activation.id, email }, origin)
  })
}

/** An activation that only waits for its link to be followed; null when a step is missing. */
export async function activationEnAttente({ codeId }: CodeViewer): Promise<{ id: string; email: string } | null> {
  const row = await house.activation.findFirst({ where: { codeId, passwordHash: { not: null } }, select: { id: true, email: true } })
  return row?.email ? { id: row.id, email: row.email } : null
}

/** Sends the mail again; the link of the one before serves no more once this one is made. @throws Refusal when too many were sent. */
export async function renvoyerActivation(viewer: CodeViewer, origin: Origin): Promise<string> {
  const activation = await activationEnAttente(viewer)
  if (!activation) throw new Refusal('Il n’y a plus de message à renvoyer.')
  await freiner(viewer.codeId, activation.email)
  await house.$transaction(async (tx) => envoyer(tx, await retenirLesCodes(tx, viewer), activation, origin))
  return activation.email
}

/** The link of an activation, made with its mail and bound to the address that it goes to. Null when it is no longer wanted. */
export async function lienDActivation(id: string, to: string): Promise<{ jeton: string; agence: string } | null> {
  const jeton = nouveau()
  const { count } = await house.activation.updateMany({
    where: { id, email: to, passwordHash: { not: null }, code: { usedAt: null } },
    data: { jeton: empreinte(jeton), expires: new Date(now().getTime() + VALIDITE_HEURES * 3600 * 1000) },
  })
  if (!count) return null
  const { agency } = await house.activation.findUniqueOrThrow({ where: { id }, select: { agency: { select: { nom: true } } } })
  return { jeton, agence: agency.nom }
}
