import { day } from '@/lib/domain/day'
import { deLaPeriode } from '@/lib/domain/jours'
import { cents } from '@/lib/domain/money'
import { aRegler, etatAffiche, parAnnee, preuveDuTerme, termeDuLocataire } from '@/lib/domain/terme-lu'
import { terme } from './given'

const publie = (periode: string, faits: { loyer?: number; charges?: number; paye?: number } = {}) => ({
  ...{ id: periode, periode: day(`${periode}-01`), exigibleLe: null },
  ...{ loyer: cents(faits.loyer ?? 48_000), charges: cents(faits.charges ?? 4771), paye: cents(faits.paye ?? 0) },
})
const bail = { debut: day('2026-03-17'), mois: 1 } as const

test.each([
  ['the month of arrival', '2026-03', null, '2026-03-17', '2026-03-31', false],
  ['a whole month', '2026-04', null, '2026-04-01', '2026-04-30', true],
  ['the month of departure', '2026-06', '2026-06-10', '2026-06-01', '2026-06-10', false],
  ['a month after the departure stands whole, as the agency says', '2026-07', '2026-06-10', '2026-07-01', '2026-07-31', true],
  ['a month before the lease as well', '2026-02', null, '2026-02-01', '2026-02-28', true],
])('%s', (_, periode, depart, debut, fin, entiere) => {
  expect(termeDuLocataire(publie(periode), bail, depart ? day(depart) : null)).toMatchObject({ debut, fin, entiere })
})

test('a quarter runs over three months; without a lease a term is a month', () => {
  expect(termeDuLocataire(publie('2026-10'), { debut: day('2020-01-01'), mois: 3 }, null)).toMatchObject({ mois: 3, fin: '2026-12-31' })
  expect(termeDuLocataire(publie('2026-10'), null, null)).toMatchObject({ mois: 1, fin: '2026-10-31', entiere: true })
})

test.each([
  ['to come', {}, '2026-02-28', 'A_VENIR', null],
  ['from its due day on, to be paid', {}, '2026-03-05', 'A_PAYER', null],
  ['late', {}, '2026-03-06', 'EN_RETARD', null],
  ['without a due day, to be paid from its first day on', { exigibleLe: null }, '2026-03-01', 'A_PAYER', null],
  ['paid in three times, twice so far', { paye: 50_000 }, '2026-03-06', 'EN_PARTIE', 'recu'],
  ['paid in full, three times or one', { paye: 76_299 }, '2026-03-06', 'PAYE', 'quittance'],
  ['paid ahead', { paye: 80_000 }, '2026-02-01', 'PAYE', 'quittance'],
  ['a credit larger than the rent gives no quittance', { charges: cents(-80_000) }, '2026-03-06', 'AVOIR', null],
] as const)('%s', (_, faits, jour, etat, preuve) => {
  expect([etatAffiche(terme(faits), day(jour)), preuveDuTerme(terme(faits))]).toEqual([etat, preuve])
})

test('what is to be settled, the oldest first, without what is to come', () => {
  const termes = ['2026-05', '2026-04', '2026-03'].map((periode) => termeDuLocataire(publie(periode), bail, null))
  expect(aRegler(termes, day('2026-04-10')).map(({ id }) => id)).toEqual(['2026-03', '2026-04'])
})

test('years, the latest first', () => {
  const annees = parAnnee([publie('2027-01'), publie('2026-12'), publie('2026-11')])
  expect(annees.map(({ annee, termes }) => [annee, termes.length])).toEqual([
    ['2027', 1],
    ['2026', 2],
  ])
})

test.each([
  ['2026-11-01', '2026-11-30', 'de novembre 2026'],
  ['2026-08-01', '2026-08-31', 'd’août 2026'],
  ['2026-10-01', '2026-10-31', 'd’octobre 2026'],
  ['2026-03-17', '2026-03-31', 'du 17 au 31 mars 2026'],
  ['2026-03-31', '2026-03-31', 'du 31 mars 2026'],
])('from %s to %s', (debut, fin, mots) => {
  expect(deLaPeriode(day(debut), day(fin))).toBe(mots)
})
