import fc from 'fast-check'
import { type Day, day } from '@/lib/domain/day'
import { cents, formatAmount, formatEuros } from '@/lib/domain/money'
import { dresserReleve, type Ecriture, periodeDuReleve, phraseDuSolde, soldeAffiche } from '@/lib/domain/releve'

const ecriture = (date: string, debit: number, credit: number): Ecriture => ({
  dateComptable: day(date),
  dateOperation: day(date),
  libelle: 'Écriture',
  debit: cents(debit),
  credit: cents(credit),
})

// Manual SEMIV, 2.4.1: the nine lines of Maurice Laffite, oldest first.
const LAFFITE = [
  ecriture('2017-01-01', 39190, 0),
  ecriture('2017-01-15', 0, 39190),
  ecriture('2017-04-01', 39190, 0),
  ecriture('2017-04-15', 0, 39100),
  ecriture('2017-07-01', 39190, 0),
  ecriture('2017-07-17', 0, 39190),
  ecriture('2017-10-01', 39190, 0),
  ecriture('2017-10-01', 5000, 0),
  ecriture('2017-10-16', 0, 44190),
]

test('the period is the current month and the twelve before', () => {
  expect(periodeDuReleve(day('2017-11-28'))).toEqual({ debut: '2016-11-01', fin: '2017-11-28' })
  expect(periodeDuReleve(day('2024-02-29'))).toEqual({ debut: '2023-02-01', fin: '2024-02-29' })
})

test('Laffite, at 28/11/2017: 59,71 brought forward, 1 617,60 of debits, 1 616,70 of credits, 60,61 due', () => {
  const releve = dresserReleve(periodeDuReleve(day('2017-11-28')), cents(5971), LAFFITE)
  expect(formatAmount(releve.totalDebit)).toBe('1\u202F617,60')
  expect(formatAmount(releve.totalCredit)).toBe('1\u202F616,70')
  expect(releve.solde).toBe(6061)
  expect(releve.veille).toBe('2016-10-31')
  expect(releve.lignes.map(({ solde }) => solde)).toEqual([45161, 5971, 45161, 6061, 45251, 6061, 45251, 50251, 6061])
  const { mots, montant } = phraseDuSolde(releve.solde)
  expect(`${mots} ${montant && formatEuros(montant)}`).toBe('vous nous devez 60,61\u00A0€')
})

test('Yaloxe Corton, 2020: the agency shows credit − debit', () => {
  const periode = { debut: day('2020-01-01'), fin: day('2020-12-31') }
  const releve = dresserReleve(periode, cents(1029997), [ecriture('2020-01-30', 300000, 0), ecriture('2020-02-11', 0, 331441)])
  const affiche = (solde: typeof releve.solde) => formatAmount(soldeAffiche(solde, 'CREDIT_POSITIF'))
  expect(affiche(releve.soldeAnterieur)).toBe('−10\u202F299,97')
  expect(releve.lignes.map(({ solde }) => affiche(solde))).toEqual(['−13\u202F299,97', '−9\u202F985,56'])
  expect(affiche(releve.solde)).toBe('−9\u202F985,56')
})

test('the sentence: due, owed, settled', () => {
  expect(phraseDuSolde(cents(1))).toEqual({ mots: 'vous nous devez', montant: 1 })
  expect(phraseDuSolde(cents(-1))).toEqual({ mots: 'nous vous devons', montant: 1 })
  expect(phraseDuSolde(cents(0))).toEqual({ mots: 'votre solde est à jour', montant: null })
})

test('opening + debits − credits = closing, for any ledger', () => {
  const amount = fc.integer({ min: 0, max: 1e9 }).map(cents)
  const line = fc.record({
    dateComptable: fc.constant('2026-01-01' as Day),
    dateOperation: fc.constant('2026-01-01' as Day),
    libelle: fc.string(),
    debit: amount,
    credit: amount,
  })
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }).map(cents), fc.array(line), (opening, lines) => {
      const releve = dresserReleve({ debut: day('2026-01-01'), fin: day('2026-12-31') }, opening, lines)
      return releve.solde === opening + releve.totalDebit - releve.totalCredit && releve.solde === (releve.lignes.at(-1)?.solde ?? opening)
    }),
  )
})
