import fc from 'fast-check'
import { cents, sum } from '@/lib/domain/money'
import { appeler, montantAppele, repartir } from '@/lib/domain/repartition'
import { parseTantiemes, type Tantiemes } from '@/lib/domain/tantiemes'

const parts = (...texts: string[]): Tantiemes[] => texts.map((text) => parseTantiemes(text) as Tantiemes)
const generale = parts('333', '333', '333')
const ascenseur = parts('300', '400')

test('the reference’s budget: 8 000 € and 2 000 €, quarter by quarter', () => {
  expect(appeler(cents(800_000), generale, 1)).toEqual([66_667, 66_667, 66_666])
  expect(appeler(cents(200_000), ascenseur, 1)).toEqual([21_429, 28_571])
  const quarters = [1, 2, 3, 4].map((rang) => [appeler(cents(800_000), generale, rang), appeler(cents(200_000), ascenseur, rang)] as const)
  const year = (lot: number) => sum(quarters.flatMap(([a, b]) => [a[lot] ?? cents(0), b[lot] ?? cents(0)]))
  expect([year(0), year(1), year(2)]).toEqual([352_381, 380_953, 266_666])
  const second = (lot: number) => (quarters[1]?.[0][lot] ?? 0) + (quarters[1]?.[1][lot] ?? 0)
  expect([second(0), second(1), second(2)]).toEqual([88_095, 95_238, 66_667])
})

test('actual expenses of the reference, and the régularisation', () => {
  expect(repartir(cents(760_000), generale)).toEqual([253_334, 253_333, 253_333])
  expect(repartir(cents(180_000), ascenseur)).toEqual([77_143, 102_857])
})

test('a credit is split as a debit is', () => {
  expect(repartir(cents(-100), parts('1', '1', '1'))).toEqual([-34, -33, -33])
})

test('nothing to split by', () => {
  expect(() => repartir(cents(1), [])).toThrow(RangeError)
  expect(() => repartir(cents(1), parts('0', '0'))).toThrow(RangeError)
  expect(repartir(cents(100), parts('0', '1'))).toEqual([0, 100])
})

test('parts add up, differ from the exact share by less than a cent, and the four calls make the year', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 30 })
    .filter((all) => all.some((weight) => weight > 0))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 10 }), weights, (montant, all) => {
      const given = all as Tantiemes[]
      const shares = repartir(cents(montant), given)
      expect(sum(shares)).toBe(montant)
      const total = all.reduce((a, b) => a + b, 0)
      for (const [at, share] of shares.entries()) expect(Math.abs(share - (montant * (all[at] ?? 0)) / total)).toBeLessThan(1.001)
      const calls = [1, 2, 3, 4].map((rang) => appeler(cents(montant), given, rang))
      expect(calls.map((call) => sum(call))).toEqual([1, 2, 3, 4].map((rang) => montantAppele(cents(montant), rang)))
      expect(shares.map((_, at) => sum(calls.map((call) => call[at] ?? cents(0))))).toEqual(shares)
    }),
  )
})
