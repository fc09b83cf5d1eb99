import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { house as db } from '@/lib/db'
import { type Day, day } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { lireJeton } from '@/lib/publication/envois/jeton-lu'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'
import { recevoirEnvoi } from '@/lib/queries/envois-recus'
import { creerJeton, JETONS_MAX, jetonsDePublication, revoquerJeton } from '@/lib/queries/jetons-de-publication'
import { publication } from '@/lib/queries/publications'
import { type Gestionnaire, type JetonViewer, jetonViewer } from '@/lib/viewer-kinds'
import { smallBundle, zipOf } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()
afterAll(closeQueue)

const origin = { address: '192.0.2.1', device: '' }
const JOUR = day('2026-06-15')
let agencyId: string
let code: string
let viewer: Gestionnaire
beforeEach(async () => {
  const made = await given.agency()
  ;[agencyId, code, viewer] = [made.id, made.code, (await given.staff(made.id)) as Gestionnaire]
})

const creer = (facts: { nom?: string; formulaire?: string; expireLe?: Day | null; portee?: 'ESSAI' | 'APPLICATION' } = {}) =>
  creerJeton(viewer, { formulaire: randomUUID(), nom: 'Nuit', portee: 'APPLICATION', expireLe: null, ...facts }, origin)
async function programme(facts: Parameters<typeof creer>[0] = {}): Promise<JetonViewer> {
  const lu = await lireJeton(await creer(facts), JOUR, new Date())
  if (!lu) throw new Error('no token')
  return jetonViewer(lu)
}
async function* whole(bytes: Uint8Array) {
  yield bytes
}
const bytesOf = async (facts = {}) => new Uint8Array(readFileSync(await zipOf(smallBundle(code, facts))))
const envoyer = (who: JetonViewer | Gestionnaire, bytes: Uint8Array, rest: Partial<Parameters<typeof recevoirEnvoi>[1]> = {}) =>
  recevoirEnvoi(who, { nom: 'nuit.zip', content: whole(bytes), octets: bytes.length, ...rest })
const ledger = () => db.ecriture.count({ where: { agencyId, withdrawnAt: null } })

test('a token is kept as its SHA-256 alone, opens until its last day, and nothing once revoked', async () => {
  const secret = await creer({ expireLe: JOUR })
  expect(secret).toMatch(/^palier_[\w-]{43}$/)
  const [row] = await db.jetonDePublication.findMany({ where: { agencyId } })
  expect(JSON.stringify(row)).not.toContain(secret.slice(13))
  const on = (jour: string) => lireJeton(secret, day(jour), new Date())
  expect(await on('2026-06-15')).toMatchObject({ agencyId, nom: 'Nuit', portee: 'APPLICATION' })
  expect(await on('2026-06-16')).toBeNull()
  expect(await lireJeton(`${secret}x`, JOUR, new Date())).toBeNull()
  const [listed] = await jetonsDePublication(viewer)
  expect(listed).toMatchObject({ nom: 'Nuit', debut: secret.slice(0, 13), createdBy: viewer.nom })
  expect(listed?.dernierUsage).not.toBeNull()
  expect(await revoquerJeton(viewer, listed?.id ?? '', origin)).toBe(true)
  expect(await revoquerJeton(viewer, listed?.id ?? '', origin)).toBe(false)
  expect(await on('2026-06-15')).toBeNull()
  const journal = await db.journal.findMany({ where: { agencyId }, orderBy: { at: 'asc' } })
  expect(journal.map(({ evenement }) => evenement)).toEqual(['jeton-cree', 'jeton-revoque'])
})

test('a form sent twice makes one token; an agency has so many at the most', async () => {
  const formulaire = randomUUID()
  const answers = await Promise.allSettled([1, 2, 3].map(() => creer({ formulaire })))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (let made = 1; made < JETONS_MAX; made++) await creer()
  await expect(creer()).rejects.toThrow('au plus')
})

test('what a program brings is published as far as its token goes, and it alone can follow it', async () => {
  const [program, other] = [await programme(), await programme()]
  const { id } = await envoyer(program, await bytesOf())
  expect(await publication(program, id)).toMatchObject({ status: 'QUEUED', voulu: 'APPLICATION', createdBy: 'Jeton «\u00A0Nuit\u00A0»' })
  expect(await publication(other, id)).toBeNull()
  const elsewhere = jetonViewer({ ...program, agencyId: (await given.agency()).id })
  expect(await publication(elsewhere, id)).toBeNull()
  await traiterLesEnvois({ agencyId })
  expect(await publication(program, id)).toMatchObject({ status: 'APPLIED', report: { errorCount: 0 } })
  expect(await ledger()).toBe(3)
})

