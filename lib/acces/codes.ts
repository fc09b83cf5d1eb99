import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { house } from '../db'
import { normaliseIdentifiant, normaliseProvisoire } from '../domain/codes'
import { noter } from '../journal'
import { verifyPassword } from '../password'
import { Refusal } from '../refusal'
import { sansVerification } from '../sessions/freins'
import { giveBack, giveBackOne, take, wait } from '../throttle'

/** One answer for what is unknown, wrong, used or expired: it never says which, nor which part. */
export const REFUSES = 'Ces codes ne sont pas reconnus. Vérifiez l’identifiant et le mot de passe provisoire, puis réessayez.'

/** Who holds codes looks at an account for half a day, then enters them again, or has made a login of them. */
const HEURES = 12

export type Codes = {
  /** As typed. */
  readonly identifiant: string
  readonly motDePasse: string
  /** The agency by whose door one comes; empty when it is not known. */
  readonly client: string
}

export type CodeReconnu = { readonly id: string; readonly agencyId: string; readonly compteId: string; readonly force: boolean }

/** @returns what gives the attempts back, once the codes were right. */
async function freiner(identifiant: string, { address }: Origin, humain: () => Promise<void>): Promise<() => Promise<void>> {
  const here = `${identifiant} ${address}`
  const seconds = (await take('codes-adresse', address)) || (await take('codes-identifiant-adresse', here))
  if (seconds > 0) throw new Refusal(`Trop d’essais. Réessayez dans ${wait(seconds)}.`)
  // Tried from everywhere, the codes of a letter are not refused to who holds it: a browser has to work for each attempt.
  if ((await take('codes-identifiant', identifiant)) > 0) await humain()
  return async () => {
    await Promise.all([
      giveBackOne('codes-adresse', address),
      giveBack('codes-identifiant-adresse', here),
      giveBack('codes-identifiant', identifiant),
    ])
  }
}

/** Without a door, an identifiant that two agencies gave out names neither. */
async function trouver(identifiant: string, client: string) {
  const found = await house.code.findMany({
    where: { identifiant, ...(client && { agency: { code: client } }) },
    take: 2,
    select: { id: true, agencyId: true, compteId: true, force: true, hash: true, usedAt: true, expires: true },
  })
  return found.length === 1 ? found[0] : undefined
}

/**
 * Checks the codes of a letter, without using them. The same work is done whatever is wrong.
 * @param humain throws a Refusal unless a browser has worked, or a person answered; asked when the identifiant is tried from everywhere.
 * @throws Refusal in French: not recognised, or too many attempts.
 */
export async function reconnaitreCodes(typed: Codes, origin: Origin, humain = sansVerification): Promise<CodeReconnu & { hash: string }> {
  const identifiant = normaliseIdentifiant(typed.identifiant)
  const relacher = await freiner(identifiant, origin, humain)
  const code = await trouver(identifiant, typed.client)
  const right = await verifyPassword(code?.hash, normaliseProvisoire(typed.motDePasse))
  if (!code || !right || code.usedAt || code.expires <= now()) throw new Refusal(REFUSES)
  await relacher()
  const { id, agencyId, compteId, force, hash } = code
  return { id, agencyId, compteId, force, hash }
}

/** Opens a provisional session of who holds the codes of a letter. @throws Refusal as above. */
export async function openCodeSession(typed: Codes, origin: Origin, humain = sansVerification): Promise<{ id: string; expires: Date }> {
  const { id: codeId, agencyId, compteId, hash } = await reconnaitreCodes(typed, origin, humain)
  const expires = new Date(now().getTime() + HEURES * 3600 * 1000)
  return house.$transaction(async (tx) => {
    // Codes that are being made anew, or used, close the sessions that they had opened: this one waits for it, or is among them.
    const still: unknown[] =
      await tx.$queryRaw`select 1 from code where id = ${codeId}::uuid and hash = ${hash} and used_at is null for share`
    if (!still.length) throw new Refusal(REFUSES)
    const { id } = await tx.session.create({
      data: { codeId, expires, device: origin.device.slice(0, 300), address: origin.address.slice(0, 100) },
      select: { id: true },
    })
    await noter(tx, { evenement: 'connexion-par-codes', agencyId, acteur: null, compteId, origin })
    return { id, expires }
  })
}
