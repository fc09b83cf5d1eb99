import { RUBRIQUES } from '@/lib/domain/rubriques'
import { query } from '../support/login'
import { enter, MAURICE, portal, STEPHANE, useBrowser } from '../support/portal'

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
  ['BUREAU', STEPHANE, ['/compte', '/documents', '/demandes', '/contacts', '/informations', '/photos']],
])(
  '%s closes everything: %s has neither the pages nor the ways to them, and all is back when it is opened again',
  async (agence, login, gone) => {
    const page = await newPage()
    await enter(page, login)
    const home = page.url()
    const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const status = async (url: string) => (await fetch(url, { headers: { cookie }, redirect: 'manual' })).status
    const answers = () => Promise.all(gone.map(async (path) => [path, await status(home + path)]))
    await close(agence, RUBRIQUES)
    expect(await answers()).toEqual(gone.map((path) => [path, 404]))
    for (const from of [home, `${home}/plus`]) {
      await page.goto(from)
      const links = await page.$$eval('nav a[href], main a[href]', (all) => all.map((a) => a.href))
      const own = [...new Set(links.filter((link) => link.startsWith(portal()) && !link.includes('/api/')))]
      expect(own.length).toBeGreaterThan(1)
      for (const link of own) expect([link, await status(link)]).not.toEqual([link, 404])
    }
    await close(agence, [])
    expect(await answers()).toEqual(gone.map((path) => [path, 200]))
  },
)

test('the feed alone is closed: the informations stay, its news are gone', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  const informations = `${page.url()}/informations`
  await page.goto(informations)
  const before = await page.$$eval('main section', (all) => all.length)
  await close('MODELE', ['ACTUALITES'])
  await page.goto(informations)
  expect(await page.$$eval('main section', (all) => all.length)).toBe(before - 1)
  expect(await page.$$eval('main li', (all) => all.length)).toBeGreaterThan(0)
})
