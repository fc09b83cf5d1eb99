import fc from 'fast-check'
import { RUBRIQUES_CONNUES, type Rubrique } from '@/lib/domain/crg'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { aideRevenusFonciers, euroLePlusProche, type LigneEncaissee } from '@/lib/domain/revenus-fonciers'
import { anyAmount } from './given'

const ligne = (id: string, date: string, rubrique: Rubrique, debit: number, credit: number): LigneEncaissee => ({
  id,
  date: day(date),
  rubrique,
  debit: cents(debit),
  credit: cents(credit),
  libelle: id,
  lot: 'A1',
})

const ANNEE = [
  ligne('avant', '2025-12-31', 'LOYER', 0, 70000),
  ligne('janvier', '2026-01-05', 'LOYER', 0, 70000),
  ligne('provision', '2026-01-05', 'PROVISION', 0, 6299),
  ligne('decembre', '2026-12-31', 'LOYER', 0, 70000),
  ligne('apres', '2027-01-01', 'LOYER', 0, 70000),
  ligne('caution', '2026-06-01', 'DEPOT_CONSERVE', 0, 30000),
  ligne('sinistre', '2026-06-02', 'AUTRE_RECETTE', 0, 20000),
  ligne('gestion', '2026-03-31', 'HONORAIRES', 5040, 0),
  ligne('avoir', '2026-04-30', 'HONORAIRES', 0, 40),
  ligne('syndic', '2026-01-01', 'COPROPRIETE', 52000, 0),
  ligne('trop', '2026-07-01', 'COPROPRIETE_REGULARISATION', 0, 8000),
  ligne('interets', '2026-12-01', 'INTERETS', 12345, 0),
  ligne('virement', '2026-03-31', 'VIREMENT', 50000, 0),
]

test('a year by its lines, each with what makes it up', () => {
  const aide = aideRevenusFonciers(2026, ANNEE, ['A1', 'P4', 'A1'])
  expect(aide.lignes.filter(({ montant }) => montant !== 0).map(({ ligne: numero, montant, ids }) => [numero, montant, ids])).toEqual([
    [211, 140000, ['janvier', 'decembre']],
    [213, 50000, ['caution', 'sinistre']],
    [221, 5000, ['gestion', 'avoir']],
    [222, 4000, []],
    [229, 52000, ['syndic']],
    [230, 8000, ['trop']],
    [250, 12345, ['interets']],
  ])
  expect(aide.lignes.map((une) => une.ligne)).toEqual([211, 212, 213, 221, 222, 223, 224, 225, 226, 227, 229, 230, 250])
  expect([aide.recettes, aide.charges, aide.interets, aide.resultat]).toEqual([190000, 53000, 12345, 124655])
  expect(aide.horsDeclaration).toEqual([
    { rubrique: 'PROVISION', montant: 6299, ids: ['provision'] },
    { rubrique: 'VIREMENT', montant: -50000, ids: ['virement'] },
  ])
})

test('what is owed to the syndic after its accounts is deducted', () => {
  const aide = aideRevenusFonciers(2026, [ligne('solde', '2026-07-01', 'COPROPRIETE_REGULARISATION', 3000, 0)], [])
  expect([aide.charges, aide.resultat]).toEqual([3000, -3000])
})

test('the form is in whole euros', () => {
  expect([149, 150, 0, -149, -150].map((montant) => euroLePlusProche(cents(montant)) + 0)).toEqual([100, 200, 0, -100, -200])
})

test('each line of the year is somewhere, once, and the result is 215 − 240 − 250', () => {
  const une = fc.record({
    id: fc.uuid(),
    date: fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01').map(day),
    rubrique: fc.constantFrom(...RUBRIQUES_CONNUES),
    debit: anyAmount,
    credit: anyAmount,
    libelle: fc.string(),
    lot: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.uniqueArray(une, { selector: ({ id }) => id }), fc.array(fc.string()), (lignes, locaux) => {
      const aide = aideRevenusFonciers(2026, lignes, locaux)
      const siennes = lignes.filter(({ date }) => date.startsWith('2026'))
      const citees = [...aide.lignes, ...aide.horsDeclaration].flatMap(({ ids }) => ids)
      expect(citees.toSorted()).toEqual(siennes.map(({ id }) => id).toSorted())
      expect(aide.resultat).toBe(aide.recettes - aide.charges - aide.interets)
      const forfait = 2000 * new Set(locaux).size
      const hors = aide.horsDeclaration.reduce((total, { montant }) => total + montant, 0)
      expect(aide.resultat + forfait + hors).toBe(siennes.reduce((total, { debit, credit }) => total + credit - debit, 0))
    }),
  )
})
