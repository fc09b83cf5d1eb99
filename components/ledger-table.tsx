'use client'

import { formatEuros } from '@/lib/domain/money'
import type { SensSolde } from '@/lib/domain/releve'
import { ledgerLines, type ReleveMontre } from './ledger-lines'

type Props = { readonly releve: ReleveMontre; readonly sens: SensSolde }

// A year is hundreds of cells. Made here they are sent once as HTML, and beside it the bare figures; made on the server alone they would be
// sent twice, as HTML and as React's own description of each cell. A cell is text, and what a telephone adds to it is CSS: so React, to
// which each costs as much as a button, makes none of them.

/** The ledger, newest first as the statements of the trade are, down to the balance that was brought forward: of the page, or of the period. */
export function LedgerTable({ releve, sens }: Props) {
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
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it is escaped by ledgerLines, which says why it is HTML. */}
      <tbody dangerouslySetInnerHTML={{ __html: ledgerLines(releve, sens) }} />
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
