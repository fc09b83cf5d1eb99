import { house as db, prepared } from '@/lib/db'
import { dateToDay, day } from '@/lib/domain/day'
import { cents, sum } from '@/lib/domain/money'
import { appeler, montantAppele } from '@/lib/domain/repartition'
import { parseTantiemes, type Tantiemes } from '@/lib/domain/tantiemes'
import { lecteurs } from '@/lib/queries/lecteurs'
import { documentsVisibleTo } from '@/lib/scope-publie'
import { systemViewer } from '@/lib/viewer-kinds'
import { seedDemo } from '@/prisma/seed'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

// The figures of the demo's residences hold together: budget, calls, ledger, works fund; and its readers see what they should.

useDatabase()

// A whole demo: photographs, requests and all.
beforeAll(() => seedDemo({ today: day('2026-11-21'), datesAsWritten: true }), 60_000)

const idOf = async (code: string) => (await db.agency.findUniqueOrThrow({ where: { code } })).id

/** The tantièmes of a clé by lot, in the order of the lots, with the compte that is called for each. */
async function partsOf(cleId: string) {
  const rows = await db.tantieme.findMany({
    where: { cleId },
    include: { lot: { include: { proprietes: { where: { type: { not: 'NUE_PROPRIETE' } }, include: { compte: true } } } } },
    orderBy: { lot: { numero: 'asc' } },
  })
  return rows.map(({ tantiemes, lot }) => ({
    tantiemes: parseTantiemes(tantiemes.toString()) as Tantiemes,
    compte: lot.proprietes[0]?.compte.reference ?? '',
  }))
}

const estFonds = (libelle: string) => libelle.startsWith('Fonds')

describe.each([
  // In the first, one call holds the budget of the clé and the works fund; in the second they are called apart.
  ['MODELE', 4, () => true],
  ['BUREAU', 4, (compte: string, libelle: string) => compte.startsWith('105') === estFonds(libelle)],
] as const)('%s', (code, quarters, isCalled) => {
  test('each call is the budget of its clé × tantièmes / total, to the cent', async () => {
    const agencyId = await idOf(code)
    const exercices = await db.exercice.findMany({ where: { agencyId }, include: { budgets: true } })
    const appels = await db.appel.findMany({ where: { agencyId, cleId: { not: null } }, include: { compte: true } })
    expect(appels.length).toBeGreaterThan(80)
    const groups = new Map<string, typeof appels>()
    for (const appel of appels) {
      const key = `${appel.cleId} ${dateToDay(appel.exigibleLe)} ${estFonds(appel.libelle)}`
      groups.set(key, [...(groups.get(key) ?? []), appel])
    }
    for (const group of groups.values()) {
      const [first] = group as [(typeof appels)[0]]
      const exercice = exercices.find(({ debut, fin }) => debut <= first.exigibleLe && first.exigibleLe <= fin)
      const voted = exercice?.budgets.filter(({ cleId, compte }) => cleId === first.cleId && isCalled(compte, first.libelle)) ?? []
      const budget = sum(voted.map(({ montant }) => cents(montant)))
      const rang = 1 + Math.floor(first.exigibleLe.getUTCMonth() / 3)
      expect(group.map(({ base }) => Number(base))).toEqual(group.map(() => montantAppele(budget, rang, quarters)))
      const parts = await partsOf(first.cleId ?? '')
      const expected = new Map<string, number>()
      for (const [at, share] of appeler(
        budget,
        parts.map(({ tantiemes }) => tantiemes),
        rang,
        quarters,
      ).entries()) {
        const compte = parts[at]?.compte ?? ''
        expected.set(compte, (expected.get(compte) ?? 0) + share)
      }
      expect(Object.fromEntries(group.map(({ compte, montant }) => [compte.reference, Number(montant)]))).toEqual(
        Object.fromEntries([...expected].filter(([, montant]) => montant > 0)),
      )
    }
  })

  test('what was called is what the ledger says', async () => {
    const rows = await prepared<{ appele: string; ecrit: string }>(
      systemViewer(await idOf(code)),
      'called',
      `select a.appele::text, e.debit::text as ecrit from (
         select compte_id, libelle, sum(montant) as appele from appel where exigible_le <= (select max(date_comptable) from ecriture) group by 1, 2) a
       join ecriture e on e.compte_id = a.compte_id and e.libelle = a.libelle`,
      [],
    )
    expect(rows.length).toBeGreaterThan(70)
    expect(rows.filter(({ appele, ecrit }) => appele !== ecrit)).toEqual([])
    // And there is a next one, whatever day of its three months the demo is at.
    const { _max } = await db.ecriture.aggregate({ where: { agencyId: await idOf(code) }, _max: { dateComptable: true } })
    const later = new Date(_max.dateComptable ?? 0)
    later.setUTCMonth(later.getUTCMonth() + 3)
    expect(await db.appel.count({ where: { agencyId: await idOf(code), exigibleLe: { gte: later } } })).toBeGreaterThan(9)
  })

  test('the works fund is at least a twentieth of the budget, and the lots hold what was called', async () => {
    const agencyId = await idOf(code)
    const exercices = await db.exercice.findMany({ where: { agencyId }, include: { budgets: true }, orderBy: { debut: 'asc' } })
    expect(exercices.map(({ cloture }) => cloture)).toEqual([true, true, true, false, false])
    const part = (at: number, of: RegExp) =>
      sum((exercices[at]?.budgets ?? []).filter(({ compte }) => of.test(compte)).map(({ montant }) => cents(montant)))
    for (const at of exercices.keys()) expect(part(at, /^105/) * 20).toBeGreaterThanOrEqual(part(at, /^6/))
    const held = await db.fondsTravaux.findMany({ where: { agencyId, compte: { startsWith: '105' } } })
    expect(sum(held.map(({ montant }) => cents(montant)))).toBe(sum([0, 1, 2, 3].map((at) => part(at, /^105/))))
  })

  test('every page has something to show', async () => {
    const agencyId = await idOf(code)
    const where = { agencyId }
    expect(await db.depense.count({ where })).toBeGreaterThanOrEqual(55)
    expect(await db.depense.count({ where: { agencyId, facture: { not: null } } })).toBeGreaterThan(20)
    expect(await db.evenement.count({ where })).toBeGreaterThan(4)
    expect(await db.photo.count({ where })).toBe(code === 'MODELE' ? 4 : 6)
    expect(await db.fournisseur.count({ where })).toBeGreaterThan(4)
    expect(await db.document.count({ where: { agencyId, nature: 'PUBLIE' } })).toBeGreaterThan(35)
    const [months] = await prepared<{ months: number }>(
      systemViewer(agencyId),
      'months',
      `select min(n)::int as months from (select count(*) as n from consommation where fluide = 'EAU_FROIDE' group by lot_id) x`,
      [],
    )
    expect(months).toEqual({ months: 24 })
  })
})

