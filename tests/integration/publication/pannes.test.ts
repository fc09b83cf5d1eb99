import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { house as db, ownerPool } from '@/lib/db'
import { closeQueue, queue } from '@/lib/jobs'
import { sendMessage } from '@/lib/jobs/mail'
import { closeMail } from '@/lib/mail'
import { cheminDeLEnvoi } from '@/lib/publication/envois/depot'
import { reprendreLesEnvois } from '@/lib/publication/envois/dus'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'
import { startWorker } from '@/lib/worker'
import { startMailCatcher } from '../../../scripts/support/mail-catcher.mjs'
import { smallBundle, zipOf } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import { etat } from '../../support/etat'
import * as pieces from '../../support/pieces'
import { agence, attend, commun, mailsDus, suite } from '../../support/second-envoi'
import { freePort, until } from '../../support/until'
import { retenir, victime } from '../../support/victime'

// PostgreSQL, the disk and the mail server fail while an agency publishes; two publish at once (issue 7, « Faults that the tests inflict »).

useDatabase()
jest.setTimeout(120_000)
afterAll(closeQueue)

const row = (id: string) => db.publication.findUniqueOrThrow({ where: { id } })

let sansIncident: unknown
/** Where the mail server will be. */
let port: number
beforeAll(async () => {
  port = await freePort()
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  await queue()
  const undisturbed = await agence()
  await attend(undisturbed)
  await traiterLesEnvois(undisturbed)
  sansIncident = await commun(undisturbed.agencyId)
})

test.each([
  ['tiers', 'its first write'],
  ['ecriture', 'its entries'],
  ['message', 'its announcements'],
])('PostgreSQL ends the connection at %s, %s: begun again in a minute, the bundle is applied', async (table) => {
  const made = await agence()
  const id = await attend(made)
  const before = await etat(made.agencyId)
  const point = await retenir(`lock table ${table} in share mode`)
  const run = traiterLesEnvois(made).then(
    () => null,
    (error: Error) => error,
  )
  await ownerPool().query('select pg_terminate_backend($1)', [await point.attendu('%', '')])
  await point.lacher()
  expect(await run).toMatchObject({ code: '57P01' })
  expect(await etat(made.agencyId)).toEqual(before)
  expect(await row(id)).toMatchObject({ status: 'RUNNING', finishedAt: null, tentatives: 1 })
  await reprendreLesEnvois()
  await traiterLesEnvois(made)
  expect(await row(id)).toMatchObject({ status: 'APPLIED' })
  expect(await commun(made.agencyId)).toEqual(sansIncident)
  expect(await mailsDus(made.agencyId)).toBe(1)
})

const depot = () => readdirSync(join(process.env.PALIER_DATA ?? '', 'fichiers', 'depot'))

// A limit of the process's own stands for the disk: a disk that is full needs to be root. Windows has no such limit.
;(process.platform === 'win32' ? test.skip : test)(
  'the disk has no room left for a piece: it is said, and the same sent later is applied',
  async () => {
    const made = await agence()
    const files = { ...suite(made.code), 'fichiers/pv.pdf': pieces.pdf('x'.repeat(2 * 1024 ** 2)) }
    const id = await attend(made, 'APPLICATION', files)
    const before = await etat(made.agencyId)
    expect(await victime(made.agencyId, 1024).ended).toBe(0)
    expect(await row(id)).toMatchObject({
      status: 'FAILED',
      erreur: expect.stringMatching(/^Le fichier n’a pas pu être enregistré.: le disque/),
    })
    expect(await etat(made.agencyId)).toEqual(before)
    expect(depot()).toEqual([])
    const again = await attend(made)
    await traiterLesEnvois(made)
    expect(await row(again)).toMatchObject({ status: 'APPLIED' })
    expect(await commun(made.agencyId)).toEqual(sansIncident)
  },
)

test('a bundle of which half came is refused whole, and the next one is applied', async () => {
  const made = await agence()
  const before = await etat(made.agencyId)
  const bytes = readFileSync(await zipOf(suite(made.code)))
  const id = await attend(made)
  writeFileSync(cheminDeLEnvoi(id), bytes.subarray(0, bytes.length / 2))
  await traiterLesEnvois(made)
  expect(await row(id)).toMatchObject({ status: 'REFUSED', report: { errors: [{ found: 'une archive abîmée ou illisible' }] } })
  expect(await etat(made.agencyId)).toEqual(before)
  await attend(made)
  await traiterLesEnvois(made)
  expect(await commun(made.agencyId)).toEqual(sansIncident)
})

test('bundles of one agency, called for by three at once, are applied in the order in which they came', async () => {
  const [made, calm] = [await agence(), await agence()]
  const sent: string[] = []
  for (const files of [suite, smallBundle, suite, smallBundle]) {
    sent.push(await attend(made, 'APPLICATION', files(made.code)))
    await attend(calm, 'APPLICATION', files(calm.code))
    await traiterLesEnvois(calm)
  }
  await Promise.all([made, made, made].map(traiterLesEnvois))
  const rows = await db.publication.findMany({ where: { id: { in: sent } }, orderBy: { startedAt: 'asc' } })
  expect(rows.map(({ id, status }) => [id, status])).toEqual(sent.map((id) => [id, 'APPLIED']))
  expect(await commun(made.agencyId)).toEqual(await commun(calm.agencyId))
})

describe('with the worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'palier-mail-'))
  const caught = () => readdirSync(folder).filter((name) => name.endsWith('.eml'))
  let catcher: { close: () => Promise<void> } | undefined
  beforeAll(async () => {
    await db.message.deleteMany()
    await ownerPool().query('delete from pgboss.job')
  })
  afterAll(async () => {
    await closeQueue()
    closeMail()
    await catcher?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('one agency is in the middle of its bundle, another’s is applied from end to end; the mail server away, the mails wait and leave once', async () => {
    const [slow, quick] = [await agence(), await agence()]
    const point = await retenir('select from tiers where agency_id = $1 for update', [slow.agencyId])
    const [first, second] = [await attend(slow), await attend(quick)]
    await startWorker()
    await point.attendu('%', '')
    await until(async () => (await row(second)).status === 'APPLIED')
    expect((await row(first)).status).toBe('RUNNING')
    await point.lacher()
    await until(async () => (await row(first)).status === 'APPLIED')
    for (const { agencyId } of [slow, quick]) {
      await until(async () => (await db.message.count({ where: { agencyId, status: 'QUEUED', attempts: { gt: 0 } } })) === 1)
      expect((await db.message.findFirstOrThrow({ where: { agencyId } })).error).toContain('serveur de courrier')
    }
    catcher = await startMailCatcher({ folder, port })
    await until(async () => (await db.message.count({ where: { status: 'SENT' } })) === 2)
    for (const { id: messageId, agencyId } of await db.message.findMany()) await sendMessage({ messageId, agencyId }, { last: false })
    expect(caught()).toHaveLength(2)
  })
})
