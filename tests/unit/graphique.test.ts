import fc from 'fast-check'
import { addMonths, day, formatMonth, moisCourt } from '@/lib/domain/day'
import { depuisLaPremiere, extremes } from '@/lib/domain/evolution'
import { nomCourtDeLExercice } from '@/lib/domain/exercice'
import { pasDesEtiquettes, regrouper } from '@/lib/domain/graphique'
import { cents } from '@/lib/domain/money'

describe('series', () => {
  const serie = (nom: string, ...valeurs: (number | null)[]) => ({ nom, valeurs })

  test('the largest first, what is beyond six added up, what is nothing left out', () => {
    const of = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => serie(`s${n}`, n, null))
    const found = regrouper([...of, serie('rien', 0, null)])
    expect(found.map(({ nom }) => nom)).toEqual(['s8', 's7', 's6', 's5', 's4', 's3', 'Autres'])
    expect(found.at(-1)?.valeurs).toEqual([3, null])
    expect(regrouper(of.slice(0, 6))).toHaveLength(6)
    expect(regrouper([])).toEqual([])
  })

  test('nothing is lost on the way', () => {
    const some = fc.array(fc.array(fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null }), { minLength: 3, maxLength: 3 }), {
      maxLength: 15,
    })
    fc.assert(
      fc.property(some, (all) => {
        const of = all.map((valeurs, at) => ({ nom: String(at), valeurs }))
        const total = (series: typeof of, at: number) => series.reduce((sum, { valeurs }) => sum + (valeurs[at] ?? 0), 0)
        const found = regrouper(of)
        expect(found.length).toBeLessThanOrEqual(7)
        for (const at of [0, 1, 2]) expect(total(found as typeof of, at)).toBe(total(of, at))
      }),
    )
  })
})

test('labels never touch, and none is left out where there is room', () => {
  expect(pasDesEtiquettes(5, 40, 240)).toBe(1)
  expect(pasDesEtiquettes(12, 40, 240)).toBe(2)
  expect(pasDesEtiquettes(24, 56, 240)).toBe(6)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 10, max: 200 }),
      fc.integer({ min: 50, max: 2000 }),
      (n, width, place) => {
        const shown = Math.ceil(n / pasDesEtiquettes(n, width, place))
        expect(shown === 1 || shown * width <= place).toBe(true)
      },
    ),
  )
})

describe('a balance over time', () => {
  const point = (jour: string, solde: number) => ({ jour: day(jour), solde: cents(solde) })
  const points = [point('2026-01-31', 5), point('2026-02-28', -3), point('2026-03-31', 5), point('2026-04-30', -3), point('2026-05-10', 0)]

  test('its highest and its lowest, the latest of equals', () => {
    expect(extremes(points)).toEqual({ haut: points[2], bas: points[3] })
    expect(extremes([points[0] ?? point('2026-01-31', 0)])).toEqual({ haut: points[0], bas: points[0] })
    expect(extremes([])).toBeNull()
  })

  test('begins with the first line of the ledger', () => {
    expect(depuisLaPremiere(points, day('2026-02-28'))).toEqual(points.slice(1))
    expect(depuisLaPremiere(points, day('2026-03-01'))).toEqual(points.slice(2))
    expect(depuisLaPremiere(points, null)).toEqual([])
  })
})

test('months and years, under an axis', () => {
  expect(Array.from({ length: 12 }, (_, at) => moisCourt(addMonths(day('2026-01-15'), at))).join(' ')).toBe(
    'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  )
  expect(formatMonth(day('2026-08-01'))).toBe('août 2026')
  expect(nomCourtDeLExercice({ debut: day('2026-01-01'), fin: day('2026-12-31') })).toBe('2026')
  expect(nomCourtDeLExercice({ debut: day('2025-07-01'), fin: day('2026-06-30') })).toBe('2025-26')
})
