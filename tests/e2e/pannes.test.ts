import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { commandOf, descendants } from '../../scripts/support/processes.mjs'
import { enter, heading, MAURICE, portal, press, useBrowser, words } from '../support/portal'
import { until } from '../support/until'

const newPage = useBrowser()
jest.setTimeout(90_000)

const data = () => process.env.PALIER_E2E_DATA ?? ''
/** The number of PostgreSQL's first process; none while it has not begun again. */
const postmaster = async () => Number((await readFile(join(data(), 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
const health = async () => (await fetch(`${portal()}/api/sante`)).status

test('PostgreSQL drops every connection: the next page is there', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  const { DATABASE_URL } = JSON.parse(readFileSync(join(data(), 'env.json'), 'utf8'))
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`,
  )
  await client.end()
  expect(rowCount).toBeGreaterThan(0)
  await page.reload()
  expect(await words(page)).toContain('60,61 €')
})

test('PostgreSQL is killed: the site comes back by itself, sessions and all', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  const killed = await postmaster()
  process.kill(killed, 'SIGKILL')
  // The connections that it had opened live on a little, and would answer in its stead.
  await until(async () => ![0, killed].includes(await postmaster()))
  await until(async () => (await health()) === 200)
  await page.reload()
  expect(await words(page)).toContain('60,61 €')
  await press(page, 'Voir mon compte')
  await heading(page, 'Mon compte')
  await press(page, 'Recevoir mon relevé')
  await page.waitForSelector('::-p-text(Envoyé à)')
})

test('Chromium is killed: the next statement is there', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  await press(page, 'Voir mon compte')
  await heading(page, 'Mon compte')
  const server = Number(readFileSync(join(data(), 'palier.pid'), 'utf8').match(/\d+/)?.[0])
  const chromium = descendants(server).filter((pid: number) => /chrom/i.test(commandOf(pid)))
  expect(chromium.length).toBeGreaterThan(0)
  for (const pid of chromium) process.kill(pid, 'SIGKILL')
  await press(page, 'Recevoir mon relevé')
  await heading(page, 'Relevé de compte du')
  await page.waitForSelector('::-p-text(Envoyé à)')
  expect(await words(page)).toContain('Télécharger')
})
