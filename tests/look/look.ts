import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { DEMO_PASSWORD, freshPage, launchBrowser, signIn } from '../support/browser'
import { root } from '../support/root'
import { pagePatterns, patternOf } from '../support/routes'
import { crawl, type Seen } from './crawl'
import { pdfPictures } from './pdf-pictures'
import { startPalierForLooking } from './server'
import { contactSheet, type Picture } from './sheet'

// `npm run look`: pictures of every page for each demo login at 390, 820 and 1280 px, light and dark, of every mail and of every page of every
// PDF, on one contact sheet, .look/planche.html (and .png). Whoever changes what people see looks at it before and after.

const FOLDER = join(root, '.look')
const WIDTHS = [390, 820, 1280]
const SCHEMES = ['light', 'dark'] as const
const LOGINS = [
  'maurice.laffite@palier.test',
  'denise.yaloxe@palier.test',
  'alfred.brouilly@palier.test',
  'stephane.pailloux@palier.test',
  'admin@modele.palier.test',
  'admin@bureau.palier.test',
]
const VISITOR = 'visiteur'
/** What is the same for all is looked at once, with this login. */
const FIRST = 'maurice.laffite@palier.test'

const pictures: Picture[] = []
const slug = (text: string) =>
  text
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

async function picture(page: Page, group: string, name: string): Promise<void> {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      await page.setViewport({ width, height: width < 500 ? 844 : 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      const file: `${string}.png` = `${slug(`${group} ${name}`)}-${width}-${scheme}.png`
      await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: true })
      pictures.push({ file, group, title: `${name} · ${width} px · ${scheme === 'light' ? 'clair' : 'sombre'}` })
    }
  }
}

async function asksStatement(page: Page): Promise<void> {
  // With several hats, the first of the spaces that are offered.
  const first = await page.$('main a[href^="/coproprietaire/"]')
  if (new URL(page.url()).pathname === '/accueil' && first) await Promise.all([page.waitForNavigation(), first.click()])
  const home = page.url()
  await page.goto(`${home}/compte`)
  await Promise.all([page.waitForFunction(() => location.pathname.includes('/releves/')), page.click('main form button[type=submit]')])
  await page.waitForFunction(() => document.body.textContent.includes('Envoyé à'), { timeout: 20_000 })
  await page.goto(home)
}

async function look(browser: Browser, base: string, login: string, patterns: readonly string[]): Promise<Seen[]> {
  const { context, page } = await freshPage(browser)
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  if (login === VISITOR) await page.goto(`${base}/connexion`)
  else {
    await signIn(page, base, login, DEMO_PASSWORD)
    await page.waitForSelector('main h1')
    if (!login.startsWith('admin@')) await asksStatement(page)
  }
  const seen = await crawl(page, base, login, patterns, login === FIRST ? ['/boite-aux-lettres', '/adresse-qui-n-existe-pas'] : [])
  for (const { pattern, path } of seen) {
    await page.goto(base + path)
    await picture(page, login, pattern === path ? path : `${pattern} ${path.split('/')[1]}`)
  }
  if (login === VISITOR) {
    await page.goto(`${base}/connexion`)
    await page.type('#email', 'maurice')
    await page.click('form button[type=submit]')
    await page.waitForSelector('[role=alert]')
    await picture(page, login, '/connexion refusée')
    await page.goto(`${base}/mot-de-passe-oublie`)
    await page.type('#email', FIRST)
    await page.click('form button[type=submit]')
    await page.waitForSelector('main [role=status]')
    await picture(page, login, '/mot-de-passe-oublie envoyé')
  }
  await context.close()
  if (problems.length) console.log(`! ${login} : ${[...new Set(problems)].join('\n  ')}`)
  return seen
}

/** Looks at every mail and its papers, then at the pages of the portal that mails lead to. */
async function lookAtMail(browser: Browser, base: string, patterns: readonly string[]): Promise<Seen[]> {
  const led = new Set<string>()
  const { page, context } = await freshPage(browser)
  await page.goto(`${base}/boite-aux-lettres`)
  const mails = await page.$$eval('a[href^="/boite-aux-lettres/"]', (all) => [...new Set(all.map((a) => a.href))])
  for (const [index, mail] of mails.entries()) {
    await page.goto(mail)
    const pieces = await page.$$eval('a[href*="/pieces/"]', (all) => all.map((a) => ({ href: a.href, name: a.textContent ?? '' })))
    await page.goto(`${mail}/html`)
    await picture(page, 'Messages', `message ${index + 1}`)
    for (const link of await page.$$eval('a[href]', (all) => all.map((a) => a.href))) if (link.startsWith(base)) led.add(link)
    for (const { href, name } of pieces) {
      const bytes = new Uint8Array(await (await fetch(href)).arrayBuffer())
      for (const file of await pdfPictures(bytes, FOLDER, slug(`pdf ${index + 1} ${name}`)))
        pictures.push({ file, group: 'PDF', title: name })
    }
  }
  const seen: Seen[] = []
  for (const link of led) {
    await page.goto(link)
    const path = new URL(page.url()).pathname
    if (seen.some((one) => one.path === path)) continue
    const pattern = patternOf(path, patterns) ?? 'introuvable'
    seen.push({ login: VISITOR, pattern, path })
    await picture(page, 'Messages', `suite : ${pattern}`)
  }
  await context.close()
  return seen
}

async function pictureOfTheSheet(browser: Browser): Promise<void> {
  const { page } = await freshPage(browser, 1600)
  await page.goto(`file://${join(FOLDER, 'planche.html')}`)
  await page.screenshot({ path: `${FOLDER}/planche.png`, fullPage: true })
  for (const [index, section] of (await page.$$('section')).entries())
    await section.screenshot({ path: `${FOLDER}/planche-${index + 1}.png` })
}

async function main(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const palier = await startPalierForLooking()
  const browser = await launchBrowser()
  try {
    const patterns = pagePatterns()
    const seen: Seen[] = []
    for (const login of [VISITOR, ...LOGINS]) {
      console.log(`… ${login}`)
      seen.push(...(await look(browser, palier.url, login, patterns)))
    }
    seen.push(...(await lookAtMail(browser, palier.url, patterns)))
    await writeFile(join(FOLDER, 'planche.html'), contactSheet(pictures))
    await pictureOfTheSheet(browser)
    // These only lead elsewhere.
    const missed = patterns.filter((pattern) => !['/', '/accueil'].includes(pattern) && !seen.some((one) => one.pattern === pattern))
    console.log(`${pictures.length} images : .look/planche.html et .look/planche.png`)
    if (missed.length) {
      console.log(`Aucun lien ne mène à : ${missed.join(', ')}`)
      process.exitCode = 1
    }
  } finally {
    await browser.close()
    await palier.stop()
  }
}

await main()
