import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { grilleDesLoyers } from '@/lib/domain/loyers'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { bail, location, quittance } from '../support/given-gerance'

useDatabase()

const depuis = day('2026-01-01')

test('a landlord’s lots with their leases and tenants, the terms of the year, and of before those that are owed', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur, locataire, lot, immeuble } = await location(agencyId, { debut: day('2024-01-17') })
  await quittance(locataire, '2025-11', { paye: 52_771 })
  await quittance(locataire, '2025-12', { paye: 2_771 })
  await quittance(locataire, '2026-01', { paye: 52_771 })
  await quittance(locataire, '2026-02', { paye: 0 })
  const parc = await parcDuBailleur(await given.client(bailleur), bailleur.id, depuis)
  expect(parc?.lots).toMatchObject([
    {
      id: lot.id,
      immeuble: { nom: immeuble.nom },
      baux: [{ debut: '2024-01-17', fin: null, departLe: null, loyer: 48_000, locataires: [{ nom: 'Pailloux' }] }],
    },
  ])
  expect(parc?.termes.map(({ periode, paye }) => [periode, paye])).toEqual([
    ['2025-12-01', 2_771],
    ['2026-01-01', 52_771],
    ['2026-02-01', 0],
  ])
  const grille = grilleDesLoyers({ annee: 2026, lots: parc?.lots ?? [], termes: parc?.termes ?? [], jour: day('2026-02-15') })
  expect(grille.total).toEqual({ appele: 105_542, recu: 52_771, retard: 52_771 })
  expect(grille.arrieres).toBe(102_771)
})

test('two flatmates on one lease are one line a month; it ends when the last has left', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur, locataire, bail: lease } = await location(agencyId, { fin: day('2025-12-31') })
  const autre = await given.compte(agencyId, { role: 'LOCATAIRE', nom: 'Matignon' })
  await db.compte.update({ where: { id: autre.id }, data: { bail: lease.reference } })
  for (const compte of [locataire, autre]) await quittance(compte, '2026-01', { loyer: 24_000, charges: 2_000, paye: 26_000 })
  const read = async () => (await parcDuBailleur(await given.client(bailleur), bailleur.id, depuis))?.lots[0]?.baux[0]
  const viewer = await given.client(bailleur)
  expect((await parcDuBailleur(viewer, bailleur.id, depuis))?.termes).toMatchObject([{ loyer: 48_000, charges: 4_000, paye: 52_000 }])
  expect(await read()).toMatchObject({ fin: null, departLe: null })
  await db.compte.update({ where: { id: locataire.id }, data: { departLe: dayToDate(day('2026-03-31')) } })
  expect(await read()).toMatchObject({ fin: null, departLe: null })
  await db.compte.update({ where: { id: autre.id }, data: { departLe: dayToDate(day('2026-02-28')) } })
  expect(await read()).toMatchObject({ departLe: '2026-03-31' })
})

test('a lease whose tenant has no compte ends on the day that is written', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur, locataire, mandat } = await location(agencyId, { fin: day('2025-12-31') })
  await db.compte.update({ where: { id: locataire.id }, data: { withdrawnAt: new Date() } })
  const second = await bail(mandat, { debut: day('2026-02-01') })
  await db.bail.update({ where: { id: second.bail.id }, data: { withdrawnAt: new Date() } })
  const parc = await parcDuBailleur(await given.client(bailleur), bailleur.id, depuis)
  expect(parc?.lots[0]?.baux).toMatchObject([{ fin: '2025-12-31', locataires: [] }])
})

test('a tenant’s compte, a co-owner’s, or one without a mandate has no lots', async () => {
  const { id: agencyId } = await given.agency()
  const { locataire } = await location(agencyId)
  expect(await parcDuBailleur(await given.client(locataire), locataire.id, depuis)).toBeNull()
  const bailleur = await given.compte(agencyId, { role: 'BAILLEUR' })
  expect(await parcDuBailleur(await given.client(bailleur), bailleur.id, depuis)).toMatchObject({ lots: [], termes: [], premier: null })
})
