import { type Day, day } from '@/lib/domain/day'
import { dresserDeclaration } from '@/lib/domain/declaration'
import { cents } from '@/lib/domain/money'
import type { Rubrique } from '@/lib/domain/rubriques-du-crg'

const lot = (id: string, reference: string) => ({
  ...{ id, numero: '1', lotPrincipalId: null, immeuble: { reference, nom: `Immeuble ${reference}` } },
  baux: [{ id, usage: 'VIDE' as const, debut: day('2020-01-01'), fin: null, preavisLe: null, departLe: null }],
})
let rang = 0
const ligne = (rubrique: Rubrique, montant: number, immeuble: string | null, date: Day = day('2025-03-05')) => ({
  ...{ id: `l${++rang}`, rubrique, date, libelle: rubrique, lot: immeuble, immeuble, numero: immeuble && '1' },
  ...{ debit: cents(Math.max(0, -montant)), credit: cents(Math.max(0, montant)) },
})

test('a column a building, and what is to be shared out; together they are the whole', () => {
  const lignes = [
    ligne('LOYER', 100_000, 'A'),
    ligne('LOYER', 50_000, 'B'),
    ligne('TRAVAUX', -20_000, 'B'),
    ligne('HONORAIRES', -9_000, null),
  ]
  const { aide, immeubles } = dresserDeclaration(2025, lignes, [lot('1', 'A'), lot('2', 'B'), lot('3', 'C')])
  expect(immeubles.map(({ nom, aide }) => [nom, aide.recettes, aide.charges])).toEqual([
    ['Immeuble A', 100_000, 2_000],
    ['Immeuble B', 50_000, 22_000],
    ['Immeuble C', 0, 2_000],
    [null, 0, 9_000],
  ])
  expect(aide.recettes).toBe(150_000)
  expect(aide.charges).toBe(35_000)
})

test('one building needs no column; a year without entries has no flat 20 €', () => {
  expect(dresserDeclaration(2025, [ligne('LOYER', 100_000, 'A')], [lot('1', 'A')]).immeubles).toEqual([])
  expect(dresserDeclaration(2025, [], [lot('1', 'A')])).toMatchObject({ locaux: 0, aide: { charges: 0 }, immeubles: [] })
})
