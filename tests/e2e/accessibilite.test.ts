import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { crawl } from '../look/crawl'
import { linkIn, mailTo, newLogin } from '../support/login'
import { ADMIN_MODELE, DENISE, enter, MAURICE, portal, press, useBrowser } from '../support/portal'
import { pagePatterns } from '../support/routes'

const newPage = useBrowser()
jest.setTimeout(180_000)

/** What axe finds, and what scrolls sideways, at every width, light and dark. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [390, 820, 1280]) {
    for (const scheme of ['light', 'dark']) {
      await page.setViewport({ width, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      // The page's own scripts may not be evaluated under its CSP; what comes over the debugging protocol may.
      await page.evaluate(axe.source)
      const violations = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
        return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
      })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      const where = `${new URL(page.url()).pathname} ${width} ${scheme}: `
      found.push(...violations.map((violation) => where + violation))
      if (overflow > 0) found.push(`${where}${overflow} px too wide`)
    }
  }
  return found
}

test.each([MAURICE, DENISE, ADMIN_MODELE])('axe finds nothing, and nothing scrolls sideways, on any page of %s', async (login) => {
  const page = await newPage()
  await enter(page, login)
  const home = page.url()
  if (login === MAURICE) {
    await page.goto(`${home}/compte`)
    await press(page, 'Recevoir mon relevé')
    await page.waitForFunction(() => document.body.textContent?.includes('Envoyé à'))
    await page.goto(home)
  }
  const seen = await crawl(page, portal(), login, pagePatterns(), ['/boite-aux-lettres', '/adresse-qui-n-existe-pas'])
  expect(seen.length).toBeGreaterThanOrEqual(5)
  const found: string[] = []
  for (const { path } of seen) {
    await page.goto(portal() + path)
    found.push(...(await faults(page)))
  }
  expect(found).toEqual([])
})

test('the sign-in page, also refused', async () => {
  const page = await newPage()
  await page.goto(`${portal()}/connexion`)
  expect(await faults(page)).toEqual([])
  await page.click('form button[type=submit]')
  await page.waitForSelector('[role=alert]')
  expect(await faults(page)).toEqual([])
})

test('the pages of a forgotten password, asked, refused, and of a link that serves no more', async () => {
  const page = await newPage()
  const email = await newLogin('Un-ancien-passage-41!')
  await page.goto(`${portal()}/mot-de-passe-nouveau`)
  expect(await faults(page)).toEqual([])
  await page.goto(`${portal()}/mot-de-passe-oublie`)
  expect(await faults(page)).toEqual([])
  await page.type('#email', email)
  await page.click('form button[type=submit]')
  await page.waitForSelector('main [role=status]')
  expect(await faults(page)).toEqual([])
  await page.goto(linkIn(await mailTo(email, 'Choisissez un nouveau mot de passe')))
  await page.type('#motDePasse', 'Ab-court')
  expect(await faults(page)).toEqual([])
  await page.click('form button[type=submit]')
  await page.waitForSelector('[role=alert]')
  expect(await faults(page)).toEqual([])
})

test('with the keyboard alone: skip link first, then everything in order, focus always visible', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  await page.goto(page.url())
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => location.hash)).toBe('#contenu')
  await page.keyboard.press('Tab')
  const focused = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    return { inside: Boolean(element.closest('main')), outline: getComputedStyle(element).outlineStyle }
  })
  expect(focused).toEqual({ inside: true, outline: 'solid' })
})
