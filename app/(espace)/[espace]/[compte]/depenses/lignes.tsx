'use client'

import { type Day, formatDay } from '@/lib/domain/day'
import { type Cents, formatEuros } from '@/lib/domain/money'

type Montants = { readonly montant: Cents; readonly tva: Cents; readonly deductible: Cents; readonly recuperable: Cents }

type Props = {
  readonly titre: string
  readonly total: Montants
  readonly lignes: readonly (Montants & { readonly date: Day; readonly libelle: string; readonly facture: string | null })[]
}

const MONTANTS = [
  ['montant', 'Montant TTC'],
  ['tva', 'dont TVA'],
  ['deductible', 'Déductible'],
  ['recuperable', 'Récupérable'],
] as const

const cellules = (montants: Montants) =>
  MONTANTS.map(([name, label]) => (
    <td key={name} className={`num ${name === 'montant' ? 'montant' : 'part'}`} data-label={label}>
      {formatEuros(montants[name])}
    </td>
  ))

// As the ledger: made here, a line is sent as bare figures; made on the server alone, as HTML and as React's own description of each cell.

/** The expenses of one account of charges, the oldest first, and their total. */
export const Lignes = ({ titre, total, lignes }: Props) => (
  <table className="data-table depenses">
    <caption className="sr-only">{titre}</caption>
    <thead>
      <tr>
        <th scope="col">Date</th>
        <th scope="col">Libellé</th>
        {MONTANTS.map(([name, label]) => (
          <th key={name} scope="col" className="num">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lignes.map((ligne, index) => (
        <tr key={index}>
          <td className="date">{formatDay(ligne.date)}</td>
          <td className="label">
            {ligne.libelle}
            {ligne.facture && (
              <a className="facture no-print" href={`/api/factures/${ligne.facture}`} target="_blank" rel="noreferrer">
                Facture <span className="sr-only">de « {ligne.libelle} » (nouvelle fenêtre)</span>
              </a>
            )}
          </td>
          {cellules(ligne)}
        </tr>
      ))}
      <tr className="sum">
        <td className="date" />
        <td className="label">Total</td>
        {cellules(total)}
      </tr>
    </tbody>
  </table>
)
