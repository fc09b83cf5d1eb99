import fc from 'fast-check'
import {
  arreteDuCrg,
  definitionDe,
  type LigneDuCrg,
  RUBRIQUES,
  RUBRIQUES_CONNUES,
  rubriqueDepuis,
  rupturesDeChaine,
} from '@/lib/domain/crg'
import { addMonths, day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { anyAmount, anyBalance } from './given'

const ligne = (rubrique: LigneDuCrg['rubrique'], debit: number, credit: number): LigneDuCrg => ({
  rubrique,
  debit: cents(debit),
  credit: cents(credit),
})

test('the lines of form 2044', () => {
  const parLigne = RUBRIQUES_CONNUES.flatMap((rubrique) => {
    const numero = definitionDe(rubrique).ligne
    return numero === null ? [] : [`${numero} ${rubrique}`]
  })
  expect(parLigne).toEqual([
    '211 LOYER',
    '212 DEPENSE_REMBOURSEE',
    '213 AUTRE_RECETTE',
    '213 DEPOT_CONSERVE',
    '221 HONORAIRES',
    '223 ASSURANCE',
    '224 TRAVAUX',
    '225 CHARGES_NON_RECUPEREES',
    '226 EVICTION',
    '227 TAXE_FONCIERE',
    '229 COPROPRIETE',
    '230 COPROPRIETE_REGULARISATION',
    '250 INTERETS',
  ])
  expect(rubriqueDepuis('LOYER')).toBe('LOYER')
  expect([rubriqueDepuis('loyer'), rubriqueDepuis('constructor')]).toEqual([null, null])
  expect(new Set(RUBRIQUES_CONNUES.map((rubrique) => RUBRIQUES[rubrique].label)).size).toBe(RUBRIQUES_CONNUES.length)
})

const TRIMESTRE = [
  ligne('LOYER', 0, 210000),
  ligne('PROVISION', 0, 18897),
  ligne('LOYER', 0, -5000),
  ligne('TRAVAUX', 34560, 0),
  ligne('COPROPRIETE', 52000, 0),
  ligne('TRAVAUX', 0, 1560),
  ligne('HONORAIRES', 17167, 0),
  ligne('VIREMENT', 120000, 0),
]

test('opening + receipts − expenses − fees − transfers = closing', () => {
  expect(arreteDuCrg({ soldeInitial: cents(1230), soldeFinal: cents(2960), lignes: TRIMESTRE })).toEqual({
    soldeInitial: 1230,
    recettes: 223897,
    depenses: 85000,
    honoraires: 17167,
    virements: 120000,
    soldeFinal: 2960,
    ecart: 0,
  })
  expect(arreteDuCrg({ soldeInitial: cents(1230), soldeFinal: cents(2961), lignes: TRIMESTRE }).ecart).toBe(1)
  expect(arreteDuCrg({ soldeInitial: cents(1230), soldeFinal: null, lignes: TRIMESTRE }).ecart).toBeNull()
  expect(arreteDuCrg({ soldeInitial: cents(-50), soldeFinal: cents(-50), lignes: [] })).toMatchObject({
    recettes: 0,
    depenses: 0,
    ecart: 0,
  })
})

test('the closing is the opening and all that the lines bring, whatever they are', () => {
  const une = fc.record({ rubrique: fc.constantFrom(...RUBRIQUES_CONNUES), debit: anyAmount, credit: anyAmount })
  fc.assert(
    fc.property(anyBalance, anyBalance, fc.array(une), (soldeInitial, publie, lignes) => {
      const crg = arreteDuCrg({ soldeInitial, soldeFinal: publie, lignes })
      const apporte = lignes.reduce((total, { debit, credit }) => total + credit - debit, 0)
      expect(crg.soldeFinal).toBe(soldeInitial + apporte)
      expect(crg.soldeFinal).toBe(crg.soldeInitial + crg.recettes - crg.depenses - crg.honoraires - crg.virements)
      expect(crg.soldeFinal + (crg.ecart ?? Number.NaN)).toBe(publie)
    }),
  )
})

test('each opening is the closing before it, or the gap is told', () => {
  const crg = (debut: string, soldeInitial: number, soldeFinal: number) => ({
    debut: day(debut),
    soldeInitial: cents(soldeInitial),
    soldeFinal: cents(soldeFinal),
  })
  const [a, b, c] = [crg('2026-01-01', 0, 100), crg('2026-04-01', 100, 250), crg('2026-07-01', 240, 0)]
  expect(rupturesDeChaine([c, a, b])).toEqual([{ avant: b, apres: c, ecart: -10 }])
  expect(rupturesDeChaine([a, b])).toEqual([])
  expect(rupturesDeChaine([])).toEqual([])
  fc.assert(
    fc.property(fc.array(anyBalance, { minLength: 2, maxLength: 12 }), (soldes) => {
      const chaine = soldes.slice(1).map((fin, at) => crg(addMonths(day('2026-01-01'), at), soldes[at] ?? 0, fin))
      return rupturesDeChaine(chaine.toReversed()).length === 0
    }),
  )
})
