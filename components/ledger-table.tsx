import { type Cents, minus, ZERO } from '@/lib/domain/money'
import { type Releve, type SensSolde, soldeAffiche } from '@/lib/domain/releve'
import { Euros } from './ui/euros'
import { Jour } from './ui/jour'

const Montant = ({ montant }: { montant: Cents }) => (montant === 0 ? null : <Euros montant={montant} />)

/** On a telephone one amount stands for both columns: a credit bears a minus. */
const Credit = ({ montant }: { montant: Cents }) =>
  montant === 0 ? null : (
    <span className="credit">
      <span className="only-phone">− </span>
      <Euros montant={montant} />
    </span>
  )

type Props = { releve: Releve; sens: SensSolde }

/** The ledger, newest first as the statements of the trade are, down to the balance that was brought forward. */
export function LedgerTable({ releve, sens }: Props) {
  const affiche = (solde: Cents) => soldeAffiche(solde, sens)
  const { soldeAnterieur } = releve
  return (
    <table className="data-table">
      <caption className="sr-only">Écritures du compte, de la plus récente à la plus ancienne</caption>
      <thead>
        <tr>
          <th scope="col">Date comptable</th>
          <th scope="col">Date opération</th>
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
            <td className="date">
              <Jour jour={ligne.dateComptable} />
            </td>
            <td className="date op">
              <Jour jour={ligne.dateOperation} />
            </td>
            <td className="label">{ligne.libelle}</td>
            <td className="num montant">
              <Montant montant={ligne.debit} />
            </td>
            <td className="num montant">
              <Credit montant={ligne.credit} />
            </td>
            <td className="num run">
              <span className="sr-only">Solde : </span>
              <Euros montant={affiche(ligne.solde)} />
            </td>
          </tr>
        ))}
        <tr className="sum">
          <td className="date">
            <Jour jour={releve.veille} />
          </td>
          <td className="op" />
          <td className="label">Solde antérieur</td>
          <td className="num montant">
            <Montant montant={soldeAnterieur > 0 ? soldeAnterieur : ZERO} />
          </td>
          <td className="num montant">
            <Credit montant={soldeAnterieur < 0 ? minus(ZERO, soldeAnterieur) : ZERO} />
          </td>
          <td className="num run">
            <Euros montant={affiche(soldeAnterieur)} />
          </td>
        </tr>
      </tbody>
      <tfoot>
        <tr className="sum">
          <td className="op" colSpan={2} />
          <td className="label">Mouvements de la période</td>
          <td className="num montant" data-label="Débits">
            <span>
              <Euros montant={releve.totalDebit} />
            </span>
          </td>
          <td className="num montant" data-label="Crédits">
            <span className="credit">
              <Euros montant={releve.totalCredit} />
            </span>
          </td>
          <td className="num run" />
        </tr>
      </tfoot>
    </table>
  )
}
