import { createServer, type Server } from 'node:http'
import { prendreLesFluxDus } from '@/lib/actualites/dus'
import { house as db } from '@/lib/db'
import { closeQueue, queue } from '@/lib/jobs'
import { lireLesActualites } from '@/lib/jobs/actualites'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

let server: Server
let body = ''
let status = 200
const options = { autorise: (address: string) => address === '127.0.0.1' }
const rss = (...titles: string[]) =>
  `<rss version="2.0"><channel><title>T</title><link>https://x.test</link>${titles.map((t) => `<item><title>${t}</title><guid>${t}</guid></item>`).join('')}</channel></rss>`

beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(status).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await closeQueue()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function agency() {
  const { id } = await given.agency()
  const fluxRss = `http://127.0.0.1:${(server.address() as { port: number }).port}/`
  await db.agency.update({ where: { id }, data: { fluxRss } })
  const kept = async () => (await db.actualite.findMany({ where: { agencyId: id }, orderBy: { titre: 'asc' } })).map(({ titre }) => titre)
  const now = () => db.agency.findUniqueOrThrow({ where: { id } })
  return { id, kept, now, read: () => lireLesActualites({ agencyId: id }, options) }
}

test('the news of the feed are kept, and no others; an item that says no day keeps the one on which it was first seen', async () => {
  const { id, kept, now, read } = await agency()
  ;[body, status] = [rss('A', 'B'), 200]
  expect(await read()).toEqual({ lues: 2 })
  expect(await kept()).toEqual(['A', 'B'])
  const first = await db.actualite.findFirstOrThrow({ where: { agencyId: id, titre: 'B' } })
  body = rss('B', 'C')
  await read()
  expect(await kept()).toEqual(['B', 'C'])
  expect(await db.actualite.findUniqueOrThrow({ where: { id: first.id } })).toEqual(first)
  expect(await now()).toMatchObject({ fluxRssErreur: null, fluxRssLuLe: expect.any(Date) })
})

test('when it cannot be read, what there is stays and the staff knows why; the next good reading forgets it', async () => {
  const { kept, now, read } = await agency()
  ;[body, status] = [rss('A'), 200]
  await read()
  for (const [code, text, words] of [
    [500, '', 'répond 500'],
    [200, '<html>', 'pas un flux'],
    [200, '', 'pas un flux'],
    [200, rss(), 'aucune actualité'],
  ] as const) {
    ;[body, status] = [text, code]
    expect(await read()).toEqual({ erreur: expect.stringContaining(words) })
    expect([await kept(), (await now()).fluxRssErreur]).toEqual([['A'], expect.stringContaining(words)])
  }
  ;[body, status] = [rss('A', 'B'), 200]
  await read()
  expect([await kept(), (await now()).fluxRssErreur]).toEqual([['A', 'B'], null])
})

test('the guard holds where nobody says otherwise: the job itself does not read this machine', async () => {
  const { id, kept } = await agency()
  ;[body, status] = [rss('A'), 200]
  expect(await lireLesActualites({ agencyId: id })).toEqual({ erreur: expect.stringContaining('site public') })
  expect(await kept()).toEqual([])
})

test('an agency that has chosen another feed meanwhile, or none, keeps nothing of the old one', async () => {
  const { id, kept, read } = await agency()
  await db.agency.update({ where: { id }, data: { fluxRss: null } })
  expect(await read()).toEqual({ erreur: 'Aucun flux.' })
  expect(await kept()).toEqual([])
})

test('a feed is due once an hour, however many processes ask', async () => {
  await db.agency.updateMany({ data: { fluxRss: null } })
  const [one, two] = [await agency(), await agency()]
  await queue()
  const taken = await Promise.all(Array.from({ length: 5 }, prendreLesFluxDus))
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(2)
  expect(await prendreLesFluxDus()).toBe(0)
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  await db.agency.update({ where: { id: one.id }, data: { fluxRssEssai: ago(59) } })
  await db.agency.update({ where: { id: two.id }, data: { fluxRssEssai: ago(71) } })
  expect(await prendreLesFluxDus()).toBe(1)
  const jobs = await db.$queryRaw<
    { data: { agencyId: string } }[]
  >`select data from pgboss.job where name = 'actualites' order by created_on`
  expect(jobs.map(({ data }) => data.agencyId).toSorted()).toEqual([one.id, two.id, two.id].toSorted())
})
