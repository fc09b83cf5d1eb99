import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { publish } from '@/lib/publication/publish'
import { derniersAppels } from '@/lib/queries/appels'
import { folderOf } from '../support/bundle'
import { residenceBundle } from '../support/bundle-residence'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { compteEnResidence } from '../support/given-residence'

useDatabase()

const date = (text: string) => dayToDate(day(text))

test('what the agency published: the latest first, a line with its clé and one without', async () => {
  const agency = await given.agency()
  expect((await publish(folderOf(residenceBundle(agency.code)))).errors).toEqual([])
  const compte = await db.compte.findFirstOrThrow({ where: { agencyId: agency.id, reference: 'C1' } })
  const appels = await derniersAppels(await given.client(compte), compte.id)
  expect(appels?.map(({ exigibleLe, total }) => [exigibleLe, total])).toEqual([
    ['2026-04-01', 247_625],
    ['2026-01-01', 247_625],
  ])
  expect(appels?.[0]?.lignes).toEqual([{ cle: null, montant: 247_625, pourquoi: null, vote: null }])
  // Lot 2 is hers since 2020, lot 1 has no date: both are, all of the clé; what was called is not what that makes.
  expect(appels?.[1]?.lignes).toMatchObject([
    {
      cle: { code: '001', libelle: 'Charges générales' },
      montant: 247_625,
      pourquoi: { base: 250_000, budget: 1_000_000, mesTantiemes: 100_000_000, partExacte: '2\u202F500,00', accord: 'AUTRE' },
      vote: {
        exercice: { code: '2026' },
        postes: [
          { libelle: 'Entretien', montant: 800_000 },
          { libelle: 'Assurance', montant: 200_000 },
        ],
      },
    },
  ])
})

async function world() {
  const made = await compteEnResidence()
  const { agencyId } = made.compte
  const exercice = await db.exercice.create({
    data: { agencyId, immeubleId: made.immeuble.id, code: 'N', debut: date('2025-07-01'), fin: date('2026-06-30') },
  })
  const budget = (compte: string, montant: number, withdrawnAt: Date | null = null) =>
    db.budget.create({ data: { agencyId, exerciceId: exercice.id, cleId: made.cle.id, compte, libelle: compte, montant, withdrawnAt } })
  await budget('615000', 700_000)
  await budget('616000', 300_003)
  await budget('617000', 5, new Date())
  let line = 0
  const appel = (exigibleLe: string, montant: number, base: number | null, libelle = 'Appel', withdrawnAt: Date | null = null) =>
    db.appel.create({
      data: {
        ...{ agencyId, compteId: made.compte.id, cleId: made.cle.id, reference: `${agencyId}-${++line}`, libelle, withdrawnAt },
        ...{ exigibleLe: date(exigibleLe), montant, base },
      },
    })
  const read = async () => (await derniersAppels(await given.client(made.compte), made.compte.id)) ?? []
  return { ...made, agencyId, budget, appel, read }
}

test('a quarter of what was voted, by the tantièmes of the day on which it is due', async () => {
  const { appel, read, compte, autreLot, agencyId } = await world()
  // 1 000 003 cents: the quarters are 250 000, 250 001, 250 001, 250 001.
  await appel('2025-07-01', 22_875, 250_000)
  await appel('2025-10-01', 22_875, 250_001)
  await appel('2026-01-01', 250_001, 250_001)
  await appel('2026-07-01', 22_875, 250_000)
  const bought = { agencyId, lotId: autreLot.id, compteId: compte.id, type: 'PLEIN' as const, debut: date('2026-01-01') }
  await db.propriete.create({ data: bought })
  const told = (await read()).map(({ lignes: [ligne] }) => [ligne?.pourquoi?.budget, ligne?.pourquoi?.partExacte, ligne?.pourquoi?.accord])
  expect(told).toEqual([
    // The exercice is over: another budget, that is not published.
    [null, '2\u202F500,00', 'AUTRE'],
    [1_000_003, '2\u202F500,01', 'EXACT'],
    [1_000_003, '228,7509…', 'AU_CENTIME'],
    [1_000_003, '228,75', 'EXACT'],
  ])
})

test('the works fund called apart: of the budget that is its own, and the rest of that which is not', async () => {
  const { appel, read, budget } = await world()
  await budget('105000', 60_000)
  await appel('2025-07-01', 1373, 15_000, 'Fonds de travaux')
  await appel('2025-07-01', 22_875, 250_000, 'Charges')
  await appel('2025-07-01', 24_248, 265_000, 'Charges et fonds')
  const told = (await read()).map(({ lignes: [ligne] }) => [ligne?.pourquoi?.accord, ligne?.vote?.postes.map(({ libelle }) => libelle)])
  expect(told).toEqual([
    ['EXACT', ['615000', '616000']],
    ['AU_CENTIME', ['105000', '615000', '616000']],
    ['AU_CENTIME', ['105000']],
  ])
})

test('lines of one day and one libellé are one call, its total their sum; withdrawn ones are not called; the eight last are shown', async () => {
  const { appel, read } = await world()
  await appel('2026-01-01', 9_000_000_000_000, 1)
  await appel('2026-01-01', -1, 1)
  await appel('2026-01-01', 7, 1, 'Travaux')
  await appel('2026-01-01', 7, 1, 'Appel', new Date())
  expect((await read()).map(({ libelle, total, lignes }) => [libelle, total, lignes.length])).toEqual([
    ['Appel', 8_999_999_999_999, 2],
    ['Travaux', 7, 1],
  ])
  for (let month = 1; month <= 9; month++) await appel(`2025-0${month}-01`, month, null)
  const days = (await read()).map(({ exigibleLe }) => exigibleLe)
  expect(days).toHaveLength(8)
  expect(days.at(-1)).toBe('2025-04-01')
})

test('no call yet is an empty list; a tenant has none at all', async () => {
  const { read, compte } = await world()
  expect(await read()).toEqual([])
  const tenant = await given.compte(compte.agencyId, { role: 'LOCATAIRE' })
  expect(await derniersAppels(await given.client(tenant), tenant.id)).toBeNull()
})
