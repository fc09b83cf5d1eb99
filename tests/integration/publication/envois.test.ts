import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { house as db } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { cheminDeLEnvoi } from '@/lib/publication/envois/depot'
import { reprendreLesEnvois } from '@/lib/publication/envois/dus'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'
import { publish } from '@/lib/publication/publish'
import { deciderDeLEnvoi, defaireLaPublication, differencesDeLEnvoi } from '@/lib/queries/envois'
import { recevoirEnvoi } from '@/lib/queries/envois-recus'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { folderOf, smallBundle, zipOf } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()
afterAll(closeQueue)

let agencyId: string
let code: string
let viewer: Gestionnaire
beforeEach(async () => {
  const made = await given.agency()
  agencyId = made.id
  code = made.code
  viewer = (await given.staff(agencyId)) as Gestionnaire
})

async function* whole(path: string) {
  yield new Uint8Array(readFileSync(path))
}
async function recu(files = smallBundle(code)): Promise<string> {
  const path = await zipOf(files)
  return (await recevoirEnvoi(viewer, { nom: 'envoi.zip', content: whole(path) })).id
}
const row = (id: string) => db.publication.findUniqueOrThrow({ where: { id } })
const ledger = () => db.ecriture.count({ where: { agencyId, withdrawnAt: null } })

test('received, tried, applied, undone: nothing is published before somebody says so', async () => {
  const id = await recu()
  expect(await row(id)).toMatchObject({ status: 'QUEUED', source: 'PAGE', voulu: 'ESSAI', mode: null })
  await traiterLesEnvois({ agencyId })
  expect(await row(id)).toMatchObject({
    status: 'READY',
    mode: 'complete',
    depuis: 'essais',
    essai: { status: 'DRY_RUN', courriers: { total: 0 } },
  })
  expect(await ledger()).toBe(0)
  const { total, rows } = await differencesDeLEnvoi(viewer, id, { fichier: 'ecritures.csv', compte: 'C2', page: 1 })
  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({ genre: 'AJOUT', cle: 'E3', compte: 'C2' })
  expect(await deciderDeLEnvoi(viewer, id, 'appliquer')).toBe(true)
  expect(await deciderDeLEnvoi(viewer, id, 'appliquer')).toBe(false)
  await traiterLesEnvois({ agencyId })
  expect(await row(id)).toMatchObject({ status: 'APPLIED', report: { status: 'APPLIED' } })
  expect(await ledger()).toBe(3)
  expect(existsSync(cheminDeLEnvoi(id))).toBe(false)
  expect(await defaireLaPublication(viewer, id)).toBe(true)
  expect(await defaireLaPublication(viewer, id)).toBe(false)
  expect(await ledger()).toBe(0)
})

test('an FEC alone is that of the agency that sends it', async () => {
  await recu()
  await db.publication.updateMany({ where: { agencyId }, data: { voulu: 'APPLICATION' } })
  await traiterLesEnvois({ agencyId })
  await db.compte.update({ where: { agencyId_reference: { agencyId, reference: 'C1' } }, data: { numero: '450-1' } })
  const HEADER =
    'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise'
  const line = (compte: string, aux: string, debit: string, credit: string) =>
    `BQ|Banque|1|20260110|${compte}||${aux}||P1|20260110|Virement|${debit}|${credit}|||20260110||`
  const text = [HEADER, line('450000', '450-1', '0,00', '1000,50'), line('512000', '', '1000,50', '0,00'), ''].join('\r\n')
  async function* bytes() {
    yield new TextEncoder().encode(text)
  }
  const { id } = await recevoirEnvoi(viewer, { nom: 'fec.txt', octets: text.length, content: bytes() })
  await traiterLesEnvois({ agencyId })
  expect(await row(id)).toMatchObject({ status: 'READY', essai: { errorCount: 0 } })
  expect((await differencesDeLEnvoi(viewer, id, { fichier: '', compte: 'C1', page: 1 })).rows).toMatchObject([{ genre: 'AJOUT' }])
})

