import fc from 'fast-check'
import { type Bail, bailImpossible, chevauchements, couvre, etatDuLot } from '@/lib/domain/baux'
import { addDays, day } from '@/lib/domain/day'
import { anyDay } from './given'

const bail = (id: string, debut: string, fin: string | null, autre: { preavisLe?: string; departLe?: string } = {}): Bail => ({
  id,
  debut: day(debut),
  fin: fin === null ? null : day(fin),
  preavisLe: autre.preavisLe === undefined ? null : day(autre.preavisLe),
  departLe: autre.departLe === undefined ? null : day(autre.departLe),
})

const jour = day('2026-11-28')
const ouvert = bail('ouvert', '2024-03-17', null)
const fini = bail('fini', '2020-01-01', '2026-09-09')
const futur = bail('futur', '2027-01-01', null)

test.each([
  ['let', [fini, bail('b', '2026-09-17', null)], { etat: 'LOUE', bail: { id: 'b' } }],
  ['its last day', [bail('b', '2020-01-01', '2026-11-28')], { etat: 'LOUE', bail: { id: 'b' } }],
  [
    'under notice',
    [bail('b', '2020-01-01', null, { preavisLe: '2026-11-01', departLe: '2027-02-01' })],
    { etat: 'PREAVIS', jusquAu: '2027-02-01' },
  ],
  [
    'under notice, nobody knows until when',
    [bail('b', '2020-01-01', null, { preavisLe: '2026-11-01' })],
    { etat: 'PREAVIS', jusquAu: null },
  ],
  ['a departure without a notice', [bail('b', '2020-01-01', null, { departLe: '2026-12-31' })], { etat: 'PREAVIS', jusquAu: '2026-12-31' }],
  ['a notice to come', [bail('b', '2020-01-01', null, { preavisLe: '2026-12-01' })], { etat: 'LOUE' }],
  ['renewed, then left', [bail('b', '2020-01-01', '2025-12-31', { departLe: '2027-01-31' })], { etat: 'PREAVIS', jusquAu: '2027-01-31' }],
  ['empty', [fini], { etat: 'VACANT', depuis: '2026-09-10' }],
  ['never let', [], { etat: 'VACANT', depuis: null }],
  ['let again soon', [futur, fini], { etat: 'A_VENIR', le: '2027-01-01', depuis: '2026-09-10' }],
  ['first lease soon', [futur], { etat: 'A_VENIR', le: '2027-01-01', depuis: null }],
  ['a lease that ends before it begins', [bail('b', '2026-01-01', '2025-01-01')], { etat: 'VACANT', depuis: null }],
  ['two leases', [bail('vieux', '2020-01-01', null), bail('b', '2026-01-01', null)], { etat: 'LOUE', bail: { id: 'b' } }],
] as const)('%s', (_, baux, attendu) => expect(etatDuLot(baux, jour)).toMatchObject(attendu))

test('two leases that share a day are both told', () => {
  const paires = (baux: Bail[]) => chevauchements(baux).map(([avant, apres]) => `${avant.id} ${apres.id}`)
  expect(paires([fini, bail('b', '2026-09-10', null)])).toEqual([])
  expect(paires([bail('b', '2026-09-09', null), fini])).toEqual(['fini b'])
  expect(paires([ouvert, futur, bail('faux', '2026-01-01', '2025-12-31')])).toEqual(['ouvert futur'])
  expect(bailImpossible(bail('faux', '2026-01-01', '2025-12-31'))).toBe(true)
  expect(bailImpossible(bail('un jour', '2026-01-01', '2026-01-01'))).toBe(false)
})

test('a lot is let when a lease covers the day; leases overlap when a day is covered twice', () => {
  const un = fc.record({ debut: anyDay, duree: fc.option(fc.integer({ min: 0, max: 4000 })) })
  fc.assert(
    fc.property(fc.array(un, { maxLength: 5 }), anyDay, (donnes, quand) => {
      const baux = donnes.map(({ debut, duree }, at) => ({
        ...bail(String(at), debut, null),
        fin: duree === null ? null : addDays(debut, duree),
      }))
      const { etat } = etatDuLot(baux, quand)
      const presents = baux.filter((b) => couvre(b, quand, quand))
      expect(etat === 'LOUE').toBe(presents.length > 0)
      expect(etat === 'A_VENIR').toBe(presents.length === 0 && baux.some((b) => b.debut > quand))
      const ensemble = baux.some((b) => baux.filter((autre) => couvre(autre, b.debut, b.debut)).length > 1)
      expect(chevauchements(baux).length > 0).toBe(ensemble)
    }),
  )
})
