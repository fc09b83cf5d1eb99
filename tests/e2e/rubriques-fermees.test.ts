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

/** The same page of another classeur, year or order is that page; the sheets of a list are alike. */
const pareil = (path: string) => path.replace(/[?#].*$/, '').replace(/(?<=\/.*\/.*)[0-9a-f]{8}-[0-9a-f-]{27}/g, 'une')

/** Links of the space that lead to nothing, and the pages that bear them, from the home on; two sheets alike are looked at once. */
async function impasses(cookie: string, home: string): Promise<string[]> {
  const [lues, todo, found] = [new Set<string>(), [[home, '']], [] as string[]]
  for (let next = todo.shift(); next; next = todo.shift()) {
    const [path = '', from = ''] = next
    if (lues.has(pareil(path)) || !path.startsWith(home)) continue
    lues.add(pareil(path))
    const response = await fetch(portal() + path, { headers: { cookie }, redirect: 'manual' })
    if (response.status === 404) found.push(`${pareil(from)} → ${pareil(path)}`)
    const html = response.status === 200 ? await response.text() : ''
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]+)"/g)) todo.push([href.replaceAll('&amp;', '&'), path])
  }
  expect(lues.size).toBeGreaterThan(8)
  return found
}

test.each([
  ['MODELE', MAURICE],
  ['BUREAU', 'antoine.givry@palier.test'],
  ['BUREAU', STEPHANE],
])('%s closes one after the other: no page of %s leads to what is no more', async (agence, login) => {
  const page = await newPage()
  await enter(page, login)
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const { pathname } = new URL(page.url())
  for (const rubrique of RUBRIQUES) {
    await close(agence, [rubrique])
    expect([rubrique, await impasses(cookie, pathname)]).toEqual([rubrique, []])
  }
})

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
