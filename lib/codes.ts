import 'server-only'
import { randomInt } from 'node:crypto'
import { now } from './clock'
import type { Transaction } from './db'
import { ALPHABET, LONGUEUR, normaliseIdentifiant } from './domain/codes'
import { hashPassword } from './password'

export const JOURS_DE_VALIDITE = 90

export type Codes = { readonly identifiant: string; readonly motDePasse: string; readonly expires: Date }

/** A provisional password. */
export const provisoire = () => Array.from({ length: LONGUEUR }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Eight digits that no other code of the agency bears; the unique index has the last word. */
async function identifiantLibre(tx: Transaction, agencyId: string): Promise<string> {
  for (;;) {
    const identifiant = String(randomInt(10_000_000, 100_000_000))
    if (!(await tx.code.findFirst({ where: { agencyId, identifiant }, select: { id: true } }))) return identifiant
  }
}

type Demande = {
  readonly agencyId: string
  readonly compteId: string
  /** Given out anew: a personal password is asked before anything else, and what the former codes had opened is closed. */
  readonly force: boolean
  readonly createdById: string | null
}

/**
 * Makes the codes of a compte, or makes them anew: the former ones open nothing any more. The caller has got the compte through its scope.
 * @returns the provisional password in clear, this once: only its hash is kept.
 */
export async function prepareCode(tx: Transaction, { agencyId, compteId, force, createdById }: Demande): Promise<Codes> {
  const compte = await tx.compte.findFirstOrThrow({ where: { id: compteId, agencyId }, select: { identifiant: true, tiersId: true } })
  const published = compte.identifiant && normaliseIdentifiant(compte.identifiant)
  // One letter serves the comptes of one tiers that were published with the same identifiant.
  const known = await tx.code.findFirst({
    where: { agencyId, OR: [{ compteId }, ...(published ? [{ identifiant: published, compte: { tiersId: compte.tiersId } }] : [])] },
    select: { id: true, identifiant: true },
  })
  const motDePasse = provisoire()
  const expires = new Date(now().getTime() + JOURS_DE_VALIDITE * 24 * 3600 * 1000)
  const data = { hash: await hashPassword(motDePasse), force, expires, usedAt: null, createdAt: now(), createdById, imprimeLe: null }
  if (known) {
    await tx.code.updateMany({ where: { id: known.id, agencyId }, data })
    await tx.session.updateMany({ where: { codeId: known.id, closedAt: null }, data: { closedAt: now() } })
    await tx.activation.deleteMany({ where: { codeId: known.id } })
    return { identifiant: known.identifiant, motDePasse, expires }
  }
  const taken = published && (await tx.code.findFirst({ where: { agencyId, identifiant: published }, select: { id: true } }))
  const identifiant = published && !taken ? published : await identifiantLibre(tx, agencyId)
  await tx.code.create({ data: { agencyId, compteId, identifiant, ...data }, select: { id: true } })
  return { identifiant, motDePasse, expires }
}
