import writeExcelFile, { type Row } from 'write-excel-file/node'
import { inert, printRecord } from '@/lib/domain/csv-print'
import { type Day, formatDay, formatMonth } from '@/lib/domain/day'
import { type Cents, plus, sum, ZERO } from '@/lib/domain/money'
import { BOM, date, enNomDeFichier, euros, gras, nombre, texte } from './tableur'

/** A term of a lot, as a line of a spreadsheet. */
export type LigneDeLoyer = {
  readonly mois: Day
  readonly immeuble: string
  readonly lot: string
  readonly locataires: string
  readonly loyer: Cents
  readonly charges: Cents
  readonly recu: Cents
  readonly enRetard: Cents
  readonly exigibleLe: Day | null
}

export type LoyersExportes = {
  readonly agence: string
  readonly titulaire: string
  readonly annee: number
  readonly lignes: readonly LigneDeLoyer[]
}

const COLONNES = ['Mois', 'Immeuble', 'Lot', 'Locataire', 'Loyer', 'Charges', 'Appelé', 'Reçu', 'En retard', 'Exigible le'] as const
const FIGURES = 4

const montants = ({ loyer, charges, recu, enRetard }: LigneDeLoyer): readonly Cents[] => [
  loyer,
  charges,
  plus(loyer, charges),
  recu,
  enRetard,
]
const totaux = (lignes: readonly LigneDeLoyer[]): Cents[] =>
  Array.from({ length: 5 }, (_, at) => sum(lignes.map((ligne) => montants(ligne)[at] ?? ZERO)))

export const nomDesLoyers = (titulaire: string, annee: number, extension: 'csv' | 'xlsx'): string =>
  `Loyers ${annee} ${enNomDeFichier(titulaire)}.${extension}`

export function loyersEnCsv({ lignes }: LoyersExportes): string {
  const records = lignes.map((ligne) =>
    printRecord([
      ...[formatDay(ligne.mois), inert(ligne.immeuble), inert(ligne.lot), inert(ligne.locataires)],
      ...montants(ligne).map(nombre),
      ligne.exigibleLe ? formatDay(ligne.exigibleLe) : '',
    ]),
  )
  return BOM + printRecord(COLONNES) + records.join('') + printRecord(['Total', '', '', '', ...totaux(lignes).map(nombre), ''])
}

export function loyersEnXlsx({ agence, titulaire, annee, lignes }: LoyersExportes): Promise<Buffer> {
  const rows: Row[] = [
    [{ ...texte(agence), ...gras, fontSize: 14 }],
    [texte(`Loyers de l’année ${annee} · ${titulaire}`)],
    [],
    COLONNES.map((titre, index) => ({
      ...texte(titre),
      ...gras,
      ...(index >= FIGURES && index < COLONNES.length - 1 && { align: 'right' as const }),
      bottomBorderStyle: 'thin',
    })),
    ...lignes.map((ligne) => [
      ...[texte(formatMonth(ligne.mois)), texte(ligne.immeuble), texte(ligne.lot), texte(ligne.locataires)],
      ...montants(ligne).map(euros),
      ligne.exigibleLe ? date(ligne.exigibleLe) : null,
    ]),
    [
      { ...texte('Total'), ...gras },
      null,
      null,
      null,
      ...totaux(lignes).map((montant) => ({ ...euros(montant), ...gras, topBorderStyle: 'thin' as const })),
    ],
  ]
  return writeExcelFile(
    rows,
    {
      sheet: `Loyers ${annee}`,
      columns: [18, 24, 12, 30, 13, 13, 13, 13, 13, 13].map((width) => ({ width })),
      stickyRowsCount: 4,
      showGridLines: false,
    },
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
}
