import fc from 'fast-check'
import { comparerAnnees, douzeMois, type Possession, type ReleveDeCompteur, releveLisible } from '@/lib/domain/consommations'
import { addDays, addMonths, type Day, day, startOfMonth } from '@/lib/domain/day'
import type { Quantite } from '@/lib/domain/quantite'

const q = (value: number) => value as Quantite
const releve = (date: string, precedent: string | null, consommation = 3000, index: number | null = 515_430): ReleveDeCompteur => ({
  ...{ date: day(date), precedent: precedent === null ? null : day(precedent) },
  ...{ consommation: q(consommation), index: index === null ? null : q(index) },
})
const owned = (debut: string | null, fin: string | null = null): Possession => ({
  ...{ debut: debut === null ? null : day(debut), fin: fin === null ? null : day(fin) },
})

describe('what an owner may read of a meter', () => {
  test.each<[string, ReleveDeCompteur, Possession[], 'whole' | 'index' | 'nothing']>([
    ['owner for ever', releve('2026-03-20', '2026-02-20'), [owned(null)], 'whole'],
    ['of before the purchase', releve('2026-03-20', '2026-02-20'), [owned('2026-03-21')], 'nothing'],
    ['the first after the purchase: the former owner used some of it', releve('2026-03-20', '2026-02-20'), [owned('2026-03-10')], 'index'],
    ['bought on the day of the reading', releve('2026-03-20', '2026-02-20'), [owned('2026-03-20')], 'index'],
    ['bought on the day of the reading before', releve('2026-03-20', '2026-02-20'), [owned('2026-02-20')], 'whole'],
    ['bought the day after the reading before', releve('2026-03-20', '2026-02-20'), [owned('2026-02-21')], 'index'],
    ['sold before', releve('2026-03-20', '2026-02-20'), [owned(null, '2026-03-19')], 'nothing'],
    ['sold on that day', releve('2026-03-20', '2026-02-20'), [owned(null, '2026-03-20')], 'whole'],
    ['no reading before is known: it may be a year ago', releve('2026-03-20', null), [owned('2025-03-21')], 'index'],
    ['no reading before is known, and a year of owning', releve('2026-03-20', null), [owned('2025-03-20')], 'whole'],
    ['sold, and bought again', releve('2026-03-20', '2026-02-20'), [owned(null, '2026-02-28'), owned('2026-03-01')], 'index'],
    ['owned twice that day, as plein and as indivisaire', releve('2026-03-20', '2026-02-20'), [owned('2026-03-01'), owned(null)], 'whole'],
    ['never', releve('2026-03-20', '2026-02-20'), [], 'nothing'],
  ])('%s', (_name, read, possessions, seen) => {
    const lisible = releveLisible(read, possessions)
    expect(lisible).toEqual(
      seen === 'nothing' ? null : { date: read.date, index: read.index, consommation: seen === 'whole' ? read.consommation : null },
    )
  })

  const days = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(day('2022-01-01'), n))
  test('nothing used before the purchase is ever seen, whatever the readings', () => {
    fc.assert(
      fc.property(days, days, fc.option(days, { nil: null }), fc.integer(), (date, debut, before, used) => {
        const precedent = before !== null && before < date ? before : null
        const lisible = releveLisible({ date, precedent, index: q(1), consommation: q(used) }, [{ debut, fin: null }])
        if (date < debut) expect(lisible).toBeNull()
        else if ((precedent ?? addMonths(date, -12)) < debut) expect(lisible?.consommation).toBeNull()
        else expect(lisible?.consommation).toBe(used)
      }),
    )
  })
})

const lisible = (date: string, consommation: number | null, index: number | null = null) => ({
  ...{ date: day(date), consommation: consommation === null ? null : q(consommation), index: index === null ? null : q(index) },
})

describe('twelve months', () => {
  test('up to the last that was read, each beside the same of the year before', () => {
    const mois = douzeMois([lisible('2025-03-20', 4000), lisible('2026-03-20', 3000, 9000), lisible('2024-03-20', 9999)])
    expect(mois).toHaveLength(12)
    expect(mois.at(-1)).toEqual({ mois: '2026-03-01', courant: 3000, precedent: 4000, index: 9000 })
    expect(mois[0]).toEqual({ mois: '2025-04-01', courant: null, precedent: null, index: null })
  })

  test('two readings of one month are added up, the last index shown; none makes none', () => {
    expect(douzeMois([lisible('2026-03-25', 500, 20), lisible('2026-03-05', 250, 10)]).at(-1)).toMatchObject({ courant: 750, index: 20 })
    expect(douzeMois([lisible('2026-03-20', null, 10)]).at(-1)).toMatchObject({ courant: null, index: 10 })
    expect(douzeMois([])).toEqual([])
  })

  test('months follow one another across years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (n) => {
        const last = addMonths(day('2000-01-31'), n)
        const mois = douzeMois([lisible(last, 1)]).map((one) => one.mois)
        expect(mois.at(-1)).toBe(startOfMonth(last))
        for (const [at, one] of mois.entries()) if (at > 0) expect(one).toBe(addMonths(mois[at - 1] as Day, 1))
      }),
    )
  })
})

describe('this year with the last', () => {
  const mois = (pairs: readonly (readonly [number | null, number | null])[]) =>
    pairs.map(([courant, precedent], at) => ({
      ...{ mois: addMonths(day('2026-01-01'), at), index: null },
      ...{ courant: courant === null ? null : q(courant), precedent: precedent === null ? null : q(precedent) },
    }))

  test.each<[string, [number | null, number | null][], ReturnType<typeof comparerAnnees>]>([
    [
      'like with like: months read in both years alone',
      [
        [88, 100],
        [50, null],
        [null, 70],
      ],
      { courant: q(88), precedent: q(100), mois: 1, ecart: -120 },
    ],
    ['no month in both', [[88, null]], null],
    ['nothing used the year before', [[88, 0]], { courant: q(88), precedent: q(0), mois: 1, ecart: null }],
    [
      'a meter that was replaced: not compared',
      [
        [-500, 100],
        [88, 100],
      ],
      { courant: q(-412), precedent: q(200), mois: 2, ecart: null },
    ],
    ['no month', [], null],
  ])('%s', (_name, pairs, found) => {
    expect(comparerAnnees(mois(pairs))).toEqual(found)
  })
})
