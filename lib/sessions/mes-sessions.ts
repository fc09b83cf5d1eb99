import 'server-only'
import { appareilEnMots } from '../appareil'
import type { Origin } from '../auth'
import { now } from '../clock'
import { house, type Transaction } from '../db'
import { noter } from '../journal'
import { lieuEnMots } from '../lieu'
import { PERSONNE, personne } from './ouvrir'

type Qui = { readonly userId: string; readonly sessionId: string }

const ouvertes = ({ userId }: Qui) => ({ userId, step: 'OPEN' as const, closedAt: null, expires: { gt: now() } })

/** The open sessions of a person: this one first, then by last use. */
export async function mesSessions(qui: Qui) {
  const rows = await house.session.findMany({
    where: ouvertes(qui),
    orderBy: { lastUsedAt: 'desc' },
    take: 100,
    select: { id: true, device: true, address: true, createdAt: true, lastUsedAt: true },
  })
  const told = await Promise.all(
    rows.map(async ({ id, device, address, createdAt, lastUsedAt }) => ({
      ...{ id, createdAt, lastUsedAt, ici: id === qui.sessionId },
      ...{ appareil: appareilEnMots(device), lieu: await lieuEnMots(address) },
    })),
  )
  return told.toSorted((a, b) => Number(b.ici) - Number(a.ici))
}

async function fermer(tx: Transaction, qui: Qui, where: object, origin: Origin): Promise<number> {
  const closed = await tx.session.updateManyAndReturn({
    where: { AND: [ouvertes(qui), { id: { not: qui.sessionId } }, where] },
    data: { closedAt: now() },
    select: { deviceHash: true },
  })
  if (!closed.length) return 0
  // Not hers, or no longer: it is to be told of again when it comes back.
  const here = await tx.session.findUnique({ where: { id: qui.sessionId }, select: { deviceHash: true } })
  const hashes = closed.flatMap(({ deviceHash }) => (deviceHash && deviceHash !== here?.deviceHash ? [deviceHash] : []))
  await tx.appareil.deleteMany({ where: { userId: qui.userId, hash: { in: hashes } } })
  const { agencyId, nom } = personne(await tx.user.findUniqueOrThrow({ where: { id: qui.userId }, select: PERSONNE }))
  const details = { sessions: closed.length }
  await noter(tx, { evenement: 'session-fermee', agencyId, acteur: { userId: qui.userId, nom }, origin, details })
  return closed.length
}

/** Closes another session of the same person, from its next request on. @returns false when she has no such open session. */
export const fermerUneSession = async (qui: Qui, id: string, origin: Origin): Promise<boolean> =>
  (await house.$transaction((tx) => fermer(tx, qui, { id }, origin))) > 0

/** @returns how many were closed. */
export const fermerLesAutresSessions = (qui: Qui, origin: Origin): Promise<number> =>
  house.$transaction((tx) => fermer(tx, qui, {}, origin))
