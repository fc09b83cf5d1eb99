import 'server-only'
import { pagesPerDocument } from './pdf/pages'
import { openPress, type Press, type PrintOptions } from './pdf/press'
import { boundedQueue } from './pdf/queue'

/** More gain nothing: Chromium lays pages out on one thread. Two, so that a long print does not hold up a short one. */
const AT_ONCE = 2
/** Then Chromium is replaced: what it leaks goes with it. */
const PRINTS_PER_BROWSER = 500
const TIMEOUT_MS = 20_000

// Next evaluates a module once per bundle; Chromium is one for the process.
type Workshop = { run: ReturnType<typeof boundedQueue>; press: Promise<Press> | undefined; closings: number }
const holder = globalThis as typeof globalThis & { palierPdf?: Workshop }
const workshop = (): Workshop => {
  holder.palierPdf ??= { run: boundedQueue(AT_ONCE), press: undefined, closings: 0 }
  return holder.palierPdf
}

async function currentPress(shop: Workshop): Promise<Press> {
  const seen = shop.press
  const opened = await seen?.catch(() => undefined)
  if (opened?.connected && opened.count < PRINTS_PER_BROWSER) return opened
  // Another print may have opened one while this one waited.
  if (shop.press === seen || !shop.press) {
    opened?.retire()
    shop.press = openPress()
  }
  return shop.press
}

async function printOnce(shop: Workshop, html: string, options: PrintOptions): Promise<Uint8Array> {
  const press = await currentPress(shop)
  try {
    return await press.print(html, options)
  } catch (error) {
    // Dead, hung or confused: in any case not to be trusted with the next person's figures.
    await press.kill()
    throw error
  }
}

function print(html: string, options: PrintOptions): Promise<Uint8Array> {
  const shop = workshop()
  return shop.run(async () => {
    const { closings } = shop
    try {
      return await printOnce(shop, html, options)
    } catch (first) {
      try {
        if (shop.closings !== closings) throw first
        return await printOnce(shop, html, options)
      } catch (error) {
        throw new Error(`Le PDF n’a pas pu être imprimé : ${error instanceof Error ? error.message : error}`, { cause: error })
      }
    }
  })
}

/**
 * Prints a self-contained HTML document (lib/documents) by the warm Chromium of this process. No script of it runs and nothing is fetched.
 * Tagged PDF. A print that fails, because Chromium died or took more than 20 s, is tried once more in a new one.
 * @param timeoutMs of another length for many pages.
 * @throws Error in French.
 */
export const renderPdf = (html: string, timeoutMs = TIMEOUT_MS): Promise<Uint8Array> => print(html, { outline: false, timeoutMs })

/**
 * Prints many documents in one PDF, with a bookmark for each; each begins with its one `h1`.
 * @param html the documents as one page of HTML, given the number of pages of each for « Page n/m ». It is first asked with 1 for each:
 * only when one of them turns out longer is it asked, and printed, a second time.
 */
export async function renderManyPdf(count: number, html: (pages: readonly number[]) => Promise<string>): Promise<Uint8Array> {
  const options = { outline: true, timeoutMs: TIMEOUT_MS + count * 200 }
  const first = await print(await html(Array.from({ length: count }, () => 1)), options)
  const pages = pagesPerDocument(first)
  return pages.every((length) => length === 1) ? first : print(await html(pages), options)
}

/** The process id of the warm Chromium, if there is one. */
export const chromiumPid = async (): Promise<number | undefined> => (await holder.palierPdf?.press?.catch(() => undefined))?.pid

/** For the end of the process; a later print opens Chromium again. */
export async function closeBrowser(): Promise<void> {
  const shop = holder.palierPdf
  if (!shop) return
  shop.closings++
  const press = shop.press
  shop.press = undefined
  await press?.then((opened) => opened.kill()).catch(() => undefined)
}
