import { garderLesSaisons } from '@/prisma/demo/saisons'

const HEAD = 'immeuble;lot;fluide;date;index;consommation;unite'
const month = (at: number) => `20/${String((at % 12) + 1).padStart(2, '0')}/${2019 + Math.floor(at / 12)}`
/** Readings whose figure is their own month, as they stand before the bundle is moved. */
const csv = (fluide: string) =>
  [HEAD, ...Array.from({ length: 24 }, (_, at) => `I;1;${fluide};${month(at)};;${(at % 12) + 1};kWh`), ''].join('\n')
const used = (text: string) =>
  text
    .split('\n')
    .slice(1, -1)
    .map((line) => Number(line.split(';')[5]))

test.each([0, 1, 9, 12, 69, 71])('moved by %i months, January still has what January had', (mois) => {
  const moved = used(garderLesSaisons(csv('chauffage'), mois))
  // The reading that was of month m is now of month m + mois.
  expect(moved).toEqual(Array.from({ length: 24 }, (_, at) => ((at + mois) % 12) + 1))
})

test('water has no season, and other lines stay as they are', () => {
  expect(garderLesSaisons(csv('eau_froide'), 9)).toBe(csv('eau_froide'))
  expect(garderLesSaisons(`${HEAD}\n`, 9)).toBe(`${HEAD}\n`)
})
