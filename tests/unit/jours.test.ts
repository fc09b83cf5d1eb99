import { day } from '@/lib/domain/day'
import { aussiLongtemps } from '@/lib/domain/jours'

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
