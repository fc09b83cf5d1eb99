import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, unchanged } from './fingerprint.mjs'
import { once } from './once.mjs'
import { PRISMA, root, runNode } from './run.mjs'

/** Prisma's own engine, downloaded by its installation where the network and npm allow it; else the same in WebAssembly. */
function engine() {
  const folder = join(root, 'node_modules/@prisma/engines')
  const downloaded = existsSync(folder) && readdirSync(folder).some((name) => /^schema-engine-/.test(name))
  return downloaded ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'scripts/schema-engine.mjs') }
}

export const prismaEnvironment = () => ({ ...process.env, ...engine(), CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' })

const GENERATED = 'lib/prisma/.empreinte'

/** Writes Prisma's client again when the schema, or Prisma, changed. */
export async function generate(tell) {
  const file = join(root, GENERATED)
  const print = fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  let note = 'à jour'
  await once(
    tell,
    () => unchanged(file, print),
    async () => {
      note = undefined
      await runNode(PRISMA, ['generate'], 'Le client Prisma n’a pas pu être généré :', { env: prismaEnvironment(), onText: tell })
      writeFileSync(file, `${print}\n`)
    },
  )
  return note
}

/** The migrations of the folder with the checksum that Prisma records. */
export function migrationsOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => ({
      name,
      checksum: createHash('sha256')
        .update(readFileSync(join(folder, name, 'migration.sql')))
        .digest('hex'),
    }))
}

/** True when each migration of the folder was applied, unchanged, and none is left half done. */
export function allApplied(wanted, rows) {
  const settled = rows.every((row) => row.finished_at !== null || row.rolled_back_at !== null)
  const applied = new Map(rows.filter((row) => row.finished_at && !row.rolled_back_at).map((row) => [row.migration_name, row.checksum]))
  return settled && wanted.every(({ name, checksum }) => applied.get(name) === checksum)
}

/** Two processes that start together migrate one after the other. */
const LOCK = 20_170_710

/** Applies what the database misses. Prisma's command is not even started when nothing is. */
export async function migrate(tell) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  const wanted = migrationsOf(join(root, 'prisma/migrations'))
  try {
    try {
      await client.connect()
      await client.query('select pg_advisory_lock($1)', [LOCK])
      const { rows } = await client.query('select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations')
      if (allApplied(wanted, rows)) return 'à jour'
    } catch (error) {
      // No such table or database yet; for the rest Prisma's own words are the clear ones.
      if (!['42P01', '3D000'].includes(error.code)) tell(error.message)
    }
    await runNode(PRISMA, ['migrate', 'deploy'], 'La base de données n’a pas pu être mise à jour :', {
      env: prismaEnvironment(),
      onText: tell,
    })
  } finally {
    await client.end().catch(() => {})
  }
}
