import writeExcelFile, { type Row } from 'write-excel-file/node'
import { formatDay } from '@/lib/domain/day'
import { type Cents, minus, plus, ZERO } from '@/lib/domain/money'
import { soldeAffiche } from '@/lib/domain/releve'
import { COLONNES, type EnTeteDExport, type Lots } from './ecritures-exportees'
import { date, euros, gras, texte } from './tableur'

/** A workbook is made whole, in memory. */
export const LIGNES_D_UN_CLASSEUR = 20_000

const WIDTHS = [16, 16, 52, 14, 14, 16]

/** The ledger as a workbook: true dates and numbers, the agency and the period on top, totals below, the heads in view as it scrolls. */
export async function ecrituresEnXlsx(enTete: EnTeteDExport, lots: Lots): Promise<Buffer> {
  const { agence, titulaire, numero, residence, sens, periode, veille, soldeAnterieur } = enTete
  const solde = (montant: Cents) => euros(soldeAffiche(montant, sens))
  const rows: Row[] = [
    [{ ...texte(agence), ...gras, fontSize: 14 }],
    [texte([`Compte ${numero}`, titulaire, residence].filter(Boolean).join(' · '))],
    [texte(`Écritures du ${formatDay(periode.debut)} au ${formatDay(periode.fin)}`)],
    [],
    COLONNES.map((titre, index) => ({
      ...texte(titre),
      ...gras,
      ...(index > 2 && { align: 'right' as const }),
      bottomBorderStyle: 'thin',
    })),
    [date(veille), null, { ...texte('Solde antérieur'), ...gras }, null, null, { ...solde(soldeAnterieur), ...gras }],
  ]
  const enTetes = rows.length - 1
  let [courant, debits, credits] = [soldeAnterieur, ZERO, ZERO]
  for await (const lot of lots) {
    for (const { dateComptable, dateOperation, libelle, debit, credit } of lot) {
      courant = plus(courant, minus(debit, credit))
      debits = plus(debits, debit)
      credits = plus(credits, credit)
      const montants = [debit === 0 ? null : euros(debit), credit === 0 ? null : euros(credit), solde(courant)]
      rows.push([date(dateComptable), date(dateOperation), texte(libelle), ...montants])
    }
  }
  const total = [texte('Total de la période'), euros(debits), euros(credits), solde(courant)]
  rows.push([date(periode.fin), null, ...total.map((cell) => ({ ...cell, ...gras, topBorderStyle: 'thin' as const }))])
  return writeExcelFile(
    rows,
    { sheet: 'Écritures', columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: enTetes, showGridLines: false },
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
}
