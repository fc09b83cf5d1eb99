import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { chargesDeLaResidence } from '@/lib/queries/charges'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeurFactures, compteEnResidence } from '../support/given-residence'

useDatabase()

const today = day('2026-06-15')
const date = (text: string) => dayToDate(day(text))
let counter = 0

async function world() {
  const made = await compteEnResidence()
  const { agencyId } = made.compte
  const exercice = async (year: number, cloture: boolean) =>
    db.exercice.create({
      data: {
        agencyId,
        immeubleId: made.immeuble.id,
        code: String(year),
        debut: date(`${year}-01-01`),
        fin: date(`${year}-12-31`),
        cloture,
      },
    })
  const years = {
    clos: await exercice(2024, true),
    fini: await exercice(2025, false),
    courant: await exercice(2026, false),
    suivant: await exercice(2027, false),
  }
  const depense = (exerciceId: string, compte: string, montant: number, facts: { withdrawnAt?: Date; cleId?: string } = {}) =>
    db.depense.create({
      data: {
        ...{ agencyId, exerciceId, cleId: made.cle.id, compte, montant, date: date('2026-01-10'), libelle: 'Facture secrète' },
        ...{ reference: `D${++counter}`, libelleCompte: `Compte ${compte}`, ...facts },
      },
    })
  const budget = (exerciceId: string, compte: string, montant: number) =>
    db.budget.create({ data: { agencyId, exerciceId, cleId: made.cle.id, compte, libelle: `Compte ${compte}`, montant } })
  await depense(years.clos.id, '601000', 100_000)
  await depense(years.clos.id, '601000', 1)
  await depense(years.clos.id, '601000', 77, { withdrawnAt: new Date() })
  await depense(years.clos.id, '102100', 999)
  for (const year of Object.values(years)) await budget(year.id, '601000', 200_000)
  await budget(years.suivant.id, '105000', 5000)
  await depense(years.fini.id, '601000', 150_000)
  await depense(years.courant.id, '615000', 40_000)
  return { ...made, agencyId, viewer: await given.client(made.compte), years, depense }
}

const seen = (read: Awaited<ReturnType<typeof chargesDeLaResidence>>) =>
  read?.exercices.map(({ code, nature, postes }) => [code, nature, ...postes.map(({ compte, montant, part }) => [compte, montant, part])])

test('without the right to the expenses: approved accounts, and what was voted; no provision among the charges', async () => {
  const { viewer, compte } = await world()
  const read = await chargesDeLaResidence(viewer, compte.id, today)
  expect(read?.depensesOuvertes).toBe(false)
  // 91,5 tantièmes of 1 000.
  expect(seen(read)).toEqual([
    ['2024', 'APPROUVE', ['601000', 100_001, 9150]],
    ['2025', 'BUDGET', ['601000', 200_000, 18_300]],
    ['2026', 'BUDGET', ['601000', 200_000, 18_300]],
    ['2027', 'BUDGET', ['601000', 200_000, 18_300]],
  ])
})

test('with the right to them: what is spent, whole years and the current one', async () => {
  const { viewer, compte, agencyId } = await world()
  await classeurFactures(agencyId)
  const read = await chargesDeLaResidence(viewer, compte.id, today)
  expect(seen(read)).toEqual([
    ['2024', 'APPROUVE', ['601000', 100_001, 9150]],
    ['2025', 'DEPENSE', ['601000', 150_000, 13_725]],
    ['2026', 'EN_COURS', ['615000', 40_000, 3660]],
    ['2027', 'BUDGET', ['601000', 200_000, 18_300]],
  ])
  expect(read?.exercices[2]?.budget).toMatchObject([{ compte: '601000', montant: 200_000, part: 18_300 }])
})

test('the right is that of the day: of the conseil alone, it opens with a mandate', async () => {
  const { viewer, compte, agencyId, immeuble } = await world()
  await classeurFactures(agencyId, 'MEMBRE')
  expect((await chargesDeLaResidence(viewer, compte.id, today))?.exercices[1]?.nature).toBe('BUDGET')
  const { tiersId } = compte
  await db.conseilSyndical.create({ data: { agencyId, immeubleId: immeuble.id, tiersId, fonction: 'MEMBRE', depuis: date('2026-06-15') } })
  expect((await chargesDeLaResidence(viewer, compte.id, today))?.exercices[1]?.nature).toBe('DEPENSE')
})

test('never a line: neither what a supplier wrote, nor when', async () => {
  const { viewer, compte, agencyId } = await world()
  await classeurFactures(agencyId)
  const read = JSON.stringify(await chargesDeLaResidence(viewer, compte.id, today))
  expect(read).not.toMatch(/Facture secrète|2026-01-10/)
})

test('my part is of the lots that I had on the last day of the exercice; of none, unknown', async () => {
  const { viewer, compte, lot, autreLot, agencyId } = await world()
  await db.propriete.updateMany({ where: { lotId: lot.id }, data: { debut: date('2025-12-31') } })
  const bought = { agencyId, lotId: autreLot.id, compteId: compte.id, type: 'PLEIN' as const, debut: date('2026-06-16') }
  await db.propriete.create({ data: bought })
  const parts = (await chargesDeLaResidence(viewer, compte.id, today))?.exercices.map(({ postes }) => postes[0]?.part)
  expect(parts).toEqual([null, 18_300, 18_300, 18_300])
  const later = (await chargesDeLaResidence(viewer, compte.id, day('2026-06-16')))?.exercices.map(({ postes }) => postes[0]?.part)
  expect(later?.at(-1)).toBe(200_000)
})

test('what is withdrawn is gone, and nobody without a residence has any', async () => {
  const { viewer, compte, years, immeuble } = await world()
  await db.exercice.update({ where: { id: years.clos.id }, data: { withdrawnAt: new Date() } })
  expect((await chargesDeLaResidence(viewer, compte.id, today))?.exercices.map(({ code }) => code)).toEqual(['2025', '2026', '2027'])
  const tenant = await given.compte(compte.agencyId, { role: 'LOCATAIRE' })
  await db.compte.update({ where: { id: tenant.id }, data: { immeubleId: immeuble.id } })
  expect(await chargesDeLaResidence(await given.client(tenant), tenant.id, today)).toBeNull()
  const alone = await given.compte(compte.agencyId)
  expect(await chargesDeLaResidence(await given.client(alone), alone.id, today)).toBeNull()
})
