import fc from 'fast-check'
import { addDays, day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { partagerLeMois, proportion, prorata } from '@/lib/domain/prorata'
import { repartir } from '@/lib/domain/repartition'
import { parseTantiemes, type Tantiemes } from '@/lib/domain/tantiemes'
import { anyAmount, anyDay, anyRent } from './given'

test.each([
  ['a lease that begins on the 17th', 76299, '2026-03-17', '2026-03-31', 36919, '15 jours sur 31'],
  ['who leaves on the 9th', 76299, '2026-03-01', '2026-03-09', 22151, '9 jours sur 31'],
  ['one day', 76299, '2026-03-09', '2026-03-09', 2461, '1 jour sur 31'],
  ['February of a leap year', 76299, '2028-02-17', '2028-02-29', 34203, '13 jours sur 29'],
  ['February of another', 76299, '2026-02-17', '2026-02-28', 32700, '12 jours sur 28'],
  ['a month', 76299, '2026-02-01', '2026-02-28', 76299, 'mois entier'],
  ['no day', 76299, '2026-03-10', '2026-03-09', 0, 'aucun jour'],
  ['a credit', -3100, '2026-03-17', '2026-03-31', -1500, '15 jours sur 31'],
  [
    'a quarter that begins on the 17th',
    100000,
    '2026-01-17',
    '2026-03-31',
    248387,
    '15 jours sur 31 en janvier 2026, février 2026 entier, mars 2026 entier',
  ],
])('%s', (_, mensuel, debut, fin, montant, explication) => {
  const lu = prorata(cents(mensuel), day(debut), day(fin))
  expect([lu.montant, lu.explication]).toEqual([montant, explication])
  expect(lu.partiel).toBe(explication.includes('jour'))
})

test('half a cent goes up, and away from zero', () => {
  expect([1, -1].map((sign) => proportion(cents(sign * 1), 15, 30))).toEqual([1, -1])
  expect(partagerLeMois(cents(1), 15, 30)).toEqual([1, 0])
  expect(() => proportion(cents(1), 1, 0)).toThrow(RangeError)
})

test('two parts of a month make the whole, are never negative, and are those of the largest remainder', () => {
  const mois = fc.integer({ min: 28, max: 31 }).chain((sur) => fc.tuple(fc.integer({ min: 0, max: sur }), fc.constant(sur)))
  const poids = (jours: number) => parseTantiemes(String(jours)) as Tantiemes
  fc.assert(
    fc.property(anyAmount, mois, (montant, [jours, sur]) => {
      const parts = partagerLeMois(montant, jours, sur)
      expect(parts[0] + parts[1]).toBe(montant)
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
      expect(parts).toEqual(repartir(montant, [poids(jours), poids(sur - jours)]))
    }),
  )
})

test('a longer stay never costs less, and whole months cost what they are', () => {
  fc.assert(
    fc.property(anyRent, anyDay, fc.integer({ min: 0, max: 200 }), (loyer, debut, jours) => {
      const court = prorata(loyer, debut, addDays(debut, jours))
      const long = prorata(loyer, debut, addDays(debut, jours + 1))
      expect(long.montant).toBeGreaterThanOrEqual(court.montant)
      expect(court.parts.reduce((total, part) => total + part.jours, 0)).toBe(jours + 1)
      for (const part of court.parts) expect(part.montant === loyer || part.jours < part.sur).toBe(true)
    }),
  )
})
