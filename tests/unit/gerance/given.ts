import fc from 'fast-check'
import { type Day, dateToDay, day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import type { Terme } from '@/lib/domain/quittance'

export const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map(dateToDay)
export const anyAmount = fc.integer({ min: 0, max: 1e9 }).map(cents)
export const anyBalance = fc.integer({ min: -1e9, max: 1e9 }).map(cents)
/** A rent of three hundredths to ten million euros. */
export const anyRent = fc.integer({ min: 3, max: 1e9 }).map(cents)

/** March 2026: 700,00 of rent, 62,99 of charges, due on the 5th, nothing paid. */
export const terme = (autre: Partial<Omit<Terme, 'paye'>> & { paye?: number } = {}): Terme => ({
  periode: day('2026-03-01'),
  mois: 1,
  debut: day('2026-03-01'),
  fin: day('2026-03-31'),
  loyer: cents(70000),
  charges: cents(6299),
  exigibleLe: day('2026-03-05') as Day | null,
  ...autre,
  paye: cents(autre.paye ?? 0),
})
