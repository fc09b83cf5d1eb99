import 'server-only'
import type { Browser, Page } from 'puppeteer'
import { launchChromium } from './chromium'
import { installFonts } from './fonts'

export type PrintOptions = { readonly outline: boolean; readonly timeoutMs: number }

/** One Chromium with its pages kept open. */
export type Press = {
  readonly pid: number | undefined
  /** Prints begun since it was opened. */
  readonly count: number
  readonly connected: boolean
  print(html: string, options: PrintOptions): Promise<Uint8Array>
  /** Once the prints under way are done. */
  retire(): void
  kill(): Promise<void>
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  await installFonts(page)
  return page
}

export async function openPress(): Promise<Press> {
  const browser = await launchChromium()
  const idle: Page[] = []
  let [count, running, retired, killed] = [0, 0, false, false]

  const close = () => browser.close().catch(() => browser.process()?.kill('SIGKILL'))

  const print = async (html: string, { outline, timeoutMs: timeout }: PrintOptions) => {
    count++
    running++
    try {
      const page = idle.pop() ?? (await newPage(browser))
      await page.setContent(html, { waitUntil: 'load', timeout })
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline, timeout })
      // Only a page that printed well serves again.
      idle.push(page)
      return pdf
    } finally {
      running--
      if (retired && running === 0) void close()
    }
  }

  return {
    pid: browser.process()?.pid,
    get count() {
      return count
    },
    get connected() {
      return browser.connected && !killed
    },
    print,
    retire() {
      retired = true
      if (running === 0) void close()
    },
    async kill() {
      killed = true
      browser.process()?.kill('SIGKILL')
      await close()
    },
  }
}
