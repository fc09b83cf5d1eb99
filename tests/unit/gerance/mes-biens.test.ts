import { type Bail, datesDuBail } from '@/lib/domain/baux'
import { day } from '@/lib/domain/day'
import { dresserParc } from '@/lib/domain/mes-biens'

const jour = day('2026-11-28')
const bail: Bail = { id: 'b', debut: day('2024-01-01'), fin: null, preavisLe: null, departLe: null }
const lot = (id: string, facts: { baux?: Bail[]; principal?: string; immeuble?: string; fin?: string } = {}) => ({
  ...{ id, numero: id, lotPrincipalId: facts.principal ?? null, baux: facts.baux ?? [] },
  immeuble: { id: facts.immeuble ?? 'A', nom: facts.immeuble ?? 'A' },
  mandat: { fin: facts.fin ? day(facts.fin) : null },
})

test('building by building, lots in natural order, with their cellars, which do not count', () => {
  const lots = [
    lot('10', { baux: [bail] }),
    lot('9'),
    lot('P1', { principal: '10' }),
    lot('P2', { principal: '10', baux: [bail] }),
    lot('P3', { principal: 'absent' }),
    lot('1', { immeuble: 'B', fin: '2026-01-01' }),
  ]
  const parc = dresserParc(lots, [], jour)
  expect(
    parc.immeubles.map(({ immeuble, lots }) => [immeuble.id, lots.map(({ lot, annexes }) => [lot.id, annexes.map(({ id }) => id)])]),
  ).toEqual([
    [
      'A',
      [
        ['9', []],
        ['10', ['P1']],
        ['P2', []],
        ['P3', []],
      ],
    ],
    ['B', [['1', []]]],
  ])
  expect(parc).toMatchObject({ lots: 4, loues: 2, vacants: 2 })
})

const reste = { preavisLe: null, departLe: null }
const part = { preavisLe: day('2026-10-01'), departLe: day('2026-12-31') }

test.each([
  ['no tenant: the written end', day('2026-01-01'), [], { fin: '2026-01-01', preavisLe: null, departLe: null }],
  ['a tenant who stays: it runs on', day('2026-01-01'), [reste], { fin: null, preavisLe: null, departLe: null }],
  [
    'one of two flatmates leaves: it runs on, and nobody is expected to go',
    null,
    [reste, part],
    { fin: null, preavisLe: null, departLe: null },
  ],
  [
    'both leave',
    null,
    [part, { preavisLe: null, departLe: day('2027-01-15') }],
    { fin: null, preavisLe: '2026-10-01', departLe: '2027-01-15' },
  ],
  ['a notice without a day of departure', null, [{ ...part, departLe: null }], { fin: null, preavisLe: '2026-10-01', departLe: null }],
])('the days of a lease: %s', (_name, fin, locataires, expected) => {
  expect(datesDuBail(fin, locataires)).toEqual(expected)
})
