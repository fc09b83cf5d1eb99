import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freshPage, launchBrowser, signIn } from '../support/browser'
import { type Palier, startPalierProcess } from '../support/palier-process'
import { heading, MAURICE, press, words } from '../support/portal'
import { root } from '../support/root'
import { freePort, until } from '../support/until'

// The production start, on a database of its own beside the demo's, while the mail server is down.

jest.setTimeout(120_000)
let palier: Palier
let environment: Record<string, string>

const demoUrl = (): URL => new URL(JSON.parse(readFileSync(join(process.env.PALIER_E2E_DATA ?? '', 'env.json'), 'utf8')).DATABASE_URL)

beforeAll(async () => {
  const url = demoUrl()
  const name = `production_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  const port = await freePort()
  environment = {
    DATABASE_URL: url.toString(),
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    NEXTAUTH_URL: `http://localhost:${port}`,
    SMTP_URL: 'smtp://127.0.0.1:1',
    PORT: String(port),
  }
  palier = await startPalierProcess(environment)
})
afterAll(() => palier.stop())

test('no demo: nobody to sign in as, no mailbox, no logins on show', async () => {
  expect((await fetch(`${palier.url}/boite-aux-lettres`)).status).toBe(404)
  const page = await (await fetch(`${palier.url}/connexion`)).text()
  expect(page).toContain('Me connecter')
  expect(page).not.toContain('Palier-demo-2026!')
})

test('health says what is down, and that the database is up', async () => {
  const whole = await fetch(`${palier.url}/api/sante`)
  expect(whole.status).toBe(503)
  expect(await whole.json()).toMatchObject({ base: 'ok', taches: 'ok', courrier: 'en panne', fichiers: 'ok' })
  expect((await fetch(`${palier.url}/api/sante?partie=base`)).status).toBe(200)
})

test('SMTP down: the page says that the statement will come, and gives it', async () => {
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.node.json', 'prisma/seed.ts'], {
    cwd: root,
    env: { ...process.env, ...environment, PALIER_DATA: palier.data },
  })
  const browser = await launchBrowser()
  try {
    const { page } = await freshPage(browser)
    await signIn(page, palier.url, MAURICE)
    await press(page, 'Voir mon compte')
    await heading(page, 'Mon compte')
    await press(page, 'Recevoir mon relevé')
    await heading(page, 'Relevé de compte du')
    await until(async () => (await words(page)).includes('Votre relevé vous parviendra un peu plus tard.'))
    const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const pdf = await fetch(await page.$eval('a[download]', (a) => (a as HTMLAnchorElement).href), { headers: { cookie } })
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const part = await fetch(pdf.url, { headers: { cookie, range: 'bytes=0-3' } })
    expect([part.status, await part.text()]).toEqual([206, '%PDF'])
  } finally {
    await browser.close()
  }
})

test('what is missing is said at once, by name; nothing is started', () => {
  const { DATABASE_URL = '' } = environment
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DATABASE_URL,
      PORT: '0',
      PALIER_DATA: palier.data,
      NODE_ENV: 'production',
    },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  for (const name of ['NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'SMTP_URL']) expect(stderr + stdout).toContain(name)
  expect(stderr + stdout).not.toContain(DATABASE_URL)
})
