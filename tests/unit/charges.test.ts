import fc from 'fast-check'
import { type MontantDePoste, natureDesChiffres, partDesPostes, postesDe } from '@/lib/domain/charges'
import { day } from '@/lib/domain/day'
import { type Cents, cents, sum } from '@/lib/domain/money'
import { repartir } from '@/lib/domain/repartition'
import { avancement, tableauDesCharges } from '@/lib/domain/tableau-des-charges'
import type { Tantiemes } from '@/lib/domain/tantiemes'

const t = (value: number) => value as Tantiemes
const lots = (...parts: readonly (readonly [number, boolean])[]) => parts.map(([tantiemes, mien]) => ({ tantiemes: t(tantiemes), mien }))

describe('my part of each account', () => {
  test('the régularisation of the reference: 7 600,00 € by 333/999, 1 800,00 € by 300/700', () => {
    const A = [...(partDesPostes([cents(760_000)], lots([333, true], [333, false], [333, false])) ?? [])]
    const lift = partDesPostes([cents(180_000)], lots([300, true], [400, false])) ?? []
    expect(sum([...A, ...lift])).toBe(330_477)
  })

  test('accounts add up to my part of their sum, which is what the clé gives me; lots to the whole', () => {
    const montants = fc.array(fc.integer({ min: -1e9, max: 1e9 }).map(cents), { minLength: 1, maxLength: 12 })
    const owners = fc.array(fc.tuple(fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(montants, owners, (of, parts) => {
        fc.pre(parts.some(([tantiemes]) => tantiemes > 0))
        const whole = repartir(
          sum(of),
          parts.map(([tantiemes]) => t(tantiemes)),
        )
        const seen = [0, 1, 2, 3].map((who) => {
          const mine = parts.map(([tantiemes, owner]) => ({ tantiemes: t(tantiemes), mien: owner === who }))
          const found = partDesPostes(of, mine) ?? []
          expect(sum(found)).toBe(sum(whole.filter((_, at) => mine[at]?.mien)))
          return sum(found)
        })
        expect(sum(seen)).toBe(sum(of))
      }),
    )
  })

  test('an account stays within a few cents of its exact share, one a lot', () => {
    const [montants, all] = [[cents(10_001), cents(-333), cents(7)], lots([1, true], [1, true], [1, false])]
    for (const [at, part] of (partDesPostes(montants, all) ?? []).entries()) {
      expect(Math.abs(part - ((montants[at] ?? 0) * 2) / 3)).toBeLessThanOrEqual(2)
    }
  })

  test('no lot of mine: nothing. A clé that counts nothing: unknown', () => {
    expect(partDesPostes([cents(100)], lots([5, false]))).toEqual([0])
    expect(partDesPostes([cents(100)], [])).toBeNull()
    expect(partDesPostes([cents(100)], lots([0, true]))).toBeNull()
  })
})

const ligne = (cle: string, compte: string, montant: number, libelle = compte): MontantDePoste => ({
  cle,
  compte,
  libelle,
  montant: cents(montant),
})

test('an account of two clés is one, each split by its own; what one of them does not say is not known', () => {
  const of = (cle: string) => (cle === 'A' ? lots([1, true], [1, false]) : cle === 'B' ? lots([1, true], [3, false]) : [])
  expect(postesDe([ligne('B', '615', 400), ligne('A', '615', 100), ligne('A', '601', 50)], of)).toEqual([
    { compte: '601', libelle: '601', montant: 50, part: 25 },
    { compte: '615', libelle: '615', montant: 500, part: 150 },
  ])
  expect(postesDe([ligne('A', '615', 100), ligne('C', '615', 1)], of)).toMatchObject([{ montant: 101, part: null }])
})

const exercice = { code: 'N', debut: day('2026-01-01'), fin: day('2026-12-31'), budget: [] }
test.each([
  ['BUDGET', false, [], '2026-06-01'],
  ['BUDGET', true, [], '2027-06-01'],
  ['EN_COURS', false, [ligne('A', '601', 1)], '2026-12-31'],
  ['DEPENSE', false, [ligne('A', '601', 1)], '2027-01-01'],
  ['APPROUVE', true, [ligne('A', '601', 1)], '2027-06-01'],
] as const)('%s', (nature, cloture, depenses, on) => {
  expect(natureDesChiffres({ ...exercice, cloture, depenses }, day(on))).toBe(nature)
})

const poste = (compte: string, montant: number, part: Cents | null = cents(Math.round(montant / 10))) => ({
  compte,
  libelle: compte,
  montant: cents(montant),
  part,
})
const annee = (
  year: number,
  nature: 'APPROUVE' | 'DEPENSE' | 'EN_COURS' | 'BUDGET',
  postes: ReturnType<typeof poste>[],
  budget = postes,
) => ({
  ...{ code: String(year), debut: day(`${year}-01-01`), fin: day(`${year}-12-31`), nature, postes, budget },
})

describe('the table', () => {
  test('spent with spent, voted with voted, what is spent so far with nothing', () => {
    const years = [
      annee(2024, 'APPROUVE', [poste('601', 1000)], [poste('601', 900)]),
      annee(2025, 'DEPENSE', [poste('601', 1100)], [poste('601', 1000)]),
      annee(2026, 'EN_COURS', [poste('601', 300)], [poste('601', 1000)]),
      annee(2027, 'BUDGET', [poste('601', 1030)]),
    ]
    const { postes, totaux } = tableauDesCharges(years, 'residence')
    expect(postes[0]?.chiffres.map(({ ecart }) => ecart)).toEqual([null, 100, null, 30])
    expect(totaux.map(({ montant }) => montant)).toEqual([1000, 1100, 300, 1030])
  })

  test('a spent year is not held against a budget, nor a long first exercice against a year', () => {
    const { totaux } = tableauDesCharges(
      [annee(2024, 'BUDGET', [poste('601', 1000)]), annee(2025, 'APPROUVE', [poste('601', 900)])],
      'residence',
    )
    expect(totaux[1]?.ecart).toBeNull()
    const long = { ...annee(2024, 'APPROUVE', [poste('601', 1000)]), debut: day('2023-07-01') }
    expect(tableauDesCharges([long, annee(2025, 'APPROUVE', [poste('601', 900)])], 'residence').totaux[1]?.ecart).toBeNull()
  })

  test('an account that appears has nothing to compare with; it bears its latest name; a part that is not known is none', () => {
    const years = [
      annee(2024, 'APPROUVE', [{ ...poste('601', 1000), libelle: 'Eau' }]),
      annee(2025, 'APPROUVE', [{ ...poste('601', 900), libelle: 'Eau froide' }, poste('615', 50, null)]),
    ]
    const { postes, totaux } = tableauDesCharges(years, 'part')
    expect(postes.map(({ libelle, chiffres }) => [libelle, ...chiffres.map(({ montant }) => montant)])).toEqual([
      ['Eau froide', 100, 90],
      ['615', null, null],
    ])
    expect(totaux.map(({ montant }) => montant)).toEqual([100, null])
  })

  test('how far the year has come: works voted apart count on neither side', () => {
    const year = annee(2026, 'EN_COURS', [poste('601', 500), poste('671', 9000)], [poste('601', 1000)])
    expect(avancement(year, 'residence')).toEqual({ vote: 1000, depense: 500 })
    expect(avancement(annee(2026, 'EN_COURS', [poste('601', 500)], []), 'residence')).toBeNull()
  })
})
