import { house as db } from '@/lib/db'
import { papierEmis } from '@/lib/documents/papier-emis'
import { day, dayToDate } from '@/lib/domain/day'
import { emettrePapierDuTerme, mesQuittances, papierDuTerme } from '@/lib/queries/quittances'
import { systemViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { bail, location, mandat, quittance } from '../support/given-gerance'

useDatabase()

const jour = day('2026-11-28')

async function world(facts: Parameters<typeof location>[1] = {}) {
  const { id: agencyId } = await given.agency()
  const made = await location(agencyId, facts)
  return { agencyId, ...made, viewer: await given.client(made.locataire) }
}

test('terms with their days, the latest first: 15 days of March 2026, then whole months, then part of the last', async () => {
  const { locataire, viewer } = await world({ debut: day('2026-03-17') })
  await db.compte.update({ where: { id: locataire.id }, data: { departLe: dayToDate(day('2026-05-10')) } })
  await quittance(locataire, '2026-03', { loyer: 23_226, charges: 2309, paye: 25_535 })
  await quittance(locataire, '2026-05')
  await quittance(locataire, '2026-04')
  const gone = await quittance(locataire, '2026-02')
  await db.quittance.update({ where: { id: gone.id }, data: { withdrawnAt: new Date() } })
  const lues = await mesQuittances(viewer, locataire.id)
  expect(lues?.termes.map(({ debut, fin, entiere }) => [debut, fin, entiere])).toEqual([
    ['2026-05-01', '2026-05-10', false],
    ['2026-04-01', '2026-04-30', true],
    ['2026-03-17', '2026-03-31', false],
  ])
  expect(lues).toMatchObject({ departLe: '2026-05-10', bail: { loyer: 48_000, mois: 1 } })
})

test('two flatmates read and take their own terms, never one another’s', async () => {
  const { agencyId, locataire, viewer, bail: lease } = await world()
  const autre = await given.compte(agencyId, { role: 'LOCATAIRE', nom: 'Matignon' })
  await db.compte.update({ where: { id: autre.id }, data: { bail: lease.reference } })
  const [mine, his] = [await quittance(locataire, '2026-11', { paye: 52_771 }), await quittance(autre, '2026-11', { paye: 52_771 })]
  expect((await mesQuittances(viewer, locataire.id))?.termes.map(({ id }) => id)).toEqual([mine.id])
  expect(await mesQuittances(viewer, autre.id)).toBeNull()
  expect(await papierDuTerme(viewer, his.id, 'quittance', jour)).toBeNull()
  expect((await papierDuTerme(viewer, mine.id, 'quittance', jour))?.emis.locataire).toBe('Madame PAILLOUX Jeanne')
})

test.each([
  ['nothing paid', { paye: 0 }, ['avis']],
  ['paid in part, in one time or three', { paye: 30_000 }, ['avis', 'recu']],
  ['paid in full', { paye: 52_771 }, ['avis', 'quittance']],
  ['paid beyond', { paye: 60_000 }, ['avis', 'quittance']],
  ['a returned direct debit', { paye: -100 }, ['avis']],
  ['a credit larger than the rent', { charges: -60_000 }, ['avis']],
] as const)('%s', async (_, montants, papiers) => {
  const { locataire, viewer } = await world()
  const { id } = await quittance(locataire, '2026-11', montants)
  const donnes = await Promise.all((['avis', 'recu', 'quittance'] as const).map((papier) => papierDuTerme(viewer, id, papier, jour)))
  expect(donnes.flatMap((found) => (found ? [found.emis.papier] : []))).toEqual(papiers)
})

test('issued once whatever the day and the letterhead; other figures make another, and the former stays as it was', async () => {
  const { agencyId, locataire, viewer } = await world()
  const { id } = await quittance(locataire, '2026-11', { paye: 52_771 })
  const issue = (on = jour) => emettrePapierDuTerme(viewer, id, 'quittance', on)
  const first = await issue()
  await db.agency.update({ where: { id: agencyId }, data: { telephone: '01', accent: '#a12622' } })
  expect([await issue(day('2026-12-15')), await emettrePapierDuTerme(systemViewer(agencyId), id, 'quittance', jour)]).toEqual([
    first,
    first,
  ])
  await db.quittance.update({ where: { id }, data: { charges: 5000, paye: 53_000 } })
  const second = await issue()
  expect(second).not.toBe(first)
  const contenus = await db.document.findMany({ where: { compteId: locataire.id, nature: 'QUITTANCE' }, orderBy: { createdAt: 'asc' } })
  expect(contenus.map(({ titre, contenu }) => [titre, papierEmis.parse(contenu).terme.charges])).toEqual([
    ['Quittance de novembre 2026', 4771],
    ['Quittance de novembre 2026', 5000],
  ])
})

test('without its lease there is no landlord to name: terms are read, papers wait', async () => {
  const { locataire, viewer } = await world()
  const { id } = await quittance(locataire, '2026-11', { paye: 52_771 })
  await db.compte.update({ where: { id: locataire.id }, data: { bail: 'INCONNU' } })
  expect(await mesQuittances(viewer, locataire.id)).toMatchObject({ bail: null, termes: [{ debut: '2026-11-01', fin: '2026-11-30' }] })
  expect(await emettrePapierDuTerme(viewer, id, 'quittance', jour)).toBeNull()
})

test('a quarterly lease, and a term without due day', async () => {
  const { id: agencyId } = await given.agency()
  const { mandat: made } = await mandat(agencyId)
  const { bail: lease, locataire } = await bail(made, { usage: 'COMMERCIAL', loyer: 540_000 })
  await db.bail.update({ where: { id: lease.id }, data: { periodicite: 'TRIMESTRIELLE' } })
  const { id } = await quittance(locataire, '2026-10', { loyer: 540_000, charges: 0, paye: 540_000 })
  await db.quittance.update({ where: { id }, data: { exigibleLe: null } })
  const found = await papierDuTerme(await given.client(locataire), id, 'quittance', jour)
  expect(found?.emis).toMatchObject({ habitation: false, terme: { mois: 3, debut: '2026-10-01', fin: '2026-12-31', exigibleLe: null } })
})

test('a landlord’s compte has none', async () => {
  const { bailleur, locataire } = await world()
  const { id } = await quittance(locataire, '2026-11', { paye: 52_771 })
  const viewer = await given.client(bailleur)
  expect(await mesQuittances(viewer, bailleur.id)).toBeNull()
  expect(await papierDuTerme(viewer, id, 'quittance', jour)).toBeNull()
})
