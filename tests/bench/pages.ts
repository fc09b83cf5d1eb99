import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { cookieOf } from '@/lib/auth'
import { house as db, ownerPool } from '@/lib/db'
import { addDays, addMonths, dayInFrance, startOfMonth } from '@/lib/domain/day'
import * as given from '../support/given'
import { load } from './load'

const LINES = 30
const ROUNDS = 5
const SECONDS = 4
// Until the compiler has seen every path.
const WARM_SECONDS = 5

/** A client whose ledger has thirty lines in the period of the page, and his session cookie. */
async function givenReader(): Promise<{ path: string; cookie: string }> {
  const agency = await given.agency(`BANC-${randomUUID()}`)
  const compte = await given.compte(agency.id)
  const first = startOfMonth(addMonths(dayInFrance(new Date()), -12))
  for (let line = 0; line < LINES; line++)
    await given.ecriture(compte, addDays(first, line * 12), line % 2 ? 0 : 39190, line % 2 ? 39190 : 0)
  const user = await given.user(`banc-${randomUUID()}@palier.test`)
  await given.acces(compte, user.id)
  const session = await db.session.create({ data: { userId: user.id, expires: new Date(Date.now() + 3_600_000) } })
  const { name, value } = await cookieOf(session)
  return { path: `/coproprietaire/${compte.id}/compte`, cookie: `${name}=${value}` }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const html = async (url: string, cookie: string): Promise<string> => {
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  if (response.status !== 200) throw new Error(`${url} : ${response.status}`)
  return response.text()
}

/** Gzipped bytes of the scripts that a page loads. */
async function scriptBytes(base: string, path: string, cookie: string): Promise<number> {
  const page = await html(base + path, cookie)
  const sources = new Set([...page.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source))
  let bytes = 0
  for (const source of sources) bytes += gzipSync(Buffer.from(await (await fetch(new URL(source ?? '', base))).arrayBuffer())).length
  return bytes
}

/** Statements that PostgreSQL wrote in its log while it was asked to write all. */
async function statements(log: string): Promise<number> {
  // The log is written beside the answer.
  await new Promise((resolve) => setTimeout(resolve, 300))
  return (await readFile(log, 'utf8')).match(/LOG: {2}(execute|statement)/g)?.length ?? 0
}

async function queriesPerPage(url: string, cookie: string, log: string): Promise<number> {
  const pages = 20
  await ownerPool().query("alter system set log_statement = 'all'")
  await ownerPool().query('select pg_reload_conf()')
  await html(url, cookie)
  const before = await statements(log)
  for (let i = 0; i < pages; i++) await html(url, cookie)
  const counted = (await statements(log)) - before
  await ownerPool().query('alter system reset log_statement')
  await ownerPool().query('select pg_reload_conf()')
  if (counted < pages) throw new Error(`${counted} statements for ${pages} pages: the log was not read`)
  return counted / pages
}

/** @param log the log of the PostgreSQL of `base`. */
export async function benchPages(base: string, log: string) {
  const { path, cookie } = await givenReader()
  if (!(await html(base + path, cookie)).includes('Mon compte')) throw new Error('The account page is not what was measured')
  const warm = async (url: string) => load(url, cookie, WARM_SECONDS)
  await warm(`${base}/vide`)
  await warm(base + path)
  const empty: Awaited<ReturnType<typeof load>>[] = []
  const account: typeof empty = []
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(await load(`${base}/vide`, cookie, SECONDS))
    account.push(await load(base + path, cookie, SECONDS))
  }
  const failed = [...empty, ...account].reduce((sum, one) => sum + one.failed, 0)
  if (failed) throw new Error(`${failed} requests failed`)
  return {
    emptyPerSecond: median(empty.map((one) => one.perSecond)),
    accountPerSecond: median(account.map((one) => one.perSecond)),
    emptyP95: median(empty.map((one) => one.p95)),
    accountP95: median(account.map((one) => one.p95)),
    queries: await queriesPerPage(base + path, cookie, log),
    extraScriptBytes: (await scriptBytes(base, path, cookie)) - (await scriptBytes(base, '/vide', cookie)),
  }
}
