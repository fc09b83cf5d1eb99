import 'server-only'
import type { PoolClient } from 'pg'
import { connectAs } from '@/lib/db'
import { systemViewer } from '@/lib/viewer-kinds'

/** Thrown to undo a transaction that ends as it should: a refusal, a dry run. */
class Undo<T> extends Error {
  constructor(readonly result: T) {
    super('undone on purpose')
  }
}

export type Undoing<T> = (result: T) => never

/** One transaction, undone when `work` throws or calls `undo`. A connection that broke is thrown away. */
export async function inTransaction<T>(agencyId: string, work: (client: PoolClient, undo: Undoing<T>) => Promise<T>): Promise<T> {
  const client = await connectAs(systemViewer(agencyId))
  // A connection that PostgreSQL ends while in use says so here too: the query in hand fails and tells the story.
  const ignore = () => undefined
  client.on('error', ignore)
  let broken = false
  try {
    await client.query('begin')
    const result = await work(client, (undone) => {
      throw new Undo(undone)
    })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    if (error instanceof Undo) return error.result as T
    throw error
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}
