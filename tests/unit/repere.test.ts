import { ecrireRepere, lireRepere } from '@/lib/domain/repere'

test('a mark is read as it was written', () => {
  const repere = { jour: '2026-03-01', id: '9223372036854775807' }
  expect(lireRepere(`${repere.jour}.${repere.id}`)).toEqual(repere)
  expect(ecrireRepere(lireRepere('2026-03-01.12') ?? { jour: '' as never, id: '' })).toBe('2026-03-01.12')
})

test.each([
  undefined,
  '',
  'x',
  '2026-02-30.1',
  '2026-03-01.',
  '2026-03-01.-1',
  '2026-03-01.9223372036854775808',
  '0001-01-01.1',
  `2026-03-01.${'1'.repeat(10_000)}`,
  ['2026-03-01.1', 'x'],
  "2026-03-01.1' or 1=1",
])('%j is no mark', (text) => expect(lireRepere(text as string)).toBeNull())
