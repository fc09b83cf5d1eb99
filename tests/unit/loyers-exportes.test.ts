import { type LoyersExportes, loyersEnCsv, loyersEnXlsx, nomDesLoyers } from '@/lib/documents/loyers-exportes'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { readSheet } from '../support/xlsx'

const ligne = {
  mois: day('2026-11-01'),
  immeuble: 'Saint-Louis',
  lot: '305',
  locataires: '=cmd|calc',
  loyer: cents(48_000),
  charges: cents(-1_229),
}
const exportes: LoyersExportes = {
  ...{ agence: 'SA Le Bureau', titulaire: 'Mme Denise Yaloxe', annee: 2026 },
  lignes: [
    { ...ligne, recu: cents(46_771), enRetard: cents(0), exigibleLe: day('2026-11-01') },
    { ...ligne, charges: cents(4_771), recu: cents(0), enRetard: cents(52_771), exigibleLe: null },
  ],
}

test('a year of rents opens right in a French Excel, its totals below, and executes nothing', () => {
  expect(loyersEnCsv(exportes).split('\r\n')).toEqual([
    '\uFEFFMois;Immeuble;Lot;Locataire;Loyer;Charges;Appelé;Reçu;En retard;Exigible le',
    "01/11/2026;Saint-Louis;305;'=cmd|calc;480,00;-12,29;467,71;467,71;0,00;01/11/2026",
    "01/11/2026;Saint-Louis;305;'=cmd|calc;480,00;47,71;527,71;0,00;527,71;",
    'Total;;;;960,00;35,42;995,42;467,71;527,71;',
    '',
  ])
  expect(nomDesLoyers('SCI « A/B »', 2026, 'csv')).toBe('Loyers 2026 SCI - A-B -.csv')
})

test('the workbook has numbers', async () => {
  const cells = JSON.stringify(await readSheet(await loyersEnXlsx(exportes)))
  for (const value of ['480', '467.71', '995.42', 'novembre 2026']) expect(cells).toContain(value)
})
