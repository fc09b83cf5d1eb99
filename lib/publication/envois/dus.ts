import 'server-only'
import { house } from '@/lib/db'
import { enqueueMany } from '@/lib/jobs'

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
