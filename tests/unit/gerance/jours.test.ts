import fc from 'fast-check'
import { addDays, day } from '@/lib/domain/day'
import { aussiLongtemps, finDuMois, joursCompris, joursDuMois, periodeEnMots } from '@/lib/domain/jours'
import { anyDay } from './given'

test.each([
  ['2024-02-10', '2024-02-29', 29],
  ['2026-02-01', '2026-02-28', 28],
  ['2100-02-28', '2100-02-28', 28],
  ['2026-12-31', '2026-12-31', 31],
  ['2026-04-30', '2026-04-30', 30],
])('the month of %s ends on %s', (jour, fin, jours) => {
  expect(finDuMois(day(jour))).toBe(fin)
  expect(joursDuMois(day(jour))).toBe(jours)
})

test.each([
  ['2026-03-01', '2026-03-31', 'mars 2026'],
  ['2026-03-17', '2026-03-31', 'du 17 au 31 mars 2026'],
  ['2026-03-01', '2026-03-09', 'du 1er au 9 mars 2026'],
  ['2026-03-17', '2026-04-30', 'du 17 mars au 30 avril 2026'],
  ['2026-01-01', '2026-03-31', 'du 1er janvier au 31 mars 2026'],
  ['2025-12-01', '2026-02-28', 'du 1er décembre 2025 au 28 février 2026'],
  ['2026-03-09', '2026-03-09', 'le 9 mars 2026'],
])('%s to %s: %s', (debut, fin, mots) => expect(periodeEnMots(day(debut), day(fin))).toBe(mots))

test('days are counted with both ends, across changes of hour', () => {
  expect(joursCompris(day('2026-03-01'), day('2026-03-31'))).toBe(31)
  expect(joursCompris(day('2026-03-02'), day('2026-03-01'))).toBe(0)
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (jour, n) => joursCompris(jour, addDays(jour, n)) === n + 1))
})

test.each([
  ['two whole months', '2026-01-10', '2026-03-10', '2026-06-15', '2026-08-15'],
  ['two months and three weeks: eighty days', '2026-01-10', '2026-03-31', '2026-06-15', '2026-09-03'],
  ['ten days', '2026-01-10', '2026-01-20', '2026-06-15', '2026-06-25'],
  ['two days over the end of a month', '2026-01-31', '2026-02-02', '2026-06-15', '2026-06-17'],
  ['that day alone', '2026-01-10', '2026-01-10', '2026-06-15', '2026-06-15'],
  ['from the last of a month to the last of a shorter one', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
])('as long after another day: %s', (_, debut, fin, depuis, attendu) => {
  expect(aussiLongtemps(day(debut), day(fin), day(depuis))).toBe(attendu)
})
