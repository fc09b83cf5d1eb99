import { type CDPSession, type Page, TargetType } from 'puppeteer'
import sharp from 'sharp'
import { enter, heading, MAURICE, portal, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(60_000)

/** Once the worker looks after the page. */
const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')

/** Takes the network from the page and from its worker, as a tunnel would; or gives it back. */
async function network(page: Page, offline: boolean): Promise<void> {
  const worker = await page.browserContext().waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER)
  const session: CDPSession = await worker.createCDPSession()
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
  await page.setOfflineMode(offline)
}

test('a telephone may install it: its name, its drawings, whoever asks', async () => {
  const page = await newPage({ width: 390 })
  await page.goto(`${portal()}/connexion`)
  const href = await page.$eval('link[rel=manifest]', (link) => (link as HTMLLinkElement).href)
  const response = await fetch(href)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('application/manifest+json')])
  const manifest = (await response.json()) as { icons: { src: string; sizes: string; purpose?: string }[] }
  expect(manifest).toMatchObject({ short_name: 'Palier', start_url: '/', display: 'standalone', lang: 'fr' })
  expect(manifest.icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
    ['192x192', undefined],
    ['512x512', undefined],
    ['512x512', 'maskable'],
  ])
  for (const { src, sizes } of manifest.icons) {
    const { width, height, format } = await sharp(Buffer.from(await (await fetch(portal() + src)).arrayBuffer())).metadata()
    expect([src, `${width}x${height}`, format]).toEqual([src, sizes, 'png'])
  }
  const apple = await page.$eval('link[rel=apple-touch-icon]', (link) => (link as HTMLLinkElement).href)
  expect((await sharp(Buffer.from(await (await fetch(apple)).arrayBuffer())).metadata()).width).toBe(180)
})

test('without a network the portal says so, and keeps nothing of anybody on the device', async () => {
  const page = await newPage({ width: 390 })
  await enter(page, MAURICE)
  const home = page.url()
  await controlled(page)
  for (const path of ['', '/compte', '/informations', '/contacts', '/virement']) {
    await page.goto(home + path)
    await page.waitForSelector('main h1')
  }
  expect(await page.evaluate(async () => (await fetch('/api/auth/session')).status)).toBe(200)
  const kept = () =>
    page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
      return all.flat()
    })
  expect(await kept()).toEqual([`${portal()}/hors-ligne`])

  await network(page, true)
  await page.goto(`${home}/compte`)
  await heading(page, 'Vous êtes hors ligne')
  expect(page.url()).toBe(`${home}/compte`)
  expect(await words(page)).toContain('Rien de votre espace n’est gardé sur cet appareil')
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('button') as Element).minHeight)).toBe('48px')

  await network(page, false)
  await Promise.all([page.waitForNavigation(), page.click('button')])
  await page.waitForSelector('main h1')
  expect(new URL(page.url()).pathname).toBe(new URL(`${home}/compte`).pathname)
  expect(await words(page)).not.toContain('hors ligne')
  expect(await kept()).toEqual([`${portal()}/hors-ligne`])
})

test('what the worker is, and what it may: read anew each time, from this portal alone', async () => {
  const worker = await fetch(`${portal()}/sw.js`)
  expect([worker.status, worker.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  const { headers } = await fetch(`${portal()}/connexion`)
  for (const rule of ["worker-src 'self'", "manifest-src 'self'"]) expect(headers.get('content-security-policy')).toContain(rule)
  const page = await fetch(`${portal()}/hors-ligne`)
  expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("default-src 'none'")])
})
