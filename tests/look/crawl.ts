import type { Page } from 'puppeteer'
import { patternOf } from '../support/routes'

export type Seen = { readonly login: string; readonly pattern: string; readonly path: string }

const LIMIT = 120
/** A hundred documents are one page: of each kind a few are visited, for what each may lead to. */
const OF_A_KIND = 3

const HREF = /<a\b[^>]*?\shref="([^"]+)"/g

/** Links are in the answer itself, as for those without JavaScript: no page has to be drawn to find them. */
async function linksOf(address: string, cookie: string): Promise<{ arrived: URL; links: URL[] }> {
  const response = await fetch(address, { headers: { cookie } })
  const arrived = new URL(response.url)
  const html = await response.text()
  return { arrived, links: [...html.matchAll(HREF)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), arrived)) }
}

/** Follows the links of the portal from where a login arrives; of each pattern it keeps one address per space. */
export async function crawl(
  page: Page,
  base: string,
  login: string,
  patterns: readonly string[],
  starts: readonly string[],
): Promise<Seen[]> {
  const queue = [new URL(page.url()).pathname, ...starts]
  const known = new Set(queue)
  const kept = new Map<string, Seen>()
  const queued = new Map<string, number>()
  const cookie = (await page.cookies(base)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const kindOf = (path: string) => `${patternOf(path, patterns) ?? 'introuvable'} ${path.split('/')[1]}`
  for (let i = 0; i < Math.min(queue.length, LIMIT); i++) {
    const path = queue[i] as string
    const { arrived: address, links } = await linksOf(base + path, cookie)
    const arrived = address.pathname
    const pattern = patternOf(arrived, patterns) ?? 'introuvable'
    const key = kindOf(arrived)
    if (!kept.has(key)) kept.set(key, { login, pattern, path: arrived })
    for (const url of links) {
      // Documents and attachments are not pages.
      if (url.origin !== base || /^\/(api|accent)\/|\/pieces\//.test(url.pathname) || known.has(url.pathname)) continue
      known.add(url.pathname)
      const kind = kindOf(url.pathname)
      const before = queued.get(kind) ?? 0
      queued.set(kind, before + 1)
      if (before < OF_A_KIND) queue.push(url.pathname)
    }
  }
  return [...kept.values()]
}
