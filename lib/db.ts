import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from './env'
import { PrismaClient } from './prisma/client'

const TELL_EVERY_MS = 10_000

// `timestamptz` is read right by the adapter only when the session speaks UTC.
const open = () => {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, options: '-c timezone=UTC', max: 10, idleTimeoutMillis: 30_000 })
  // Connections that PostgreSQL drops while idle are replaced at the next query; without this listener they would end the process.
  let toldAt = 0
  pool.on('error', (error) => {
    if (Date.now() - toldAt > TELL_EVERY_MS) console.warn(`PostgreSQL a fermé des connexions : ${error.message}`)
    toldAt = Date.now()
  })
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

// Next evaluates a module once per bundle; the pool is one for the process.
const holder = globalThis as typeof globalThis & { palierDatabase?: ReturnType<typeof open> }
const connection = () => {
  holder.palierDatabase ??= open()
  return holder.palierDatabase
}

/** The pool, for COPY, the queue and the counters of throttling. */
export const pool = (): pg.Pool => connection().pool

export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(connection().db, name),
})

/**
 * A read of the hot path by a statement that PostgreSQL plans once per connection: three to eight times cheaper here than the same read by
 * Prisma (docs/decisions/016). Rows come as PostgreSQL writes them: `bigint` and `numeric` as text.
 * @param name one name, one text.
 */
export async function prepared<Row extends object>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await pool().query<Row>({ name, text, values: [...values] })
  return rows
}

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

export async function closeDatabase(): Promise<void> {
  const opened = holder.palierDatabase
  if (!opened) return
  delete holder.palierDatabase
  await opened.db.$disconnect()
  await opened.pool.end().catch(() => undefined)
}
