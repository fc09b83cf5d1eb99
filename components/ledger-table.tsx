'use client'

import { formatDay } from '@/lib/domain/day'
import { absolute, type Cents, formatEuros, ZERO } from '@/lib/domain/money'
import { type PageDeReleve, type Releve, type SensSolde, soldeAffiche } from '@/lib/domain/releve'

const montant = (cents: Cents) => (cents === 0 ? null : formatEuros(cents))

type Props = { releve: Releve & Partial<Pick<PageDeReleve, 'report' | 'restent'>>; sens: SensSolde }

// A year is hundreds of cells. Made here they are sent once as HTML, and beside it the bare figures; made on the server alone they would be
// sent twice, as HTML and as React's own description of each cell. So a cell is text, and what a telephone adds to it is CSS.

/** The ledger, newest first as the statements of the trade are, down to the balance that was brought forward: of the page, or of the period. */
export function LedgerTable({ releve, sens }: Props) {
  const affiche = (solde: Cents) => formatEuros(soldeAffiche(solde, sens))
  const suite = (releve.restent ?? 0) > 0
  const solde = suite ? (releve.report ?? ZERO) : releve.soldeAnterieur
  return (
    <table className="data-table ecritures" data-sens={sens}>
      <caption className="sr-only">Écritures du compte, de la plus récente à la plus ancienne</caption>
      <thead>
        <tr>
          <th scope="col">Date comptable</th>
          <th scope="col">Date d’opération</th>
          <th scope="col">Libellé</th>
          <th scope="col" className="num">
            Débit
          </th>
          <th scope="col" className="num">
            Crédit
          </th>
          <th scope="col" className="num">
            Solde
          </th>
        </tr>
      </thead>
      <tbody>
        {releve.lignes.toReversed().map((ligne, index) => (
          <tr key={releve.lignes.length - index}>
            <td className="date">{formatDay(ligne.dateComptable)}</td>
            <td className="date op">{formatDay(ligne.dateOperation)}</td>
            <td className="label">{ligne.libelle}</td>
            <td className="num montant debit">{montant(ligne.debit)}</td>
            <td className="num montant credit">{montant(ligne.credit)}</td>
            <td className="num run">{affiche(ligne.solde)}</td>
          </tr>
        ))}
        <tr className="sum">
          <td className="date">{!suite && formatDay(releve.veille)}</td>
          <td className="op" />
          <td className="label">{suite ? 'Report des écritures plus anciennes' : 'Solde antérieur'}</td>
          <td className="num montant debit">{solde > 0 && formatEuros(solde)}</td>
          <td className="num montant credit">{solde < 0 && formatEuros(absolute(solde))}</td>
          <td className="num run">{affiche(solde)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr className="sum">
          <td className="op" colSpan={2} />
          <td className="label">Mouvements de la période</td>
          <td className="num montant" data-label="Débits">
            {formatEuros(releve.totalDebit)}
          </td>
          <td className="num montant credit" data-label="Crédits">
            {formatEuros(releve.totalCredit)}
          </td>
          <td className="num run" />
        </tr>
      </tfoot>
    </table>
  )
}
