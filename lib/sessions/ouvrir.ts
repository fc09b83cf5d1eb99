import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { house, type Transaction } from '../db'
import { noter } from '../journal'
import type { SessionStep } from '../prisma/enums'
import { reconnaitre } from './appareil'
import { durees } from './durees'
import { noterVisite } from './visites'

/** Who signs in. `agencyId`: of the staff post, null for a client. */
export type Personne = { readonly userId: string; readonly email: string; readonly nom: string; readonly agencyId: string | null }

/** `expires`: at the latest, for the cookie. */
export type Ouverte = { readonly id: string; readonly userId: string; readonly step: SessionStep; readonly expires: Date }

export const PERSONNE = {
  id: true,
  email: true,
  name: true,
  staff: { where: { closedAt: null }, orderBy: { createdAt: 'asc' }, take: 1, select: { agencyId: true } },
} as const

type PersonneLue = { id: string; email: string; name: string | null; staff: readonly { agencyId: string }[] }

export const personne = ({ id, email, name, staff }: PersonneLue): Personne => ({
  userId: id,
  email,
  nom: name ?? email,
  agencyId: staff[0]?.agencyId ?? null,
})

/** A new session of somebody who has just proved who she is, as far as `step` says. */
export async function ouvrirSession(tx: Transaction, qui: Personne, step: SessionStep, origin: Origin): Promise<Ouverte> {
  const { userId, nom, agencyId } = qui
  const { absolue, inactive } = durees(step, agencyId !== null)
  const { id } = await tx.session.create({
    data: {
      userId,
      step,
      // Each use puts it off (lib/session-lue.ts).
      expires: new Date(now().getTime() + inactive),
      device: origin.device.slice(0, 300),
      address: origin.address.slice(0, 100),
      deviceHash: origin.appareil ?? null,
    },
    select: { id: true },
  })
  if (step === 'OPEN') {
    await noter(tx, { evenement: 'connexion', agencyId, acteur: { userId, nom }, origin })
    await reconnaitre(tx, qui, id, origin)
    await noterVisite(tx, userId)
  }
  return { id, userId, step, expires: new Date(now().getTime() + absolue) }
}

/**
 * Whatever changes how a person signs in, or signs her in, takes its turn: a session that was about to open when a password or a factor
 * was taken away is closed with the others, or does not open.
 */
export const verrouiller = async (tx: Transaction, userId: string): Promise<void> => {
  await tx.$queryRaw`select 1 from "user" where id = ${userId}::uuid for no key update`
}

/** Takes the place of a session that had a step to take: it closes, and another opens. @returns null when it was closed meanwhile. */
export async function remplacerSession(tx: Transaction, id: string, qui: Personne, origin: Origin): Promise<Ouverte | null> {
  const { count } = await tx.session.updateMany({ where: { id, userId: qui.userId, closedAt: null }, data: { closedAt: now() } })
  return count ? ouvrirSession(tx, qui, 'OPEN', origin) : null
}

/** Notes that a sign-in was refused; the same for who is known and who is not. */
export async function noterRefus(userId: string | null, origin: Origin, etape: 'mot de passe' | 'second facteur'): Promise<void> {
  await noter(house, { evenement: 'connexion-refusee', agencyId: null, acteur: null, sujetId: userId, origin, details: { etape } })
}
