import fc from 'fast-check'
import { ecartEnMillimes, ecartEnMots, formatEcart, partDe } from '@/lib/domain/ecart'
import { formatQuantite, parseQuantite, type Quantite } from '@/lib/domain/quantite'

const plain = (text: string | null) => text?.replace(/[\u202F\u00A0]/g, ' ') ?? null

test.each([
  [100, 103, 30, '+3 %', '3 % de plus que'],
  [100, 88, -120, '−12 %', '12 % de moins que'],
  [1000, 1032, 32, '+3,2 %', '3 % de plus que'],
  [1000, 1004, 4, '+0,4 %', 'autant que'],
  [1000, 996, -4, '−0,4 %', 'autant que'],
  [3, 4, 333, '+33,3 %', '33 % de plus que'],
  [2000, 2001, 1, '+0,1 %', 'autant que'],
  [100, 0, -1000, '−100 %', '100 % de moins que'],
  [1, 20, 19_000, '+1 900 %', '1 900 % de plus que'],
  [7, 7, 0, '0 %', 'autant que'],
])('from %d to %d', (avant, apres, millimes, signs, words) => {
  expect(ecartEnMillimes(avant, apres)).toBe(millimes)
  expect(plain(formatEcart(millimes))).toBe(signs)
  expect(plain(ecartEnMots(millimes))).toBe(words)
})

test('from nothing, or less, nothing is said', () => {
  expect(ecartEnMillimes(0, 5)).toBeNull()
  expect(ecartEnMillimes(-5, 5)).toBeNull()
  expect(partDe(5, 0)).toBeNull()
})

test('a part of a whole', () => {
  expect(plain(partDe(17_017, 187_000))).toBe('9,1 %')
  expect(plain(partDe(0, 5))).toBe('0 %')
})

test('it is within half a tenth of a percent, and changes sides with its terms', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: -1e12, max: 1e12 }), (avant, apres) => {
      const found = BigInt(ecartEnMillimes(avant, apres) ?? 0)
      const gap = (BigInt(apres) - BigInt(avant)) * 1000n - found * BigInt(avant)
      expect((gap < 0n ? -gap : gap) * 2n <= BigInt(avant)).toBe(true)
    }),
  )
})

test.each([
  ['4.090', 4090, '4,09 m³'],
  ['614.000', 614_000, '614 m³'],
  ['-12.5', -12_500, '−12,5 m³'],
  ['0.000', 0, '0 m³'],
  ['-0.000', 0, '0 m³'],
  ['12345.678', 12_345_678, '12 345,678 m³'],
])('a quantity: %s', (text, value, shown) => {
  expect(parseQuantite(text)).toBe(value)
  expect(plain(formatQuantite(value as Quantite, 'm³'))).toBe(shown)
})

test.each(['', '1,5', '1.2345', 'NaN', '--1'])('no quantity: « %s »', (text) => expect(parseQuantite(text)).toBeNull())
