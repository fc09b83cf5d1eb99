import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from './env'
import { PrismaClient } from './prisma/client'
import { agenciesOf } from './scope'
import type { Viewer } from './viewer-kinds'

// The second wall (docs/decisions/025). PostgreSQL itself gives the role `palier_agence` the rows of the agencies that its connection names,
// and none when it names none; `palier_maison`, for persons and sessions, sees all of them. Neither owns anything.

const TELL_EVERY_MS = 10_000

// Next evaluates a module once per bundle; the pools, and what is on its way to them, are one set for the process.
const holder = globalThis as typeof globalThis & { palierDatabase?: ReturnType<typeof openAll>; palierAsking?: AsyncLocalStorage<string> }

/** The agencies that whoever is asking may see, on their way to the connection that will be used. */
holder.palierAsking ??= new AsyncLocalStorage<string>()
const asking = holder.palierAsking

function open<P extends pg.Pool>(Pool: new (config: pg.PoolConfig) => P, max: number, role?: string): P {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    // `timestamptz` is read right by the adapter only when the session speaks UTC.
    options: `-c timezone=UTC${role ? ` -c role=${role}` : ''}`,
    max,
    idleTimeoutMillis: 30_000,
  })
  // Connections that PostgreSQL drops while idle are replaced at the next query; without this listener they would end the process.
  let toldAt = 0
  pool.on('error', (error) => {
    if (Date.now() - toldAt > TELL_EVERY_MS) console.warn(`PostgreSQL a fermé des connexions : ${error.message}`)
    toldAt = Date.now()
  })
  return pool
}

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void

/** Hands out connections that name the agencies of whoever asks; each remembers what it names, and is told only when that changes. */
class AgencyPool extends pg.Pool {
  private readonly named = new WeakMap<pg.PoolClient, string>()

  private async name(client: pg.PoolClient, agencies: string): Promise<void> {
    if ((this.named.get(client) ?? '') === agencies) return
    this.named.delete(client)
    await client.query('select set_config($1, $2, false)', ['palier.agences', agencies])
    this.named.set(client, agencies)
  }

  async connectFor(agencies: string): Promise<pg.PoolClient> {
    const client = await super.connect()
    try {
      await this.name(client, agencies)
      return client
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Taken): void
  override connect(callback?: Taken): Promise<pg.PoolClient> | undefined {
    const taken = this.connectFor(asking.getStore() ?? '')
    if (!callback) return taken
    taken.then(
      (client) => callback(undefined, client, (release) => client.release(release as Error | boolean | undefined)),
      (error: Error) => callback(error, undefined, () => undefined),
    )
    return undefined
  }
}

const openAll = () => {
  const agency = open(AgencyPool, 10, 'palier_agence')
  const house = open(pg.Pool, 8, 'palier_maison')
  return {
    agency,
    house,
    /** As whoever migrates: the queue makes its own tables. */
    queue: open(pg.Pool, 3),
    agencyPrisma: new PrismaClient({ adapter: new PrismaPg(agency) }),
    housePrisma: new PrismaClient({ adapter: new PrismaPg(house) }),
    scoped: new Map<string, Scoped>(),
  }
}

const connection = () => {
  holder.palierDatabase ??= openAll()
  return holder.palierDatabase
}

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
/** What a transaction gives, outside of one. */
type Scoped = Transaction

const SCOPED_KEPT = 500

function scoped(agencies: string): Scoped {
  const { agencyPrisma, scoped: known } = connection()
  const found = known.get(agencies)
  if (found) return found
  const made: Scoped = agencyPrisma.$extends({
    // Awaited within: Prisma's promises begin only when they are waited for.
    query: { $allOperations: ({ args, query }) => asking.run(agencies, async () => await query(args)) },
  }) as unknown as Scoped
  if (known.size >= SCOPED_KEPT) known.clear()
  known.set(agencies, made)
  return made
}

const named = (viewer: Viewer) => agenciesOf(viewer).join(',')

/** The database as the viewer's agencies see it: nothing of another one, even where a query forgets to ask. Combine with lib/scope.ts. */
export const db = (viewer: Viewer): Scoped => scoped(named(viewer))

/** The same in one transaction. */
export const transaction = <T>(viewer: Viewer, work: (tx: Transaction) => Promise<T>, options?: { timeout?: number }): Promise<T> =>
  asking.run(named(viewer), () => connection().agencyPrisma.$transaction(work, options))

/** A connection for COPY and set-based SQL, within the viewer's agencies. */
export const connectAs = (viewer: Viewer): Promise<pg.PoolClient> => connection().agency.connectFor(named(viewer))

/** Persons, sessions, codes: what is known before one knows which agency asks. A test says who may use it. */
export const house: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(connection().housePrisma, name),
})

/** The same by plain SQL. */
export const housePool = (): pg.Pool => connection().house

/** As whoever migrates: for the queue, which makes its own tables. */
export const ownerPool = (): pg.Pool => connection().queue

type Read<Row> = Promise<Row[]>

const COUPEE: ReadonlySet<unknown> = new Set(['57P01', 'ECONNRESET', 'EPIPE'])
/** The connection had gone before it was asked: PostgreSQL was started again, and its pool has not seen it yet. */
const coupee = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && COUPEE.has(error.code)) || /^Connection terminated/.test(error.message))

/** A read, or what is the same written twice, asked of a connection that was cut, is asked again of another. */
async function readAgain<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 3; ; tries--) {
    try {
      return await read()
    } catch (error) {
      if (tries === 1 || !coupee(error)) throw error
    }
  }
}

async function readOnce<Row extends object>(viewer: Viewer, query: pg.QueryConfig): Read<Row> {
  const client = await connection().agency.connectFor(named(viewer))
  try {
    const { rows } = await client.query<Row>(query)
    client.release()
    return rows
  } catch (error) {
    // As the pool does: a connection whose query failed is not used again.
    client.release(true)
    throw error
  }
}

const read = <Row extends object>(viewer: Viewer, query: pg.QueryConfig): Read<Row> => readAgain(() => readOnce<Row>(viewer, query))

/**
 * A read of the hot path by a statement that PostgreSQL plans once per connection: three to eight times cheaper here than the same read by
 * Prisma (docs/decisions/016). Rows come as PostgreSQL writes them: `bigint` and `numeric` as text.
 * @param name one name, one text.
 */
export const prepared = <Row extends object>(viewer: Viewer, name: string, text: string, values: readonly unknown[]): Read<Row> =>
  read(viewer, { name, text, values: [...values] })

/** The same, planned at each reading for its values: where what is asked is rare or common, one plan for both is wrong for one of them. */
export const planned = <Row extends object>(viewer: Viewer, text: string, values: readonly unknown[]): Read<Row> =>
  read(viewer, { text, values: [...values] })

/** The same for the house. */
export const housePrepared = <Row extends object>(name: string, text: string, values: readonly unknown[]): Read<Row> =>
  readAgain(async () => (await connection().house.query<Row>({ name, text, values: [...values] })).rows)

export async function closeDatabase(): Promise<void> {
  const opened = holder.palierDatabase
  if (!opened) return
  delete holder.palierDatabase
  await Promise.all([opened.agencyPrisma.$disconnect(), opened.housePrisma.$disconnect()])
  await Promise.all([opened.agency, opened.house, opened.queue].map((pool) => pool.end().catch(() => undefined)))
}
