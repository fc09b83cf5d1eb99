import { arreteDuCrg, soldeDuCrg } from '@/lib/domain/crg'
import { montantDansSaFamille, parRubrique, recettesParLot } from '@/lib/domain/crg-par-lot'
import { day } from '@/lib/domain/day'
import { cents, ZERO } from '@/lib/domain/money'
import { periodeDuCrg } from '@/lib/domain/periode-du-crg'
import { phraseDuCrg } from '@/lib/domain/phrase-du-crg'
import type { Rubrique } from '@/lib/domain/rubriques-du-crg'

const ligne = (rubrique: Rubrique, montant: number, lot: string | null = null) => ({
  ...{ rubrique, lot, debit: cents(Math.max(0, -montant)), credit: cents(Math.max(0, montant)) },
})

const lignes = [
  ligne('LOYER', 1_000),
  ligne('PROVISION', 100, 'B'),
  ligne('LOYER', 2_000, 'B'),
  ligne('LOYER', -500, 'A'),
  ligne('TRAVAUX', -300),
  ligne('VIREMENT', -2_000),
  ligne('VIREMENT', 700),
]

test('receipts lot by lot in natural order, then of no lot; a rent given back takes away', () => {
  expect(recettesParLot(lignes).map(({ lot, total, rubriques }) => [lot, total, rubriques.map(({ rubrique }) => rubrique)])).toEqual([
    ['A', -500, ['LOYER']],
    ['B', 2_100, ['LOYER', 'PROVISION']],
    [null, 1_000, ['LOYER']],
  ])
  expect(recettesParLot([])).toEqual([])
})

test('what is paid is positive, what the landlord brings takes away; the sum says it without two signs in a row', () => {
  expect(parRubrique(lignes, 'VIREMENT')).toMatchObject([{ total: 1_300, lignes: [{}, {}] }])
  expect(lignes.map(montantDansSaFamille)).toEqual([1_000, 100, 2_000, -500, 300, 2_000, -700])
  const arrete = arreteDuCrg({ soldeInitial: ZERO, soldeFinal: null, lignes: [ligne('LOYER', -500), ligne('VIREMENT', 700)] })
  expect(phraseDuCrg(arrete)).toBe('0,00 + (−5,00) − 0,00 − 0,00 − (−7,00) = 2,00\u00A0€')
  expect(soldeDuCrg(cents(100), lignes)).toBe(arreteDuCrg({ soldeInitial: cents(100), soldeFinal: null, lignes }).soldeFinal)
})

test.each([
  ['2026-07-01', '2026-09-30', '3e trimestre 2026'],
  ['2027-01-01', '2027-03-31', '1er trimestre 2027'],
  ['2025-01-01', '2025-12-31', 'année 2025'],
  ['2026-03-01', '2026-03-31', 'mars 2026'],
  ['2026-02-01', '2026-04-30', 'du 1er février au 30 avril 2026'],
  ['2026-01-02', '2026-03-31', 'du 2 janvier au 31 mars 2026'],
])('the period from %s to %s: %s', (debut, fin, said) => {
  expect(periodeDuCrg(day(debut), day(fin))).toBe(said)
})