test('a token for trials, or a trial that is asked for, publishes nothing', async () => {
  const [trials, all] = [await programme({ portee: 'ESSAI' }), await programme()]
  const one = await envoyer(trials, await bytesOf({ depuis: 'un' }))
  const two = await envoyer(all, await bytesOf({ depuis: 'deux' }), { voulu: 'ESSAI' })
  await traiterLesEnvois({ agencyId })
  for (const { id } of [one, two]) expect(await publication(viewer, id)).toMatchObject({ status: 'READY' })
  expect(await ledger()).toBe(0)
})

test('the same, sent again, is the one before: by its key, by its content as long as nothing came after', async () => {
  const program = await programme()
  const [a, b] = [await bytesOf({ depuis: 'a' }), await bytesOf({ depuis: 'b' })]
  const twice = await Promise.all([1, 2, 3].map(() => envoyer(program, a)))
  expect(new Set(twice.map(({ id }) => id)).size).toBe(1)
  expect(twice.filter(({ nouveau }) => nouveau)).toHaveLength(1)
  const keyed = await envoyer(program, b, { cle: 'nuit-1' })
  expect(keyed.nouveau).toBe(true)
  // What was published before the last one is news again.
  expect((await envoyer(program, a)).nouveau).toBe(true)
  expect(await envoyer(program, b, { cle: 'nuit-1' })).toEqual({ id: keyed.id, nouveau: false })
  await expect(envoyer(program, a, { cle: 'nuit-1' })).rejects.toMatchObject({ status: 422 })
  await envoyer(program, b, { cle: 'essai-1', voulu: 'ESSAI' })
  await expect(envoyer(program, b, { cle: 'essai-1', voulu: 'APPLICATION' })).rejects.toMatchObject({ status: 422 })
  // Another token's key is another key.
  expect((await envoyer(await programme(), b, { cle: 'nuit-1' })).nouveau).toBe(true)
  // What came to nothing may be tried again.
  await db.publication.updateMany({ where: { agencyId }, data: { status: 'FAILED' } })
  expect((await envoyer(program, b)).nouveau).toBe(true)
  const again = await envoyer(program, b, { cle: 'nuit-1' })
  expect(again.nouveau).toBe(true)
  expect(await envoyer(program, b, { cle: 'nuit-1' })).toEqual({ id: again.id, nouveau: false })
})

test('an archive that cannot be read is named as its sender names it', async () => {
  const { id } = await envoyer(await programme(), Buffer.from('PK'.padEnd(100, 'x')))
  await traiterLesEnvois({ agencyId })
  expect(await publication(viewer, id)).toMatchObject({ status: 'REFUSED', report: { errors: [{ file: 'nuit.zip' }] } })
})

test.each([
  ['nothing', '', {}, 422],
  ['what is no bundle', 'MZ'.padEnd(200, 'x'), {}, 415],
  ['what is short and no bundle', 'x', {}, 415],
  ['what is cut short', 'PK'.padEnd(200, 'x'), { octets: 500 }, 400],
  ['what is longer than it says', 'PK'.padEnd(200, 'x'), { octets: 100 }, 400],
])('%s is not taken and leaves nothing', async (_what, text, rest, status) => {
  const envois = join(process.env.PALIER_DATA ?? '', 'envois')
  const before = readdirSync(envois)
  const program = await programme()
  await expect(envoyer(program, Buffer.from(text), rest)).rejects.toMatchObject({ status })
  expect(readdirSync(envois)).toEqual(before)
  expect(await db.publication.count({ where: { agencyId } })).toBe(0)
})

test('a name with a NUL, or of ten thousand letters; more than may wait', async () => {
  const program = await programme()
  const { id } = await envoyer(program, await bytesOf(), { nom: `a\0${'b'.repeat(10_000)}` })
  expect((await db.publication.findUniqueOrThrow({ where: { id } })).nom).toHaveLength(200)
  await db.publication.createMany({ data: Array.from({ length: 20 }, () => ({ agencyId, status: 'QUEUED', source: 'API' }) as const) })
  await expect(envoyer(program, await bytesOf({ depuis: 'b' }))).rejects.toMatchObject({ status: 409 })
})
