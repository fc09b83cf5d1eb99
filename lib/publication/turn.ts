import type { PoolClient } from 'pg'

/** The agency's turn: a second bundle waits for the first one's end. The lock goes with the transaction, however it ends. */
export async function takeAgencyTurn(client: PoolClient, agencyId: string, onWait: () => void): Promise<void> {
  const key = `hashtextextended('publication ' || $1, 0)`
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${key}) as free`, [agencyId])
  if (rows[0]?.free) return
  onWait()
  await client.query(`select pg_advisory_xact_lock(${key})`, [agencyId])
}
