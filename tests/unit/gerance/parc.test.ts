import type { Bail } from '@/lib/domain/baux'
import { day } from '@/lib/domain/day'
import type { TermeDuLot } from '@/lib/domain/loyers'
import { cents } from '@/lib/domain/money'
import { prochainArrete, situationDuParc } from '@/lib/domain/parc'

const jour = day('2026-11-15')
const bail = (id: string, facts: Partial<Bail> = {}): Bail => ({
  ...{ id, debut: day('2020-01-01'), fin: null, preavisLe: null, departLe: null },
  ...facts,
})
const terme = (lot: string, periode: string, paye: number): TermeDuLot => ({
  ...{ lot, periode: day(periode), mois: 1, debut: day(periode), fin: day(periode) },
  ...{ loyer: cents(48_000), charges: cents(4_771), paye: cents(paye), exigibleLe: day(periode) },
})

test('lots let, left, to come and vacant, this month’s rents and all that is late', () => {
  const lots = [
    { id: 'loue', baux: [bail('1')] },
    { id: 'preavis', baux: [bail('2', { preavisLe: day('2026-10-01'), departLe: day('2026-12-31') })] },
    { id: 'a-venir', baux: [bail('3', { debut: day('2026-12-01') })] },
    { id: 'vacant', baux: [bail('4', { departLe: day('2026-09-30') })] },
  ]
  const termes = [terme('loue', '2026-11-01', 52_771), terme('preavis', '2026-11-01', 10_000), terme('vacant', '2026-09-01', 0)]
  const situation = situationDuParc(lots, termes, jour)
  expect(situation).toMatchObject({
    lots: 4,
    loues: 2,
    mois: { periode: '2026-11-01', appele: 105_542, recu: 62_771 },
    arrieres: 42_771 + 52_771,
  })
  expect(situation.departs.map(({ lot }) => lot.id)).toEqual(['preavis'])
  expect(situation.arrivees.map(({ lot }) => lot.id)).toEqual(['a-venir'])
  expect(situation.vacants).toMatchObject([{ lot: { id: 'vacant' }, etat: { depuis: '2026-10-01' } }])
})

test.each([
  ['2027-03-31', true],
  ['2026-11-15', true],
  ['2027-07-15', true],
  ['2027-07-16', false],
  ['2026-11-14', false],
  [null, false],
])('a lease that is written until %s is near its end on 15 November 2026: %s', (echeance, proche) => {
  const un = (facts: Partial<Bail>) => [{ id: 'a', baux: [bail('1', { echeance: echeance === null ? null : day(echeance), ...facts })] }]
  expect(situationDuParc(un({}), [], jour).echeances.length > 0).toBe(proche)
  // Who leaves is told as such, once.
  expect(situationDuParc(un({ departLe: day('2026-12-31') }), [], jour).echeances).toEqual([])
})

test('a month without a term gives way to the one before; terms to come wait', () => {
  const of = (...termes: TermeDuLot[]) => situationDuParc([{ id: 'a', baux: [bail('1')] }], termes, jour).mois
  expect(of(terme('a', '2026-10-01', 52_771), terme('a', '2026-12-01', 0))).toEqual({ periode: '2026-10-01', appele: 52_771, recu: 52_771 })
  expect(of()).toBeNull()
})

test.each([
  ['2026-07-01', '2026-09-30', '2026-12-31'],
  ['2026-10-01', '2026-10-31', '2026-11-30'],
  ['2026-12-01', '2027-02-28', '2027-05-31'],
  ['2026-10-16', '2026-11-15', '2027-01-31'],
])('after the account from %s to %s, the next is drawn up on %s', (debut, fin, expected) => {
  expect(prochainArrete({ debut: day(debut), fin: day(fin) })).toBe(expected)
})
