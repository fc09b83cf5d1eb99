import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { closeDatabase, db, house, housePool, prepared, transaction } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { closeQueue, enqueue } from '@/lib/jobs'
import { systemViewer } from '@/lib/viewer-kinds'
import * as given from '../support/given'
import { root } from '../support/root'

// Palier on a server where its account is no superuser, as docs/exploitation.md sets it up: the wall holds its owner too.

jest.setTimeout(60_000)

const login = `essai_${randomUUID().slice(0, 8)}`
const server = process.env.PALIER_TEST_POSTGRES ?? ''
const url = `${server.replace(/\/\/[^@]*@/, `//${login}:essai@`)}${login}`

async function admin(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}postgres` })
  await client.connect()
  for (const sql of statements) await client.query(sql)
  await client.end()
}

const migrate = () =>
  promisify(execFile)(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'migrate', 'deploy'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'scripts/schema-engine.mjs') },
  })

beforeAll(async () => {
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
    NEXTAUTH_URL: 'http://localhost:3000',
    SMTP_URL: 'smtp://127.0.0.1:1',
  })
  await admin(`create role ${login} login password 'essai'`, `create database ${login} owner ${login} template template0`)
})
afterAll(async () => {
  await closeQueue()
  await closeDatabase()
  await admin(`drop database ${login} with (force)`, `drop role ${login}`)
})

test('an account that was not granted the two roles is told who can, and nothing is migrated', async () => {
  await expect(migrate()).rejects.toMatchObject({ stderr: expect.stringContaining('ne peut pas prendre le rôle palier_agence') })
})

test('granted them, it migrates, queues, writes statistics, and sees no row but by them', async () => {
  await admin(`drop database ${login} with (force)`, `create database ${login} owner ${login} template template0`)
  await admin(`grant palier_agence, palier_maison to ${login}`)
  await migrate()
  const agency = await given.agency()
  const compte = await given.compte(agency.id)
  await given.compte((await given.agency()).id)
  await given.ecriture(compte, day('2026-06-15'), 100)
  const viewer = systemViewer(agency.id)
  expect((await db(viewer).compte.findMany({})).map(({ id }) => id)).toEqual([compte.id])
  // The search stands beside the wall, as whoever migrates.
  const found = await prepared(viewer, 'recherche', `select id from palier_recherche('jeane dupond', 5) where genre = 'TIERS'`, [])
  expect(found).toEqual([{ id: compte.tiersId }])
  await transaction(viewer, (tx) => enqueue(tx, 'mail', { messageId: randomUUID(), agencyId: agency.id }))
  await housePool().query('analyze public.ecriture')
  const { rows } = await housePool().query(`select reltuples::int as rows from pg_class where relname = 'ecriture'`)
  expect(rows).toEqual([{ rows: 1 }])
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    expect(
      (await owner.query('select current_user::text as "user", (select rolsuper from pg_roles where rolname = current_user) as super'))
        .rows,
    ).toEqual([{ user: login, super: false }])
    // The owner inherits the house's rule, as migrations need; without it, forced, there is nothing.
    expect((await owner.query('select from compte')).rowCount).toBe(2)
    await admin(`revoke palier_maison from ${login}`)
    expect((await owner.query('select from compte')).rowCount).toBe(0)
  } finally {
    await owner.end()
    await admin(`grant palier_maison to ${login}`)
  }
  expect(await house.compte.count()).toBe(2)
})
