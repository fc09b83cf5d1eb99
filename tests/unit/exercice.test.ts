import { day } from '@/lib/domain/day'
import { nomDeLExercice } from '@/lib/domain/exercice'

test.each([
  ['2026-01-01', '2026-12-31', '2026'],
  ['2025-07-01', '2026-06-30', '01/07/2025 – 30/06/2026'],
  ['2025-01-01', '2026-12-31', '01/01/2025 – 31/12/2026'],
])('the exercice of %s to %s is called %s', (debut, fin, nom) => {
  expect(nomDeLExercice({ code: 'N', debut: day(debut), fin: day(fin) })).toBe(nom)
})
