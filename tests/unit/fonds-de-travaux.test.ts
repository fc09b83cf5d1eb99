import fc from 'fast-check'
import { cotisationMinimale, partDuFonds } from '@/lib/domain/fonds-de-travaux'
import { cents } from '@/lib/domain/money'
import { repartir } from '@/lib/domain/repartition'
import type { Tantiemes } from '@/lib/domain/tantiemes'

test.each([
  [1_000_000, 50_000],
  [1_868_636, 93_432],
  [1, 1],
  [20, 1],
  [21, 2],
  [0, 0],
  [-500, 0],
])('the least of a budget of %d cents is %d', (budget, least) => {
  expect(cotisationMinimale(cents(budget))).toBe(least)
})

const cle = (code: string, ...parts: readonly (readonly [string, number])[]) => ({
  ...{ code, libelle: code, lots: parts.map(([id, tantiemes]) => ({ id, tantiemes: tantiemes as Tantiemes })) },
})
const held = (...parts: readonly (readonly [string, number])[]) => parts.map(([id, total]) => ({ id, total: cents(total) }))

test('the clé that gives it, each of my lots to the cent', () => {
  const cles = [cle('001', ['C01', 79], ['CV01', 4], ['PK01', 8], ['autres', 909]), cle('020', ['autres', 1])]
  expect(partDuFonds(held(['C01', 14_773], ['CV01', 748], ['PK01', 1496]), cents(187_000), cles)).toEqual({
    ...{ cle: { code: '001', libelle: '001' }, miens: 91, total: 1000, exact: true },
  })
})

test('none that does: of another amount, of a lot that it does not count, of nothing', () => {
  const cles = [cle('001', ['a', 1], ['b', 1])]
  expect(partDuFonds(held(['a', 52]), cents(100), cles)).toBeNull()
  expect(partDuFonds(held(['c', 50]), cents(100), cles)).toBeNull()
  expect(partDuFonds([], cents(100), cles)).toBeNull()
  expect(partDuFonds(held(['a', 50]), cents(100), [cle('vide')])).toBeNull()
})

test('whatever is split by largest remainders is explained', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 20 }), (tantiemes, whole, mine) => {
      const split = repartir(cents(whole), tantiemes as Tantiemes[])
      const one = cle('001', ...tantiemes.map((part, at) => [String(at), part] as const))
      const miens = split.slice(0, mine).map((total, at) => ({ id: String(at), total }))
      expect(partDuFonds(miens, cents(whole), [one])?.cle.code).toBe('001')
    }),
  )
})
