import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { cookieOf } from '@/lib/auth'
import { house as db, ownerPool } from '@/lib/db'
import { addDays, addMonths, dayInFrance, startOfMonth } from '@/lib/domain/day'
import * as given from '../support/given'
import { grandeBase, type Lecteur } from './grande-base'
import { load } from './load'
import { against, inTurns } from './turns'

const LINES = 30
const TURNS = 16
const SECONDS = 2
// Until the compiler has seen every path.
const WARM_SECONDS = 5

/** A client whose ledger has thirty lines in the period of the page, and his session cookie. */
export async function givenReader(): Promise<{ path: string; cookie: string }> {
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

/** Pages of a co-owner that read the database, the home first. */
const PAGES = [
  ...[
    '',
    '/compte',
    '/documents',
    '/documents/obligatoires',
    '/documents?q=document',
    '/residence',
    '/appels',
    '/fonds-de-travaux',
    '/depenses',
  ],
  ...['/charges', '/consommations', '/compte/evolution', '/photos', '/demandes', '/informations', '/contacts', '/partenaires', '/virement'],
  ...['/prelevement', '/plus'],
] as const

async function mostQueries(base: string, { base: compte, cookie }: Lecteur, log: string): Promise<{ page: string; queries: number }> {
  let most = { page: '', queries: 0 }
  for (const page of PAGES) {
    const queries = await queriesPerPage(`${base}${compte}${page}`, cookie, log)
    if (queries > most.queries) most = { page: page || 'accueil', queries }
  }
  return most
}

/** @param log the log of the PostgreSQL of `base`. */
export async function benchPages(base: string, log: string) {
  const grande = await grandeBase()
  const { path, cookie } = await givenReader()
  const { ordinaire, peu, beaucoup } = grande
  const asked = {
    empty: { url: `${base}/vide`, cookie },
    account: { url: base + path, cookie },
    home: { url: base + ordinaire.base, cookie: ordinaire.cookie },
    few: { url: `${base}${peu.base}/documents`, cookie: peu.cookie },
    many: { url: `${base}${beaucoup.base}/documents`, cookie: beaucoup.cookie },
  }
  for (const [url, reader, said] of [
    [asked.account.url, cookie, 'Mon compte'],
    [asked.home.url, ordinaire.cookie, 'Bonjour'],
    [asked.many.url, beaucoup.cookie, '400 documents'],
  ] as const)
    if (!(await html(url, reader)).replaceAll('<!-- -->', '').includes(said)) throw new Error(`${url} is not what was to be measured`)
  const names = Object.keys(asked) as (keyof typeof asked)[]
  for (const name of names) await load(asked[name].url, asked[name].cookie, WARM_SECONDS)
  const loads = await inTurns(names, TURNS, (name) => load(asked[name].url, asked[name].cookie, SECONDS))
  const failed = Object.values(loads)
    .flat()
    .reduce((sum, one) => sum + one.failed, 0)
  if (failed) throw new Error(`${failed} requests failed`)
  const rates = (name: keyof typeof asked) => loads[name].map((one) => one.perSecond)
  const p95s = (name: keyof typeof asked) => loads[name].map((one) => one.p95)
  return {
    account: against(rates('account'), rates('empty')),
    home: against(rates('home'), rates('empty')),
    fewOnMany: against(rates('few'), rates('many')),
    p95: against(p95s('account'), p95s('empty')),
    queries: await queriesPerPage(base + path, cookie, log),
    most: await mostQueries(base, ordinaire, log),
    extraScriptBytes: (await scriptBytes(base, path, cookie)) - (await scriptBytes(base, '/vide', cookie)),
    ...{ ecritures: grande.ecritures, documents: grande.documents },
  }
}
