import type { PoolClient } from 'pg'
import type { FileDescription } from './description'
import { quoted, stage } from './sql'

/** From so many staged lines on, hash joins are right whatever the tables' statistics say. */
const MANY = 20_000

/**
 * Statistics that are older than an agency's first ledger say that it has one line: PostgreSQL then compares each of its lines with each
 * staged one, for hours. Few lines are better found by index, on either side: nothing is imposed on them.
 */
export async function planFor(client: PoolClient, lines: number): Promise<void> {
  await client.query(`set local enable_nestloop = ${lines >= MANY ? 'off' : 'on'}`)
}

/** Once the lines are there. */
export async function prepareStage(client: PoolClient, file: FileDescription, lines: number): Promise<void> {
  if (lines < MANY && file.key.length > 0) await client.query(`create index on ${stage(file)} (${file.key.map(quoted).join(', ')})`)
  await client.query(`analyze ${stage(file)}`)
}

/** For what reads a whole table anyway. */
export const planForAll = (client: PoolClient): Promise<void> => planFor(client, MANY)
