'use client'

import { type Day, formatDay } from '@/lib/domain/day'
import { type Cents, formatEuros } from '@/lib/domain/money'

export type LigneMontree = {
  readonly id: string
  readonly date: Day
  readonly libelle: string
  readonly lot: string | null
  readonly piece: boolean
  readonly montant: Cents
}

type Props = { readonly titre: string; readonly lignes: readonly LigneMontree[]; readonly total: Cents; readonly sansLot?: boolean }

// As the ledger: made here, a line is sent as bare figures; made on the server alone, as HTML and as React's own description of each cell.

/** Lines of a compte rendu de gestion, the oldest first, each with its voucher, and their total. */
export const LignesDuCrg = ({ titre, lignes, total, sansLot = false }: Props) => (
  <table className="data-table depenses gestion">
    <caption className="sr-only">{titre}</caption>
    <thead>
      <tr>
        <th scope="col">Date</th>
        <th scope="col">Libellé</th>
        {!sansLot && (
          <th scope="col" className="lot">
            Lot
          </th>
        )}
        <th scope="col" className="num">
          Montant
        </th>
      </tr>
    </thead>
    <tbody>
      {lignes.map(({ id, date, libelle, lot, piece, montant }) => (
        <tr key={id}>
          <td className="date">{formatDay(date)}</td>
          <td className="label">
            {libelle}
            {piece && (
              <a className="facture no-print" href={`/api/pieces-de-gestion/${id}`} target="_blank" rel="noreferrer">
                Justificatif <span className="sr-only">de « {libelle} » (nouvelle fenêtre)</span>
              </a>
            )}
          </td>
          {!sansLot && (
            <td className="lot part" data-label="Lot">
              {lot}
            </td>
          )}
          <td className="num montant">{formatEuros(montant)}</td>
        </tr>
      ))}
      {lignes.length > 1 && (
        <tr className="sum">
          <td className="date" />
          <td className="label">Total</td>
          {!sansLot && <td className="lot" />}
          <td className="num montant">{formatEuros(total)}</td>
        </tr>
      )}
    </tbody>
  </table>
)
