import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { closeDatabase } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'

async function admin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${process.env.PALIER_TEST_POSTGRES}postgres` })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/**
 * Gives the test file a database of its own, a copy of the migrated empty template, and a data folder of its own.
 * Call it once, at the top: lib/db opens at first use and so finds it.
 */
export function useDatabase(): void {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const folder = mkdtempSync(join(tmpdir(), 'palier-test-'))
  Object.assign(process.env, {
    DATABASE_URL: `${process.env.PALIER_TEST_POSTGRES}${name}`,
    NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
    NEXTAUTH_URL: 'http://localhost:3000',
    SMTP_URL: 'smtp://127.0.0.1:1',
    PALIER_DATA: folder,
    PALIER_DEMO: '1',
  })
  beforeAll(() => admin(`create database "${name}" template palier_template`))
  afterAll(async () => {
    // Whoever signs in may be sent a mail.
    await closeQueue()
    await closeDatabase()
    await admin(`drop database "${name}" with (force)`)
    rmSync(folder, { recursive: true, force: true })
  })
}
