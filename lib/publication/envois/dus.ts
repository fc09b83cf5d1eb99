import 'server-only'
import { house } from '@/lib/db'
import { DETAIL_JOURS } from '@/lib/domain/envoi'
import { enqueueMany } from '@/lib/jobs'
import { balayerLesEnvois } from './depot'
import { oublierLesErreurs } from './erreurs'

const JOUR_MS = 24 * 3600 * 1000
/** A trial that nobody decides on is given up: applied weeks later, it would bring back what was true then. */
const INDECIS_JOURS = 7

/** Calls again for the agencies whose bundles wait or were left half done: a job may die with its process. @returns how many. */
export const reprendreLesEnvois = (): Promise<number> =>
  house.$transaction(async (tx) => {
    const due = await tx.publication.findMany({
      where: { source: { not: 'COMMANDE' }, status: { in: ['QUEUED', 'CHECKING', 'RUNNING'] } },
      distinct: ['agencyId'],
      select: { agencyId: true },
    })
    await enqueueMany(tx, 'publications', due)
    return due.length
  })

const ilYA = (instant: Date, jours: number) => new Date(instant.getTime() - jours * JOUR_MS)

/** Gives up what waits for a decision too long, and forgets what only served to decide. */
export async function oublierLesVieuxEnvois(instant: Date): Promise<void> {
  await house.publication.updateMany({
    where: { status: 'READY', essaiAt: { lt: ilYA(instant, INDECIS_JOURS) } },
    data: { status: 'ABANDONED', annuleeAt: instant, finishedAt: instant },
  })
  await house.publicationDifference.deleteMany({ where: { publication: { recuAt: { lt: ilYA(instant, DETAIL_JOURS) } } } })
  await oublierLesErreurs(ilYA(instant, DETAIL_JOURS))
  const waiting = await house.publication.findMany({
    where: { status: { in: ['QUEUED', 'CHECKING', 'READY', 'RUNNING'] } },
    select: { id: true },
  })
  await balayerLesEnvois(new Set(waiting.map(({ id }) => id)), ilYA(instant, 1))
}
