import fc from 'fast-check'
import { addMonths, day } from '@/lib/domain/day'
import { finDuMois } from '@/lib/domain/jours'
import { grilleDesLoyers, type TermeDuLot } from '@/lib/domain/loyers'
import { cents } from '@/lib/domain/money'
import { anyAmount, terme } from './given'

const jour = day('2026-06-15')
const bail = { id: 'b', preavisLe: null, departLe: null }
const du = (lot: string, mois: string, paye: number, autre: Partial<TermeDuLot> = {}): TermeDuLot => ({
  ...terme({ periode: day(mois), debut: day(mois), fin: finDuMois(day(mois)), exigibleLe: day(`${mois.slice(0, 8)}05`), paye }),
  lot,
  ...autre,
})

const lots = [
  { id: 'A', baux: [{ ...bail, debut: day('2024-01-01'), fin: null }] },
  { id: 'B', baux: [{ ...bail, debut: day('2020-01-01'), fin: null, departLe: day('2026-03-09') }] },
]
const termes = [
  du('A', '2025-12-01', 70000),
  du('A', '2026-04-01', 76299),
  du('A', '2026-05-01', 50000),
  du('A', '2026-06-01', 0),
  du('A', '2026-07-01', 0),
  du('B', '2026-01-01', 0, { mois: 3, loyer: cents(210000), charges: cents(0), fin: day('2026-03-09') }),
  du('C', '2026-01-01', 0),
]

test('called, received and late, month by lot', () => {
  const { rangees, total, parMois, arrieres, moisVacants } = grilleDesLoyers({ annee: 2026, lots, termes, jour })
  expect(rangees.map(({ lot, appele, recu, retard }) => [lot, appele, recu, retard])).toEqual([
    ['A', 305196, 126299, 102598],
    ['B', 210000, 0, 210000],
  ])
  expect(rangees.map(({ cases }) => cases.flatMap(({ vacant, mois }) => (vacant ? [mois.slice(5, 7)] : [])))).toEqual([
    [],
    ['04', '05', '06'],
  ])
  expect(total).toEqual({ appele: 515196, recu: 126299, retard: 312598 })
  expect(parMois.map(({ retard }) => retard)).toEqual([210000, 0, 0, 0, 26299, 76299, 0, 0, 0, 0, 0, 0])
  expect([arrieres, moisVacants]).toEqual([318897, 3])
})

test('a month is not late on its due day, nor empty while it is to come', () => {
  const { rangees } = grilleDesLoyers({ annee: 2026, lots, termes: [du('A', '2026-06-01', 0)], jour: day('2026-06-05') })
  expect(rangees[0]?.retard).toBe(0)
  expect(rangees[1]?.moisVacants).toBe(3)
})

test('two tenants of a month are added up', () => {
  const { rangees } = grilleDesLoyers({ annee: 2026, lots, termes: [du('A', '2026-04-01', 100), du('A', '2026-04-01', 200)], jour })
  expect(rangees[0]?.cases[3]).toMatchObject({ appele: 152598, recu: 300, retard: 152298 })
})

test('rows, columns and the whole say the same; nothing late is more than what was called', () => {
  const un = fc.record({ lot: fc.constantFrom('A', 'B'), mois: fc.integer({ min: 0, max: 11 }), loyer: anyAmount, paye: anyAmount })
  fc.assert(
    fc.property(fc.array(un), (donnes) => {
      const tous = donnes.map(({ lot, mois, loyer, paye }) => du(lot, addMonths(day('2026-01-01'), mois), paye, { loyer }))
      const grille = grilleDesLoyers({ annee: 2026, lots, termes: tous, jour })
      for (const quoi of ['appele', 'recu', 'retard'] as const) {
        const [enLignes, enColonnes] = [grille.rangees, grille.parMois].map((sommes) => sommes.reduce((total, s) => total + s[quoi], 0))
        expect([enLignes, enColonnes]).toEqual([grille.total[quoi], grille.total[quoi]])
      }
      expect(grille.total.retard).toBeLessThanOrEqual(grille.total.appele)
      expect(grille.arrieres).toBe(grille.total.retard)
    }),
  )
})
