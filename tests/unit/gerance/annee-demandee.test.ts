import { anneeDemandee, anneesOuvertes } from '@/lib/domain/annee-demandee'
import { day } from '@/lib/domain/day'

const jour = day('2026-11-28')

test.each([
  [undefined, 2026],
  ['2025', 2025],
  ['2027', 2026],
  ['0001', 2026],
  ['x'.repeat(10_000), 2026],
  [['2024', '2025'], 2026],
])('%j is the year %i', (value, expected) => {
  expect(anneeDemandee(value, jour)).toBe(expected)
})

test('years go from that of the first month to this one', () => {
  expect(anneesOuvertes(day('2024-03-01'), jour)).toEqual([2026, 2025, 2024])
  expect(anneesOuvertes(null, jour)).toEqual([2026])
  expect(anneesOuvertes(day('2028-01-01'), jour)).toEqual([2026])
})
