import fc from 'fast-check'
import { cents, sum } from '@/lib/domain/money'
import { type PartDeLot, pourquoi } from '@/lib/domain/pourquoi'
import { appeler, montantAppele } from '@/lib/domain/repartition'
import type { Tantiemes } from '@/lib/domain/tantiemes'

const lot = (numero: string, tantiemes: number, mien = false): PartDeLot => ({
  numero,
  tantiemes: Math.round(tantiemes * 100_000) as Tantiemes,
  mien,
})
// Manual SEMIV: Maurice Laffite has 91 of 1 000, by three lots.
const LAFFITE = [lot('A01', 909), lot('C01', 79, true), lot('CV01', 4, true), lot('PK01', 8, true)]
const ligne = {
  montant: cents(39_190),
  base: cents(430_659),
  budgets: [cents(2_000_000), cents(1_722_636)],
  trimestre: 1,
  lots: LAFFITE,
} as const

test('budget, quarter, tantièmes, cents', () => {
  expect(pourquoi(ligne)).toEqual({
    base: 430_659,
    budget: 1_722_636,
    miens: LAFFITE.slice(1),
    mesTantiemes: 9_100_000,
    total: 100_000_000,
    partExacte: '391,8996…',
    accord: 'AU_CENTIME',
  })
})

test.each([
  ['a whole number of cents', { montant: cents(9100), base: cents(100_000), budgets: [cents(400_000)] }, '91,00', 'EXACT', 400_000],
  ['a base that is no quarter of the budget', { montant: cents(9100), base: cents(100_000), budgets: [cents(1)] }, '91,00', 'EXACT', null],
  ['no budget', { budgets: [] }, '391,8996…', 'AU_CENTIME', null],
  ['a quarter of another year', { trimestre: 5, budgets: [cents(1_722_635)] }, '391,8996…', 'AU_CENTIME', null],
  ['three lots, each rounded up', { montant: cents(39_192) }, '391,8996…', 'AU_CENTIME', 1_722_636],
  ['a cent a lot, and no more', { montant: cents(39_193) }, '391,8996…', 'AUTRE', 1_722_636],
  ['another amount', { montant: cents(40_000) }, '391,8996…', 'AUTRE', 1_722_636],
  ['next to a whole share', { montant: cents(9110), base: cents(100_000), budgets: [] }, '91,00', 'AUTRE', null],
  ['a credit', { montant: cents(-9100), base: cents(-100_000), budgets: [] }, '−91,00', 'EXACT', null],
  ['four decimals that are all', { montant: cents(91), base: cents(1001), budgets: [] }, '0,9109…', 'AU_CENTIME', null],
  ['less than a cent', { montant: cents(0), base: cents(1), budgets: [] }, '0,0009…', 'AU_CENTIME', null],
] as const)('%s', (_name, facts, partExacte, accord, budget) => {
  expect(pourquoi({ ...ligne, ...facts })).toMatchObject({ partExacte, accord, budget })
})

test('two decimals after the cent that are all of them', () => {
  expect(pourquoi({ ...ligne, lots: [lot('1', 1, true), lot('2', 3)], base: cents(1), montant: cents(0), budgets: [] })?.partExacte).toBe(
    '0,0025',
  )
})

test.each([
  ['none of them mine', [lot('1', 10)]],
  ['no lot', []],
  ['mine count nothing', [lot('1', 0, true), lot('2', 10)]],
])('nothing is explained: %s', (_name, lots) => {
  expect(pourquoi({ ...ligne, lots })).toBeNull()
})

test('whatever is called by the method of the law is explained, to the cent', () => {
  const lots = fc.array(fc.record({ tantiemes: fc.integer({ min: 1, max: 10_000_000_000 }), mien: fc.boolean() }), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000_000 }), lots, fc.constantFrom(1, 2, 3, 4), (voted, drawn, trimestre) => {
      const [budget, all] = [cents(voted), drawn.map((one, at) => ({ numero: String(at), ...one }) as PartDeLot)]
      const calls = appeler(
        budget,
        all.map(({ tantiemes }) => tantiemes),
        trimestre,
      )
      const montant = sum(calls.filter((_, at) => all[at]?.mien))
      const told = pourquoi({ montant, base: montantAppele(budget, trimestre), budgets: [budget], trimestre, lots: all })
      if (drawn.some(({ mien }) => mien)) expect(told).toMatchObject({ budget, accord: expect.stringMatching(/EXACT|AU_CENTIME/) })
      else expect(told).toBeNull()
    }),
  )
})
