import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { consommationsDuCompte } from '@/lib/queries/consommations'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { compteEnResidence, consommation } from '../support/given-residence'

useDatabase()

const today = day('2026-06-15')
const date = (text: string) => dayToDate(day(text))

test('each meter of my lots, the oldest reading first, up to today; nothing of my neighbour', async () => {
  const { compte, lot, autreLot } = await compteEnResidence()
  await consommation(lot, '2026-05-20', '3.460', { index: '515.430' })
  await consommation(lot, '2026-04-20', '-12.5')
  await consommation(lot, '2026-05-20', '614', { fluide: 'CHAUFFAGE', unite: 'kWh' })
  await consommation(lot, '2026-03-20', '9', { withdrawnAt: new Date() })
  await consommation(lot, '2026-06-16', '9')
  await consommation(autreLot, '2026-05-20', '77')
  expect(await consommationsDuCompte(await given.client(compte), compte.id, today)).toEqual([
    {
      ...{ id: lot.id, numero: '1', nature: 'Appartement' },
      compteurs: [
        {
          ...{ fluide: 'EAU_FROIDE', unite: 'm³' },
          releves: [
            { date: '2026-04-20', index: null, consommation: -12_500 },
            { date: '2026-05-20', index: 515_430, consommation: 3460 },
          ],
        },
        { fluide: 'CHAUFFAGE', unite: 'kWh', releves: [{ date: '2026-05-20', index: null, consommation: 614_000 }] },
      ],
    },
  ])
})

test('nothing of the former owner: neither his readings, nor what he used of the month of the sale', async () => {
  const { compte, lot } = await compteEnResidence()
  await db.propriete.updateMany({ where: { lotId: lot.id }, data: { debut: date('2026-04-10') } })
  for (const [on, used] of [
    ['2026-03-20', '1'],
    ['2026-04-20', '2'],
    ['2026-05-20', '3'],
  ] as const)
    await consommation(lot, on, used, { index: `10${used}` })
  const lots = await consommationsDuCompte(await given.client(compte), compte.id, today)
  expect(lots?.[0]?.compteurs[0]?.releves).toEqual([
    { date: '2026-04-20', index: 102_000, consommation: null },
    { date: '2026-05-20', index: 103_000, consommation: 3000 },
  ])
})

test('a lot that was sold, and one not mine yet, are not there; one with nothing of mine to read neither', async () => {
  const { compte, lot, autreLot, immeuble } = await compteEnResidence()
  await consommation(lot, '2026-05-20', '3')
  await db.propriete.updateMany({ where: { lotId: lot.id }, data: { fin: date('2026-06-14') } })
  const { agencyId } = compte
  const next = { agencyId, lotId: autreLot.id, compteId: compte.id, type: 'PLEIN' as const, debut: date('2026-06-16') }
  await db.propriete.create({ data: next })
  await consommation(autreLot, '2026-05-20', '3')
  const fresh = await db.lot.create({ data: { agencyId, immeubleId: immeuble.id, numero: '3', nature: 'Cave' } })
  await db.propriete.create({ data: { agencyId, lotId: fresh.id, compteId: compte.id, type: 'PLEIN', debut: date('2026-06-01') } })
  await consommation(fresh, '2026-05-20', '3')
  expect(await consommationsDuCompte(await given.client(compte), compte.id, today)).toEqual([])
})

test('two years up to the last reading; the one before them still says where the first began', async () => {
  const { compte, lot } = await compteEnResidence()
  await db.propriete.updateMany({ where: { lotId: lot.id }, data: { debut: date('2024-01-01') } })
  for (const on of ['2023-01-20', '2024-06-30', '2024-07-01', '2026-06-01']) await consommation(lot, on, '1')
  const lots = await consommationsDuCompte(await given.client(compte), compte.id, today)
  expect(lots?.[0]?.compteurs[0]?.releves.map((one) => [one.date, one.consommation])).toEqual([
    ['2024-07-01', 1000],
    ['2026-06-01', 1000],
  ])
})

test('lots in the order of their numbers; nothing for a tenant', async () => {
  const { compte, lot, immeuble } = await compteEnResidence()
  const { agencyId } = compte
  for (const numero of ['10', '9']) {
    const more = await db.lot.create({ data: { agencyId, immeubleId: immeuble.id, numero, nature: 'Studio' } })
    await db.propriete.create({ data: { agencyId, lotId: more.id, compteId: compte.id, type: 'PLEIN' } })
    await consommation(more, '2026-05-20', '1')
  }
  await consommation(lot, '2026-05-20', '1')
  const lots = await consommationsDuCompte(await given.client(compte), compte.id, today)
  expect(lots?.map(({ numero }) => numero)).toEqual(['1', '9', '10'])
  const tenant = await given.compte(agencyId, { role: 'LOCATAIRE' })
  expect(await consommationsDuCompte(await given.client(tenant), tenant.id, today)).toBeNull()
})
