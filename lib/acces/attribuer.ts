import 'server-only'
import { now } from '../clock'
import type { Transaction } from '../db'
import { Refusal } from '../refusal'
import { type CompteDuCode, comptesDuCodeRetenus } from './comptes-du-code'

/** What the codes open is open to another login: nothing is taken from its holder. */
export class DejaAssocie extends Refusal {
  constructor() {
    super('Ce compte est déjà associé à une autre adresse électronique. Rien n’a été changé.')
  }
}

export const SERVIS = 'Ces codes viennent de servir. Si c’était vous, connectez-vous avec votre adresse électronique.'

/**
 * Opens to a login what the codes open and no other login holds; the codes are then used, and what they had opened is closed.
 * @returns the comptes that she did not have before.
 * @throws Refusal: used meanwhile, held by another, or all hers already.
 */
export async function attribuer(tx: Transaction, code: { id: string; agencyId: string }, userId: string): Promise<CompteDuCode[]> {
  const { count } = await tx.code.updateMany({ where: { id: code.id, usedAt: null }, data: { usedAt: now() } })
  if (!count) throw new Refusal(SERVIS)
  const comptes = await comptesDuCodeRetenus(tx, code.id)
  const nouveaux = comptes.filter(({ titulaires }) => titulaires.length === 0)
  if (!nouveaux.length) {
    const siens = comptes.some(({ titulaires }) => titulaires.includes(userId))
    throw siens ? new Refusal('Ce compte est déjà dans votre espace.') : new DejaAssocie()
  }
  for (const { id: compteId } of nouveaux) {
    await tx.acces.upsert({
      where: { userId_compteId: { userId, compteId } },
      create: { agencyId: code.agencyId, userId, compteId },
      // Detached before, it comes back.
      update: { closedAt: null },
    })
  }
  await fermerLesCodes(tx, code.id)
  return nouveaux
}

export async function fermerLesCodes(tx: Transaction, codeId: string): Promise<void> {
  await tx.activation.deleteMany({ where: { codeId } })
  await tx.session.updateMany({ where: { codeId, closedAt: null }, data: { closedAt: now() } })
}
