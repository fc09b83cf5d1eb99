import fc from 'fast-check'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import {
  autresSommes,
  etatDuTerme,
  papierDuTerme,
  periodeCouverte,
  peutEmettre,
  phraseDuPapier,
  resteDu,
  totalDuTerme,
  tropPercu,
} from '@/lib/domain/quittance'
import { anyBalance, anyDay, terme } from './given'

test.each([
  ['before the due day', {}, '2026-03-01', 'A_ECHOIR', 'avis', 76299, 0],
  ['on the due day', {}, '2026-03-05', 'A_ECHOIR', 'avis', 76299, 0],
  ['the day after', {}, '2026-03-06', 'IMPAYE', 'avis', 76299, 0],
  ['without a due day, in the month', { exigibleLe: null }, '2026-03-31', 'A_ECHOIR', 'avis', 76299, 0],
  ['without a due day, after it', { exigibleLe: null }, '2026-04-01', 'IMPAYE', 'avis', 76299, 0],
  ['in part', { paye: 51299 }, '2026-03-06', 'RECU', 'recu', 25000, 0],
  ['in part, ahead', { paye: 1 }, '2026-02-20', 'RECU', 'recu', 76298, 0],
  ['a cent short', { paye: 76298 }, '2026-03-06', 'RECU', 'recu', 1, 0],
  ['in full', { paye: 76299 }, '2026-03-06', 'QUITTANCE', 'quittance', 0, 0],
  ['in full, ahead', { paye: 76299 }, '2026-02-20', 'QUITTANCE', 'quittance', 0, 0],
  ['too much', { paye: 80000 }, '2026-03-06', 'QUITTANCE', 'quittance', 0, 3701],
  ['a régularisation that takes the rent away', { charges: cents(-70000) }, '2026-03-06', 'QUITTANCE', 'quittance', 0, 0],
  ['one that gives back more', { charges: cents(-75000) }, '2026-03-06', 'QUITTANCE', 'quittance', 0, 5000],
  ['a debit that came back', { paye: -76299 }, '2026-03-06', 'IMPAYE', 'avis', 76299, 0],
] as const)('%s', (_, autre, jour, etat, papier, reste, trop) => {
  const lu = terme(autre)
  expect(etatDuTerme(lu, day(jour))).toBe(etat)
  expect([papierDuTerme(lu), resteDu(lu), tropPercu(lu)]).toEqual([papier, reste, trop])
})

test.each([
  ['late, and a régularisation beside', 92309, [{}], 16010],
  ['late alone', 76299, [{}], 0],
  ['all paid, costs beside', 1500, [{ paye: 76299 }], 1500],
  ['in credit', -2000, [{ paye: 76299 }], 0],
  ['a term to come, that the balance may count or not', 92309, [{ exigibleLe: day('2026-04-05') }], 0],
  ['nothing asked, something owed', 16010, [], 16010],
] as const)('what is owed beside the terms: %s', (_, solde, termes, autres) => {
  const lus = termes.map((autre) => terme(autre))
  expect(autresSommes(cents(solde), lus, day('2026-03-10'))).toBe(autres)
})

test('a term of no day gives no paper', () => {
  expect(papierDuTerme(terme({ debut: day('2026-04-01') }))).toBeNull()
})

const jourOuRien = (texte: string | null) => (texte === null ? null : day(texte))

const periodes: [string, 1 | 3, string, string | null, string | null, string | null, boolean][] = [
  ['2026-03-01', 1, '2020-01-01', null, null, '2026-03-01 2026-03-31', true],
  ['2026-03-01', 1, '2026-03-17', null, null, '2026-03-17 2026-03-31', false],
  ['2026-03-01', 1, '2020-01-01', null, '2026-03-09', '2026-03-01 2026-03-09', false],
  ['2026-03-01', 1, '2026-03-02', '2026-03-20', null, '2026-03-02 2026-03-20', false],
  ['2026-03-01', 1, '2020-01-01', '2026-02-28', null, null, false],
  ['2026-03-01', 1, '2020-01-01', '2026-02-28', '2026-03-09', '2026-03-01 2026-03-09', false],
  ['2026-03-01', 1, '2026-04-01', null, null, null, false],
  ['2028-02-01', 1, '2020-01-01', null, null, '2028-02-01 2028-02-29', true],
  ['2026-01-01', 3, '2026-02-17', null, null, '2026-02-17 2026-03-31', false],
  ['2026-01-01', 3, '2020-01-01', null, '2026-03-31', '2026-01-01 2026-03-31', true],
]

test.each(periodes)('%s, %d month(s), lease %s to %s, left %s', (periode, mois, debut, fin, depart, jours, entiere) => {
  const lu = periodeCouverte(day(periode), mois, day(debut), jourOuRien(fin), jourOuRien(depart))
  expect(lu && `${lu.debut} ${lu.fin}`).toBe(jours)
  expect(lu?.entiere ?? false).toBe(entiere)
})

test('the papers speak', () => {
  expect(phraseDuPapier('quittance', terme({ paye: 80000 }))).toBe(
    'Reçu la somme de 762,99\u00A0€ (sept cent soixante-deux euros et quatre-vingt-dix-neuf centimes) pour le loyer et les charges de mars 2026, dont quittance.',
  )
  expect(phraseDuPapier('recu', terme({ paye: 51299 }))).toContain(
    'Il reste 250,00\u00A0€ à régler\u00A0: ce reçu n’est pas une quittance.',
  )
  expect(phraseDuPapier('avis', terme({ debut: day('2026-03-17') }))).toMatch(
    /est à régler pour le loyer et les charges du 17 au 31 mars 2026, au plus tard le 5 mars 2026\.$/,
  )
  expect(phraseDuPapier('avis', terme({ paye: 76299 }))).toBe('Rien n’est à régler pour le loyer et les charges de mars 2026.')
})

test('never both a quittance and a reçu; what is paid is the total, less what is left, plus what is too much', () => {
  fc.assert(
    fc.property(anyBalance, anyBalance, anyBalance, anyDay, (loyer, charges, paye, jour) => {
      const lu = terme({ loyer, charges, paye })
      expect(peutEmettre('quittance', lu) && peutEmettre('recu', lu)).toBe(false)
      expect(peutEmettre('quittance', lu)).toBe(etatDuTerme(lu, jour) === 'QUITTANCE')
      expect(peutEmettre('recu', lu)).toBe(etatDuTerme(lu, jour) === 'RECU')
      expect(Math.max(0, paye)).toBe(totalDuTerme(lu) - resteDu(lu) + tropPercu(lu))
    }),
  )
})
