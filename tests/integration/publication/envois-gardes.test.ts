import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { cheminDeLEnvoi } from '@/lib/publication/envois/depot'
import { oublierLesVieuxEnvois } from '@/lib/publication/envois/dus'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'
import { peutEtreRelancee, relancerLEssai } from '@/lib/queries/envois'
import { recevoirEnvoi } from '@/lib/queries/envois-recus'
import { erreursDeLaPublication } from '@/lib/queries/erreurs-de-publication'
import { type FiltreDesPublications, publications, TOUTES_LES_PUBLICATIONS } from '@/lib/queries/publications'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { smallBundle, zipOf } from '../../support/bundle'
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

test('a trial that nobody decides on is given up after a week, what it told of each line and each error forgotten after a month', async () => {
  const id = await recu()
  await traiterLesEnvois({ agencyId })
  const left = join(process.env.PALIER_DATA ?? '', 'envois', 'oublie.zip.partiel')
  writeFileSync(left, 'PK')
  const dans = (jours: number) => new Date(Date.now() + jours * 24 * 3600 * 1000)
  await oublierLesVieuxEnvois(dans(6))
  expect(await row(id)).toMatchObject({ status: 'READY' })
  expect([existsSync(cheminDeLEnvoi(id)), existsSync(left)]).toEqual([true, false])
  await oublierLesVieuxEnvois(dans(8))
  expect(await row(id)).toMatchObject({ status: 'ABANDONED' })
  expect(existsSync(cheminDeLEnvoi(id))).toBe(false)
  const [faux, erreurs] = [
    await recu({ ...smallBundle(code), 'tiers.csv': 'reference;nature;nom\nT1;licorne;Dupont\n' }),
    () => erreursDeLaPublication(viewer, faux),
  ]
  await traiterLesEnvois({ agencyId })
  expect(await erreurs().then((read) => read && text(read))).toContain('tiers.csv;2;nature;licorne;')
  const details = () => db.publicationDifference.count({ where: { publicationId: id } })
  expect(await details()).toBeGreaterThan(0)
  await oublierLesVieuxEnvois(dans(31))
  expect([await details(), await erreurs()]).toEqual([0, null])
})

test('interrupted, it is tried again as long as its file is there: a day', async () => {
  const id = await recu()
  await db.publication.update({ where: { id }, data: { status: 'RUNNING', voulu: 'APPLICATION', tentatives: 3 } })
  await traiterLesEnvois({ agencyId })
  expect((await row(id)).status).toBe('FAILED')
  expect(await relancerLEssai((await given.staff((await given.agency()).id)) as Gestionnaire, id)).toBe(false)
  expect((await Promise.all([1, 2, 3].map(() => relancerLEssai(viewer, id)))).filter(Boolean)).toHaveLength(1)
  await traiterLesEnvois({ agencyId })
  expect(await row(id)).toMatchObject({ status: 'READY', voulu: 'ESSAI' })
  expect(await ledger()).toBe(0)
  await db.publication.update({ where: { id }, data: { status: 'FAILED' } })
  await oublierLesVieuxEnvois(new Date(Date.now() + 25 * 3600 * 1000))
  expect(await peutEtreRelancee(viewer, id)).toBe(false)
  expect(await relancerLEssai(viewer, id)).toBe(false)
})

test('the history by state, way, day and words; a page beyond the last is empty', async () => {
  const facts = { agencyId, source: 'API', nom: 'nuit 100%.zip', createdBy: 'Jeton «\u00A0Nuit\u00A0»', status: 'APPLIED' } as const
  // Midnight in France of the 16th.
  await db.publication.create({ data: { ...facts, recuAt: new Date('2026-06-15T22:00Z') } })
  await db.publication.create({
    data: { ...facts, nom: 'jour.zip', source: 'PAGE', status: 'FAILED', recuAt: new Date('2026-06-15T21:59Z') },
  })
  const noms = async (filtre: Partial<FiltreDesPublications>, page = 1) =>
    (await publications(viewer, { ...TOUTES_LES_PUBLICATIONS, ...filtre }, page)).rows.map(({ nom }) => nom)
  expect(await noms({})).toEqual(['nuit 100%.zip', 'jour.zip'])
  expect(await noms({ statut: 'FAILED' })).toEqual(['jour.zip'])
  expect(await noms({ source: 'API' })).toEqual(['nuit 100%.zip'])
  expect(await noms({ du: day('2026-06-16') })).toEqual(['nuit 100%.zip'])
  expect(await noms({ au: day('2026-06-15') })).toEqual(['jour.zip'])
  expect(await noms({ mots: '100%' })).toEqual(['nuit 100%.zip'])
  expect(await noms({ mots: '1%z' })).toEqual([])
  expect(await noms({ mots: 'JETON' })).toHaveLength(2)
  expect(await publications(viewer, TOUTES_LES_PUBLICATIONS, 9)).toEqual({ total: 2, rows: [] })
})