async function titles(code: string, reference: string, on: string) {
  const compte = await db.compte.findFirstOrThrow({ where: { agency: { code }, reference } })
  const viewer = await given.client(compte)
  const jour = day(on)
  const seen = await db.document.findMany({
    where: { AND: [documentsVisibleTo(viewer, await lecteurs(viewer), jour), { nature: 'PUBLIE' }] },
    include: { classeur: true },
  })
  return seen.map(({ titre, classeur }) => `${classeur?.nom} | ${titre}`)
}
const council = (seen: readonly string[]) => seen.filter((title) => /^(Conseil syndical|Documents du syndic)/.test(title)).length

test('président and members see what is the council’s, the others do not', async () => {
  expect(council(await titles('MODELE', '193287/63', '2017-11-28'))).toBe(8)
  expect(council(await titles('MODELE', '193289/07', '2017-11-28'))).toBe(8)
  // Her mandate began that day.
  expect(council(await titles('MODELE', '193289/07', '2017-06-21'))).toBe(0)
  expect(council(await titles('MODELE', '193297/38', '2017-11-28'))).toBe(0)
  expect(council(await titles('BUREAU', '450BROU-01', '2020-12-31'))).toBe(6)
  expect(council(await titles('BUREAU', '450ALOXECO', '2020-12-31'))).toBe(0)
})

test('each sees his own papers, and those that are shown that day', async () => {
  const mine = await titles('MODELE', '193287/63', '2017-11-28')
  expect(mine).toContain('Courriers | Votre courrier du 02/11/2017 : réponse du syndic')
  expect(mine.filter((title) => title.startsWith('Bordereaux'))).toHaveLength(4)
  expect(mine.filter((title) => title.includes('Travaux de voirie') || title.includes('Préparation de la visite'))).toEqual([])
  const neighbour = await titles('MODELE', '193297/38', '2017-12-15')
  expect(neighbour).toContain('Courriers | Préparation de la visite annuelle du 16/03/2018')
  expect(neighbour.filter((title) => title.startsWith('Bordereaux') || title.includes('Votre courrier'))).toEqual([])
})

test('a bailleur and a tenant see the gérance, not the syndic', async () => {
  expect((await titles('BUREAU', '4181PAILLOUX', '2020-12-31')).toSorted()).toEqual([
    'Autres | Diagnostic de performance énergétique, lot 305',
    'Autres | Diagnostics électricité et gaz, lot 305',
    'Avis | Avis d’échéance du 01/12/2020',
    'Baux | Annexes au bail : notice d’information et règlement intérieur',
    'Baux | Bail d’habitation, lot 305',
    'Locataires | Information sur l’interphone de la résidence Saint-Louis',
    'Quittance & reçus | Quittance de loyer, échéance du 01/10/2020',
    'Quittance & reçus | Quittance de loyer, échéance du 01/11/2020',
    'État des lieux | État des lieux d’entrée du 01/07/2018',
  ])
  const bailleur = await titles('BUREAU', '411ALOXECO', '2020-12-31')
  expect(bailleur).toContain('Mandats | Mandat de gérance n° 102')
  expect(bailleur.filter((title) => title.startsWith('Assemblées'))).toEqual([])
})
