import { RUBRIQUES } from '@/lib/domain/rubriques'
import { crawl } from '../look/crawl'
import { query } from '../support/login'
import { DENISE, enter, MAURICE, portal, STEPHANE, useBrowser, words } from '../support/portal'
import { pagePatterns } from '../support/routes'

const newPage = useBrowser()
jest.setTimeout(120_000)

const close = (code: string, rubriques: readonly string[]) =>
  query('update agency set rubriques_fermees = $1::rubrique[] where code = $2 returning id', [rubriques, code])

afterAll(async () => {
  await close('MODELE', [])
  await close('BUREAU', [])
})

test.each([
  ['MODELE', MAURICE, ['/compte', '/documents', '/demandes', '/residence', '/contacts', '/photos', '/depenses']],
  ['BUREAU', DENISE, ['/contacts', '/informations']],
  ['BUREAU', STEPHANE, ['/compte', '/documents', '/demandes', '/photos']],
])('%s closes everything: %s is led to nothing that is not there', async (agence, login, gone) => {
  await close(agence, RUBRIQUES)
  const page = await newPage()
  await enter(page, login)
  const home = page.url()
  const seen = await crawl(page, portal(), login, pagePatterns(), [])
  expect(seen.length).toBeGreaterThan(3)
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const status = async (url: string) => (await fetch(url, { headers: { cookie }, redirect: 'manual' })).status
  const missing: string[] = []
  for (const { path } of seen) if ((await status(portal() + path)) === 404) missing.push(path)
  expect(missing).toEqual([])
  await page.goto(home)
  expect(await words(page, 'nav')).not.toMatch(/Mes documents|Mes demandes|Contacts/)
  if (login !== DENISE) for (const path of gone) expect([path, await status(home + path)]).toEqual([path, 404])
  await close(agence, [])
  if (login !== DENISE) for (const path of gone) expect([path, await status(home + path)]).not.toEqual([path, 404])
})
