import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer'
import { freshPage, launchBrowser, signIn } from './browser'

export const portal = (): string => process.env.PALIER_E2E_URL ?? ''

export const MAURICE = 'maurice.laffite@palier.test'
export const DENISE = 'denise.yaloxe@palier.test'
export const ALFRED = 'alfred.brouilly@palier.test'
export const STEPHANE = 'stephane.pailloux@palier.test'
export const ADMIN_MODELE = 'admin@modele.palier.test'

/** What a page may not do: ask anything of a third party, break a rule of the CSP, throw. */
function watch(page: Page, problems: string[]): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(portal()) && !/^(data|blob|about):/.test(request.url())) problems.push(`third party: ${request.url()}`)
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|503)|ERR_INTERNET_DISCONNECTED/.test(message.text())) problems.push(message.text())
  })
}

/** Looks again where the page went away just as what was waited for was found on it: the next one is the one that is meant. */
function lookAgain(page: Page): void {
  const look: Page['waitForSelector'] = page.waitForSelector.bind(page)
  const gone = (error: unknown) => error instanceof Error && /does not belong to the document/.test(`${error.message} ${error.cause}`)
  const patient = (...asked: Parameters<typeof look>) =>
    look(...asked).catch((error: unknown) => (gone(error) ? look(...asked) : Promise.reject(error)))
  page.waitForSelector = patient as Page['waitForSelector']
  // From here: in a page whose scripts are off puppeteer looks once alone, and it may have come by half.
  const until = (look: Parameters<Page['evaluate']>[0], { timeout = 30_000 } = {}, ...values: unknown[]) =>
    tried(
      () => page.evaluate(look, ...values),
      timeout,
      () => `${page.url()}: never ${look}`,
    )
  page.waitForFunction = until as unknown as Page['waitForFunction']
}

/** What a look gives, once it gives something; a page that goes away while one looks at it is looked at again. */
async function tried<T>(look: () => Promise<T>, timeout: number, missed: () => string): Promise<NonNullable<T>> {
  for (const began = Date.now(); Date.now() - began < timeout; await new Promise((done) => setTimeout(done, 40))) {
    const found = await look().catch(() => null)
    if (found) return found
  }
  throw new Error(missed())
}

/** A browser for a test file, and pages each with its own cookies; a page that misbehaved fails its test. */
export function useBrowser(): (options?: { width?: number; javascript?: boolean }) => Promise<Page> {
  let browser: Browser
  let contexts: BrowserContext[] = []
  let problems: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const seen = problems
    const open = contexts
    problems = []
    contexts = []
    for (const context of open) await context.close()
    expect(seen).toEqual([])
  })
  return async ({ width = 1280, javascript = true } = {}) => {
    const { page, context } = await freshPage(browser, width)
    contexts.push(context)
    watch(page, problems)
    lookAgain(page)
    await page.setJavaScriptEnabled(javascript)
    return page
  }
}

/** The words of a page as a person reads them, narrow spaces made plain. */
export const words = async (page: Page, selector = 'main'): Promise<string> =>
  (await page.$eval(selector, (element) => (element as HTMLElement).innerText)).replace(/[\u202F\u00A0]/g, ' ').replace(/\s+/g, ' ')

/** Presses what a person would press: a link or a button that is to be seen, by its words. */
export async function press(page: Page, text: string): Promise<void> {
  const element = await toPress(page, text)
  // In view, but under the navigation along the bottom of a telephone: a person would scroll.
  await element.evaluate((node) => node.scrollIntoView({ block: 'center' }))
  await element.click()
}

async function toPress(page: Page, text: string): Promise<ElementHandle<HTMLElement>> {
  const look = () =>
    page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('a, button, summary')].find(
          (element) => element.checkVisibility() && element.textContent?.replace(/\s+/g, ' ').includes(wanted),
        ),
      text,
    )
  const found = await tried(
    async () => (await look()).asElement(),
    30_000,
    () => `Nothing to press on ${page.url()}: ${text}`,
  )
  return found as ElementHandle<HTMLElement>
}

export const heading = (page: Page, text: string) => page.waitForSelector(`::-p-xpath(//h1[contains(normalize-space(.), "${text}")])`)

/** Signs in and waits for the first page of the space. */
export async function enter(page: Page, email: string, password?: string): Promise<void> {
  await signIn(page, portal(), email, password)
  await page.waitForSelector('main h1')
}

/** The session cookie of a login, for requests without a browser. */
export async function cookieOf(newPage: () => Promise<Page>, email: string, password?: string): Promise<string> {
  const page = await newPage()
  await enter(page, email, password)
  const cookies = await page.browserContext().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
