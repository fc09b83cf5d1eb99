import { lireHeures } from '@/lib/domain/horaire-du-depot'
import { estDu, prochaineHeure } from '@/lib/publication/dossier/horaire'

const TOUS = [1, 2, 3, 4, 5, 6, 7]
const next = (jours: number[], heures: string[], apres: string) => prochaineHeure({ jours, heures }, new Date(apres))?.toISOString() ?? null

test.each([
  // In summer France is two hours ahead of UTC, in winter one.
  ['a summer morning', TOUS, ['06:00'], '2026-06-15T00:00Z', '2026-06-15T04:00:00.000Z'],
  ['a winter morning', TOUS, ['06:00'], '2026-01-15T00:00Z', '2026-01-15T05:00:00.000Z'],
  ['the next of several', TOUS, ['06:00', '12:30'], '2026-06-15T04:00Z', '2026-06-15T10:30:00.000Z'],
  ['not the hour itself again', TOUS, ['06:00'], '2026-06-15T04:00Z', '2026-06-16T04:00:00.000Z'],
  ['on its days alone: from Friday to Monday', [1, 2, 3, 4, 5], ['06:00'], '2026-06-19T12:00Z', '2026-06-22T04:00:00.000Z'],
  ['Sunday is 7', [7], ['00:00'], '2026-06-15T00:00Z', '2026-06-20T22:00:00.000Z'],
  // The last Sunday of March: at 2 o'clock it is 3.
  ['2:30 does not exist in March: at 3', TOUS, ['02:30'], '2026-03-28T12:00Z', '2026-03-29T01:00:00.000Z'],
  ['and once: the next is the day after', TOUS, ['02:30'], '2026-03-29T01:00Z', '2026-03-30T00:30:00.000Z'],
  ['2:00 in March: at 3', TOUS, ['02:00'], '2026-03-28T12:00Z', '2026-03-29T01:00:00.000Z'],
  ['3:00 in March', TOUS, ['03:00'], '2026-03-29T00:30Z', '2026-03-29T01:00:00.000Z'],
  // The last Sunday of October: at 3 o'clock it is 2 again.
  ['2:30 comes twice in October: the first', TOUS, ['02:30'], '2026-10-24T12:00Z', '2026-10-25T00:30:00.000Z'],
  ['and once', TOUS, ['02:30'], '2026-10-25T00:30Z', '2026-10-26T01:30:00.000Z'],
  ['also when one looks between the two', TOUS, ['02:30'], '2026-10-25T01:00Z', '2026-10-26T01:30:00.000Z'],
  ['3:00 in October', TOUS, ['03:00'], '2026-10-25T00:59Z', '2026-10-25T02:00:00.000Z'],
  ['no day', [], ['06:00'], '2026-06-15T00:00Z', null],
  ['no hour', TOUS, [], '2026-06-15T00:00Z', null],
])('%s', (_what, jours, heures, apres, expected) => expect(next(jours, heures, apres)).toBe(expected))

test.each([
  ['an hour to come', '2026-06-15T04:00Z', '2026-06-15T12:00Z', false],
  ['on the minute', '2026-06-14T04:00Z', '2026-06-15T04:00Z', true],
  ['a week off, caught up once', '2026-06-08T04:00Z', '2026-06-15T12:00Z', true],
])('%s', (_what, passe, now, due) => expect(estDu({ jours: TOUS, heures: ['06:00'] }, new Date(passe), new Date(now))).toBe(due))

test('through both changes, minute by minute, each day has its look and no more', () => {
  const horaire = { jours: TOUS, heures: ['02:30'] }
  for (const [from, days] of [
    ['2026-03-27T12:00Z', 4],
    ['2026-10-23T12:00Z', 4],
  ] as const) {
    let [passe, looks] = [new Date(from), 0]
    const end = passe.getTime() + days * 24 * 3_600_000
    for (let at = passe.getTime(); at < end; at += 60_000) {
      if (!estDu(horaire, passe, new Date(at))) continue
      passe = new Date(at)
      looks++
    }
    expect([from, looks]).toEqual([from, days])
  }
})

test.each([
  ['06:00, 12:30', ['06:00', '12:30']],
  ['12h30;6h\n6:00', ['06:00', '12:30']],
  ['23:59', ['23:59']],
  ['', []],
  ['24:00', null],
  ['6', null],
  ['06:60', null],
  ['midi', null],
  ['6:00\u0000', null],
])('hours as they are typed: %j', (text, expected) => expect(lireHeures(text)).toEqual(expected))
