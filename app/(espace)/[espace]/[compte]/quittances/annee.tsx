import type { Day } from '@/lib/domain/day'
import type { TermeDuLocataire } from '@/lib/domain/terme-lu'
import type { MesQuittances } from '@/lib/queries/quittances'
import { LigneDuTerme } from './ligne'

type Props = { annee: string; termes: readonly TermeDuLocataire[]; jour: Day; bail: MesQuittances['bail'] }

/** The terms of a year: a table, and on a telephone a block each. */
export const Annee = ({ annee, termes, jour, bail }: Props) => (
  <section className="card" aria-labelledby={`annee-${annee}`}>
    <h2 id={`annee-${annee}`}>{annee}</h2>
    <table className="quittances">
      <caption className="sr-only">Loyers et charges de {annee}, du plus récent au plus ancien, en euros</caption>
      <thead>
        <tr>
          <th scope="col">Période</th>
          <th scope="col" className="num">
            Loyer
          </th>
          <th scope="col" className="num">
            Charges
          </th>
          <th scope="col" className="num">
            Total
          </th>
          <th scope="col" className="num">
            Payé
          </th>
          <th scope="col">État</th>
          {bail && <th scope="col">Documents PDF</th>}
        </tr>
      </thead>
      <tbody>
        {termes.map((terme) => (
          <LigneDuTerme key={terme.id} terme={terme} jour={jour} bail={bail} />
        ))}
      </tbody>
    </table>
  </section>
)
