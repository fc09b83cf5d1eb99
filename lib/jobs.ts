import 'server-only'
import type { PoolClient } from 'pg'
import PgBoss from 'pg-boss'
import { ownerPool, type Transaction } from './db'

/** What each queue carries. A job names rows; it never carries personal data. */
export type JobData = {
  mail: { messageId: string; agencyId: string }
  'courrier-personnel': { courrierId: string }
  actualites: { agencyId: string }
  rappels: { agencyId: string }
  lettres: { tacheId: string; agencyId: string }
  diffusions: { tacheId: string; agencyId: string }
  listes: { agencyId: string }
  publications: { agencyId: string }
  dossiers: { agencyId: string; maintenant?: boolean }
  informations: { informationId: string; agencyId: string }
}
export type JobName = keyof JobData

/** Retries double their delay: a mail server may be away for some five hours before a mail is given up. */
const QUEUES = {
  mail: { retryLimit: 12, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  'courrier-personnel': { retryLimit: 12, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  // Its next hour is its next attempt.
  actualites: { retryLimit: 0, retryDelay: 0, retryBackoff: false, expireInSeconds: 60 },
  // A few seconds of work; whoever died of it leaves it to another after that time.
  lettres: { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 120 },
  // Some lists at a time, then the next job.
  listes: { retryLimit: 5, retryDelay: 30, retryBackoff: true, expireInSeconds: 300 },
  // As long as a bundle takes; what a death leaves is called for again by the minute (lib/publication/envois/dus.ts).
  publications: { retryLimit: 0, retryDelay: 0, retryBackoff: false, expireInSeconds: 12 * 3600 },
  // The next minute asks again.
  dossiers: { retryLimit: 0, retryDelay: 0, retryBackoff: false, expireInSeconds: 3600 },
  rappels: { retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 300 },
  // A step lasts less than a minute (lib/jobs/diffusions.ts): one whose process was killed is taken up again soon after.
  diffusions: { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  informations: { retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 120 },
} as const satisfies Record<JobName, PgBoss.RetryOptions & PgBoss.ExpirationOptions>

async function open(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => ownerPool().query(text, values) },
    schedule: false,
    maintenanceIntervalSeconds: 30,
  })
  boss.on('error', (error) => console.warn(`File de tâches : ${error.message}`))
  await boss.start()
  for (const [name, options] of Object.entries(QUEUES)) await boss.createQueue(name, { name, ...options })
  // Jobs are queued in the transaction of what they follow, by roles that own nothing.
  await ownerPool().query(
    `grant usage on schema pgboss to palier_agence, palier_maison;
     grant select, insert on all tables in schema pgboss to palier_agence, palier_maison`,
  )
  return boss
}

const holder = globalThis as typeof globalThis & { palierBoss?: Promise<PgBoss> | undefined }

/** The queue of this process, opened at first use; a failed opening is tried again at the next use. */
export function queue(): Promise<PgBoss> {
  holder.palierBoss ??= open().catch((error) => {
    holder.palierBoss = undefined
    throw error
  })
  return holder.palierBoss
}

/** Puts a job in the queue within the transaction of what it must follow: rolled back, there is no job. */
export async function enqueue<N extends JobName>(
  tx: Transaction,
  name: N,
  data: JobData[N],
  quand: { readonly startAfter?: Date } = {},
): Promise<void> {
  const boss = await queue()
  await boss.send(name, data, {
    ...QUEUES[name],
    ...quand,
    db: { executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }) },
  })
}

/** After whatever else waits in the queue. */
const EN_NOMBRE = -10

/** The same for many jobs at once, by one statement; what was asked by a person who waits goes first. */
export async function enqueueMany<N extends JobName>(tx: Transaction, name: N, all: readonly JobData[N][]): Promise<void> {
  if (!all.length) return
  const boss = await queue()
  const jobs = all.map((data) => ({ name, data, priority: EN_NOMBRE, ...QUEUES[name] }))
  await boss.insert(jobs, { db: { executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }) } })
}

/** The same within a transaction of plain SQL. */
export async function enqueueManyBy<N extends JobName>(
  client: Pick<PoolClient, 'query'>,
  name: N,
  all: readonly JobData[N][],
): Promise<void> {
  if (!all.length) return
  const boss = await queue()
  const jobs = all.map((data) => ({ name, data, priority: EN_NOMBRE, ...QUEUES[name] }))
  await boss.insert(jobs, { db: { executeSql: (text, values) => client.query(text, values) } })
}

export async function closeQueue(): Promise<void> {
  const opened = holder.palierBoss
  holder.palierBoss = undefined
  await opened?.then((boss) => boss.stop({ graceful: true, timeout: 5000, wait: true })).catch(() => undefined)
}
