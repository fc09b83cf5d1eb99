import fc from 'fast-check'
import { addMonths, day, monthsBetween } from '@/lib/domain/day'
import { demanderPreavis, dureeDuPreavis, finDuPreavis, MOTIFS, type Motif, motifDepuis } from '@/lib/domain/preavis'
import { anyDay } from './given'

const MOTIFS_CONNUS = Object.keys(MOTIFS) as Motif[]

test('three months unfurnished, one furnished, one for each reason of the law', () => {
  expect(dureeDuPreavis('VIDE', null)).toEqual({ ok: true, mois: 3 })
  expect(dureeDuPreavis('MEUBLE', null)).toEqual({ ok: true, mois: 1 })
  expect(MOTIFS_CONNUS).toHaveLength(9)
  for (const motif of MOTIFS_CONNUS) expect(dureeDuPreavis('VIDE', motif)).toEqual({ ok: true, mois: 1 })
  expect(motifDepuis('MUTATION')).toBe('MUTATION')
  expect(motifDepuis('toString')).toBeNull()
})

test.each(['COMMERCIAL', 'PROFESSIONNEL', 'STATIONNEMENT', 'AUTRE'] as const)('%s: not by this form, and what to do is said', (usage) => {
  const refus = dureeDuPreavis(usage, 'ZONE_TENDUE')
  expect(refus).toMatchObject({ ok: false, phrase: expect.stringMatching(/écrivez à votre agence\.$/) })
})

test.each([
  ['2026-03-15', 3, '2026-06-15'],
  ['2026-03-15', 1, '2026-04-15'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-12-31', 3, '2027-03-31'],
] as const)('received on %s, %d month(s): until %s', (recuLe, mois, fin) => expect(finDuPreavis(day(recuLe), mois)).toBe(fin))

const jour = day('2026-11-28')
const demande = { usage: 'VIDE', motif: null, recuLe: jour, departLe: null, jour } as const

test('rent is due until the end of the notice, or until a later departure', () => {
  expect(demanderPreavis(demande)).toMatchObject({
    ok: true,
    mois: 3,
    fin: '2027-02-28',
    departLe: '2027-02-28',
    loyerJusquAu: '2027-02-28',
  })
  expect(demanderPreavis({ ...demande, departLe: day('2026-12-31') })).toMatchObject({ departLe: '2026-12-31', loyerJusquAu: '2027-02-28' })
  expect(demanderPreavis({ ...demande, departLe: day('2027-03-31') })).toMatchObject({ departLe: '2027-03-31', loyerJusquAu: '2027-03-31' })
  expect(demanderPreavis({ ...demande, motif: 'SANTE' })).toMatchObject({
    phrase:
      'Le loyer et les charges sont dus jusqu’au 28 décembre 2026, sauf si le logement est reloué avant, avec l’accord de son propriétaire.',
  })
})

test.each([
  [{ recuLe: day('2026-11-27') }, 'Le 27 novembre 2026 est déjà passé\u00A0: choisissez une date à partir d’aujourd’hui.'],
  [{ departLe: day('2026-11-01') }, 'Le 1er novembre 2026 est déjà passé\u00A0: choisissez une date à partir d’aujourd’hui.'],
  [{ recuLe: day('2027-11-29') }, 'Cette date est à plus d’un an\u00A0: choisissez une date jusqu’au 28 novembre 2027.'],
  [{ departLe: day('2027-11-29') }, 'Cette date est à plus d’un an\u00A0: choisissez une date jusqu’au 28 novembre 2027.'],
  [{ recuLe: day('2027-01-10'), departLe: day('2027-01-05') }, 'Votre départ ne peut pas précéder votre préavis.'],
] as const)('%j is refused', (autre, phrase) => expect(demanderPreavis({ ...demande, ...autre })).toEqual({ ok: false, phrase }))

test('a notice runs from date to date, or to the last day of a shorter month', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(1 as const, 3 as const), (recuLe, mois) => {
      const fin = finDuPreavis(recuLe, mois)
      expect(monthsBetween(recuLe, fin)).toBe(mois)
      expect(fin.slice(8) === recuLe.slice(8) || addMonths(fin, 0).slice(8) < recuLe.slice(8)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(anyDay, fc.option(fc.integer({ min: 0, max: 12 })), (recuLe, plus) => {
      const departLe = plus === null ? null : addMonths(recuLe, plus)
      const preavis = demanderPreavis({ ...demande, recuLe, departLe, jour: recuLe })
      expect(preavis.ok && preavis.loyerJusquAu >= preavis.fin && preavis.loyerJusquAu >= preavis.departLe).toBe(true)
    }),
  )
})
