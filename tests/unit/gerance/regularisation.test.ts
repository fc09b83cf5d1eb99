import fc from 'fast-check'
import { day } from '@/lib/domain/day'
import { cents, sum } from '@/lib/domain/money'
import { decompteDeCharges, enDouziemes } from '@/lib/domain/regularisation'
import { anyAmount } from './given'

const compte = ({ arreteeLe = null as string | null, provisions = 57_252, parts = [31_012, 42_250] } = {}) => ({
  ...{ debut: day('2025-01-01'), fin: day('2025-12-31'), provisions: cents(provisions), arreteeLe: arreteeLe ? day(arreteeLe) : null },
  lignes: parts.map((part) => ({ nature: 'Eau', methode: 'Compteur', depense: null, part: cents(part) })),
})

test('parts less provisions; vouchers for six months', () => {
  expect(decompteDeCharges(compte({ arreteeLe: '2026-08-31' }))).toEqual({
    ...{ total: 73_262, solde: 16_010, justificatifsJusquAu: '2027-02-28', tardive: false, douziemes: [] },
  })
  expect(decompteDeCharges(compte({ provisions: 80_000 })).solde).toBe(-6738)
  expect(decompteDeCharges(compte({ parts: [] }))).toMatchObject({ total: 0, solde: -57_252, justificatifsJusquAu: null })
})

test.each([
  ['2026-12-31', false],
  ['2027-01-01', true],
])('made on %s, it may be paid in twelfths: %s', (arreteeLe, tardive) => {
  const { douziemes, ...decompte } = decompteDeCharges(compte({ arreteeLe }))
  expect([decompte.tardive, douziemes.length]).toEqual([tardive, tardive ? 12 : 0])
})

test('nothing is given back in twelfths', () => {
  expect(decompteDeCharges(compte({ arreteeLe: '2027-01-01', provisions: 80_000 })).douziemes).toEqual([])
})

test('twelve twelfths make the whole, and differ by a cent at the most', () => {
  expect(enDouziemes(cents(16_010))).toEqual([1335, 1335, ...Array(10).fill(1334)])
  fc.assert(
    fc.property(anyAmount, (montant) => {
      const parts = enDouziemes(montant)
      expect(sum(parts)).toBe(montant)
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
    }),
  )
})
