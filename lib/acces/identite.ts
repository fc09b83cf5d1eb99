import 'server-only'
import type { Origin } from '../auth'
import { house } from '../db'
import { normaliseEmail } from '../domain/email'
import { noter } from '../journal'
import { Refusal } from '../refusal'
import { take, wait } from '../throttle'
import type { CodeViewer } from '../viewer-kinds'
import { aUnAcces, retenirLesCodes } from './etat'

export type Identite = {
  readonly civilite: string | null
  readonly nom: string
  readonly prenom: string | null
  readonly telephone: string | null
  readonly adresse1: string
  readonly adresse2: string | null
  readonly codePostal: string
  readonly ville: string
}

/** The link of another address, and what was chosen for it, are worth nothing any more. */
const OUBLIE = { passwordHash: null, conditionsId: null, jeton: null, expires: null } as const

/** What the address leads to: the password of the login that has it, or a new one. */
export type Suite = 'fusion' | 'mot-de-passe'

async function garder(viewer: CodeViewer, email: string, identite: Identite | Record<string, never>): Promise<Suite> {
  const { codeId } = viewer
  const known = await house.activation.findUnique({ where: { codeId }, select: { email: true } })
  if (known?.email !== email) {
    // The answer says whether a login has the address: who holds one letter may not ask for a whole list.
    const seconds = await take('associer-adresse', codeId)
    if (seconds > 0) throw new Refusal(`Vous avez essayé plusieurs adresses. Réessayez dans ${wait(seconds)}.`, 'email')
  }
  await house.$transaction(async (tx) => {
    const { agencyId } = await retenirLesCodes(tx, viewer)
    // Read again: the same letter may be typed in elsewhere, and a link must never prove another address than its own.
    const before = await tx.activation.findUnique({ where: { codeId }, select: { email: true } })
    await tx.activation.upsert({
      where: { codeId },
      create: { agencyId, codeId, email, ...identite },
      update: { email, ...identite, ...(before?.email !== email && OUBLIE) },
    })
  })
  return (await aUnAcces(email)) ? 'fusion' : 'mot-de-passe'
}

type Saisie = Identite & { readonly email: string; readonly emailBis: string }

/** Keeps who the holder of the codes says she is, and the address of her login to be. @throws Refusal, by field. */
export async function donnerIdentite(viewer: CodeViewer, { email, emailBis, ...identite }: Saisie): Promise<Suite> {
  const address = normaliseEmail(email)
  if (address !== normaliseEmail(emailBis)) throw new Refusal('Les deux adresses ne sont pas les mêmes.', 'emailBis')
  return garder(viewer, address, identite)
}

/** For who has a login already: its address is all that is asked. @throws Refusal when nobody signs in with it. */
export async function donnerAdresseExistante(viewer: CodeViewer, email: string): Promise<void> {
  if ((await garder(viewer, normaliseEmail(email), {})) === 'fusion') return
  throw new Refusal('Aucun espace n’est ouvert à cette adresse. Vérifiez-la, ou créez votre accès ci-dessous.', 'email')
}

/** Leaves the address aside, to give another: the link that went there opens nothing any more. */
export async function corrigerAdresse(viewer: CodeViewer, origin: Origin): Promise<void> {
  const { codeId } = viewer
  await house.$transaction(async (tx) => {
    const { agencyId, compteId } = await retenirLesCodes(tx, viewer)
    await tx.activation.updateMany({ where: { codeId }, data: OUBLIE })
    await noter(tx, { evenement: 'activation-recommencee', agencyId, acteur: null, compteId, origin })
  })
}
