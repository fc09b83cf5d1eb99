import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { house as db } from '@/lib/db'
import { closeQueue, queue } from '@/lib/jobs'
import { reprendreLesEnvois } from '@/lib/publication/envois/dus'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'
import { useDatabase } from '../../support/database'
import { etat } from '../../support/etat'
import { root } from '../../support/root'
import { agence, attend, commun, mailsDus } from '../../support/second-envoi'
import { until } from '../../support/until'
import { retenir } from '../../support/victime'

// PostgreSQL itself dies while an agency publishes: one of this file's own, which begins again by itself as that of `npm start` does.

useDatabase()
jest.setTimeout(120_000)

let postgres: ChildProcess
const migrations = join(root, 'prisma/migrations')

beforeAll(async () => {
  const child = spawn(process.execPath, [join(root, 'tests/support/postgres-process.mjs'), 'synchronous_commit=on'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  postgres = child
  const url = await new Promise<string>((resolve) => child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(`${line}`).url)))
  process.env.DATABASE_URL = `${url}postgres`
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  for (const { name } of readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .sort(byName))
    await client.query(readFileSync(join(migrations, name, 'migration.sql'), 'utf8'))
  await client.end()
})
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

afterAll(async () => {
  await closeQueue()
  const gone = new Promise((resolve) => postgres.once('exit', resolve))
  postgres.stdin?.end()
  await gone
})

const postmaster = async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`)
  await client.end()
  return Number(rows[0]?.file.split('\n')[0])
}

test('PostgreSQL killed in the middle of a bundle: back, it has what was there before, and the bundle is applied once', async () => {
  await queue()
  const calm = await agence()
  await attend(calm)
  await traiterLesEnvois(calm)
  const made = await agence()
  const id = await attend(made)
  const before = await etat(made.agencyId)
  const point = await retenir('lock table message in share mode')
  const run = traiterLesEnvois(made).catch((error: Error) => error)
  await point.attendu('%', '')
  const killed = await postmaster()
  // What the pools say of their connections is meant for a log.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  process.kill(killed, 'SIGQUIT')
  expect(await run).toBeInstanceOf(Error)
  await point.lacher().catch(() => undefined)
  await until(async () => (await postmaster()) !== killed)
  await until(async () => (await db.$queryRaw`select 1`) !== null)
  expect(await etat(made.agencyId)).toEqual(before)
  expect((await db.publication.findUniqueOrThrow({ where: { id } })).status).toBe('RUNNING')
  await reprendreLesEnvois()
  await traiterLesEnvois(made)
  expect((await db.publication.findUniqueOrThrow({ where: { id } })).status).toBe('APPLIED')
  expect(await commun(made.agencyId)).toEqual(await commun(calm.agencyId))
  expect(await mailsDus(made.agencyId)).toBe(1)
})