test('half of an upload leaves nothing', async () => {
  async function* half() {
    yield new Uint8Array([0x50, 0x4b, 3, 4])
    throw new Error('coupé')
  }
  const envois = join(process.env.PALIER_DATA ?? '', 'envois')
  const before = readdirSync(envois)
  await expect(recevoirEnvoi(viewer, { nom: 'envoi.zip', octets: 9, content: half() })).rejects.toThrow('coupé')
  expect(await db.publication.count({ where: { agencyId } })).toBe(0)
  expect(readdirSync(envois)).toEqual(before)
})

test('a bad bundle, or another agency’s, is refused by its trial, and cannot be applied', async () => {
  const other = await given.agency()
  const id = await recu(smallBundle(other.code))
  await traiterLesEnvois({ agencyId })
  expect(await row(id)).toMatchObject({ status: 'REFUSED', report: { errorCount: 1 } })
  expect(await deciderDeLEnvoi(viewer, id, 'appliquer')).toBe(false)
  expect(existsSync(cheminDeLEnvoi(id))).toBe(false)
})

test.each(['CHECKING', 'RUNNING'] as const)(
  'what died %s is called for and begun again; after three deaths it is given up',
  async (status) => {
    const id = await recu()
    await db.publication.update({ where: { id }, data: { status, voulu: 'APPLICATION', tentatives: 1 } })
    expect(await reprendreLesEnvois()).toBeGreaterThan(0)
    await traiterLesEnvois({ agencyId })
    expect((await row(id)).status).toBe('APPLIED')
    const dead = await recu()
    await db.publication.update({ where: { id: dead }, data: { status, tentatives: 3 } })
    await traiterLesEnvois({ agencyId })
    expect((await row(dead)).status).toBe('FAILED')
  },
)

test('what died is not given up when the command publishes before it is begun again', async () => {
  const id = await recu()
  await db.publication.update({ where: { id }, data: { status: 'RUNNING', voulu: 'APPLICATION', tentatives: 1 } })
  expect(await publish(folderOf(smallBundle(code)))).toMatchObject({ status: 'APPLIED' })
  await traiterLesEnvois({ agencyId })
  expect(await row(id)).toMatchObject({
    status: 'APPLIED',
    report: { files: expect.arrayContaining([expect.objectContaining({ added: 0 })]) },
  })
})

test('given up while it waits, it never runs; given up as it runs, it stops', async () => {
  const id = await recu()
  expect(await deciderDeLEnvoi(viewer, id, 'abandonner')).toBe(true)
  await traiterLesEnvois({ agencyId })
  expect((await row(id)).status).toBe('ABANDONED')
  const running = await recu()
  await db.publication.update({ where: { id: running }, data: { status: 'CHECKING', voulu: 'APPLICATION' } })
  expect(await deciderDeLEnvoi(viewer, running, 'abandonner')).toBe(true)
  await traiterLesEnvois({ agencyId })
  expect((await row(running)).status).toBe('ABANDONED')
  expect(await ledger()).toBe(0)
})

test('two bundles of one agency run one after the other, two agencies at once', async () => {
  const [one, two] = [await recu(), await recu(smallBundle(code, { depuis: 'deux' }))]
  await db.publication.updateMany({ where: { agencyId }, data: { voulu: 'APPLICATION' } })
  const mine = { agencyId, code, viewer }
  const other = await given.agency()
  ;[agencyId, code, viewer] = [other.id, other.code, (await given.staff(other.id)) as Gestionnaire]
  const theirs = await recu()
  await Promise.all([mine.agencyId, mine.agencyId, other.id].map((id) => traiterLesEnvois({ agencyId: id })))
  expect(await Promise.all([one, two].map(async (id) => (await row(id)).status))).toEqual(['APPLIED', 'APPLIED'])
  expect((await row(theirs)).status).toBe('READY')
})
