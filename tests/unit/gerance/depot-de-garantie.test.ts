import fc from 'fast-check'
import { addDays, addMonths, day } from '@/lib/domain/day'
import { depotMaximal, restitution, soldeDeLaRetenueAvant } from '@/lib/domain/depot-de-garantie'
import { cents } from '@/lib/domain/money'
import { anyDay, anyRent } from './given'

test.each([
  [false, 1, 70000],
  [true, 1, 140000],
  [false, 0, 70000],
  [false, 3, 0],
  [true, 3, 0],
])('furnished %s, %d months ahead: %d', (meuble, avance, maximum) => {
  expect(depotMaximal({ loyer: cents(70000), meuble, avance })).toBe(maximum)
})

const demande = { depart: day('2026-03-09'), conforme: true, depot: cents(70000), loyer: cents(70000), jour: day('2026-04-09') } as const

test.each([
  ['the last day', {}, '2026-04-09', 0, 0],
  ['the day after', { jour: day('2026-04-10') }, '2026-04-09', 1, 7000],
  ['a whole month late', { jour: day('2026-05-09') }, '2026-04-09', 1, 7000],
  ['a month and a day', { jour: day('2026-05-10') }, '2026-04-09', 2, 14000],
  ['not as it was', { conforme: false, jour: day('2026-05-10') }, '2026-05-09', 1, 7000],
  ['nobody knows', { conforme: null, jour: day('2026-05-09') }, '2026-05-09', 0, 0],
  ['keys on the 31st', { depart: day('2026-01-31'), jour: day('2026-03-01') }, '2026-02-28', 1, 7000],
  ['nothing to give back', { depot: cents(0), jour: day('2027-01-01') }, '2026-04-09', 0, 0],
  ['no new address', { adresseDonnee: false, jour: day('2026-05-10') }, '2026-04-09', 2, 0],
  ['half a cent', { loyer: cents(70005), jour: day('2026-04-10') }, '2026-04-09', 1, 7001],
] as const)('%s', (_, autre, limite, mois, majoration) => {
  const rendu = restitution({ ...demande, ...autre })
  expect([rendu.limite, rendu.moisDeRetard, rendu.majoration]).toEqual([limite, mois, majoration])
})

test('while nobody knows, both days are told', () => {
  expect(restitution({ ...demande, conforme: null }).limiteSiConforme).toBe('2026-04-09')
  expect(restitution(demande).limiteSiConforme).toBeNull()
})

test('a fifth may be kept, never a cent more, until a month after the accounts', () => {
  expect(restitution({ ...demande, depot: cents(70004) }).retenueMaximale).toBe(14000)
  expect(soldeDeLaRetenueAvant(day('2026-06-15'))).toBe('2026-07-15')
})

test('each month begun late costs a tenth of the rent, and waiting never makes it less', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyRent,
      fc.constantFrom(true, false, null),
      fc.integer({ min: 0, max: 900 }),
      (depart, loyer, conforme, attente) => {
        const jour = addDays(depart, attente)
        const rendu = restitution({ depart, conforme, depot: loyer, loyer, jour })
        const demain = restitution({ depart, conforme, depot: loyer, loyer, jour: addDays(jour, 1) })
        expect(rendu.moisDeRetard > 0).toBe(jour > rendu.limite)
        if (rendu.moisDeRetard > 0) expect(addMonths(rendu.limite, rendu.moisDeRetard - 1) < jour).toBe(true)
        expect(addMonths(rendu.limite, rendu.moisDeRetard) >= jour).toBe(true)
        expect(Math.abs(rendu.majoration - (loyer * rendu.moisDeRetard) / 10)).toBeLessThanOrEqual(0.5)
        expect(demain.majoration).toBeGreaterThanOrEqual(rendu.majoration)
        expect(rendu.retenueMaximale * 5).toBeLessThanOrEqual(loyer)
      },
    ),
  )
})
