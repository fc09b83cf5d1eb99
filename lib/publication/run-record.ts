import 'server-only'
import type pg from 'pg'
import { housePool } from '@/lib/db'
import type { Manifest } from './manifest'
import type { PublicationReport } from './report'

type Queryable = Pick<pg.ClientBase | pg.Pool, 'query'>
export type RunStatus = 'APPLIED' | 'REFUSED' | 'FAILED'

/**
 * Other connections than the publication's, so that what is written stays when that one is rolled back; and of another pool, since
 * publications waiting for their turn may have emptied theirs.
 */
const apart = (text: string, values: unknown[] = []) => housePool().query(text, values)

/** Called under the agency's lock: whatever still runs for that agency is dead. What the worker was at, it begins again by itself (envois/traiter.ts). */
export async function closeDeadRuns(agencyId: string): Promise<void> {
  await apart(
    `update publication set status = 'FAILED', finished_at = now() where agency_id = $1 and status = 'RUNNING' and source = 'COMMANDE'`,
    [agencyId],
  )
}

export async function beginRun(id: string, agencyId: string, { mode, date, depuis }: Manifest): Promise<void> {
  await apart(
    `insert into publication (id, agency_id, mode, date, depuis) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set status = 'RUNNING', mode = excluded.mode, date = excluded.date, depuis = excluded.depuis, started_at = now()`,
    [id, agencyId, mode, date, depuis],
  )
}

/**
 * A run ends once: a commit whose answer was lost stays applied.
 * @param on the publication's own connection, when the end must be one with the data.
 */
export async function endRun(
  on: Queryable | null,
  id: string,
  agencyId: string,
  status: RunStatus,
  report: PublicationReport | null,
): Promise<void> {
  const write = (client: Queryable) =>
    client.query(
      `update publication set status = $3::publication_status, report = $4, finished_at = now() where id = $1 and agency_id = $2 and status = 'RUNNING'`,
      [id, agencyId, status, report ? JSON.stringify(report) : null],
    )
  await write(on ?? housePool())
}

/** After a large publication, so that pages need not wait for autovacuum to be planned well. Apart, and not waiting: it can be done without. */
export async function refreshStatistics(tables: readonly string[]): Promise<void> {
  if (tables.length > 0) await apart(`analyze (skip_locked) ${tables.map((name) => `public."${name}"`).join(', ')}`)
}

/** The day of the last bundle applied, to warn of one that is older. */
export async function lastAppliedDate(client: Queryable, agencyId: string): Promise<string | null> {
  const { rows } = await client.query<{ date: string | null }>(
    `select max(date)::text as date from publication where agency_id = $1 and status = 'APPLIED'`,
    [agencyId],
  )
  return rows[0]?.date ?? null
}
