import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer'
import { SECRET_DE_DEMONSTRATION } from '@/lib/double-facteur/demonstration'
import { codeDe } from '@/lib/double-facteur/totp'
import { bundledChromium } from '@/lib/pdf/bundled'

/** A Chromium that reaches this machine alone: a page that asks anything of a third party fails the journey that opened it. */
export async function launchBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--no-zygote',
    '--disable-gpu',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
  ]
  if (process.env.CHROMIUM_PATH) return puppeteer.launch({ executablePath: process.env.CHROMIUM_PATH, args, pipe: true })
  const { executablePath, libraries, fontsConf } = await bundledChromium()
  const env = {
    ...process.env,
    FONTCONFIG_FILE: fontsConf,
    LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, libraries].filter(Boolean).join(':'),
  }
  return puppeteer.launch({ executablePath, headless: 'shell', args, env, pipe: true })
}

export const DEMO_PASSWORD = 'Palier-demo-2026!'

/** The code of the demo's staff. Where it changes just then, the one before is good as well. */
const demoCode = () => codeDe(SECRET_DE_DEMONSTRATION, new Date())

/** @param code of the second factor, where one is asked for. */
export async function signIn(page: Page, base: string, email: string, password = DEMO_PASSWORD, code = demoCode): Promise<void> {
  await page.goto(`${base}/connexion`)
  await page.type('#email', email)
  await page.type('#motDePasse', password)
  await Promise.all([page.waitForNavigation(), page.click('form button[type=submit]')])
  if (new URL(page.url()).pathname !== '/connexion/verification') return
  await page.type('#code', code())
  await Promise.all([page.waitForNavigation(), page.click('main form button[type=submit]')])
}

/** A page of its own cookies, at that width. */
export async function freshPage(browser: Browser, width = 1280): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport({ width, height: width < 500 ? 844 : 900 })
  return { context, page }
}
