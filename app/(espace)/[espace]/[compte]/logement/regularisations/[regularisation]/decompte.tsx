import { Euros } from '@/components/ui/euros'
import { formatEuros, opposite } from '@/lib/domain/money'
import type { DecompteDeCharges, RegularisationPubliee } from '@/lib/domain/regularisation'

type Props = { regularisation: RegularisationPubliee; decompte: DecompteDeCharges }

/** By nature, with the method of split: article 23 asks for both. */
export const Decompte = ({ regularisation: { lignes, provisions }, decompte: { total, solde } }: Props) => (
  <section className="card c12" aria-labelledby="decompte">
    <h2 id="decompte">Le décompte, nature par nature</h2>
    {lignes.length === 0 && <p className="hint mt-1">Le détail n’est pas publié : demandez-le à votre agence, elle vous le doit.</p>}
    <table className="data-table decompte mt-1">
      <caption className="sr-only">Charges par nature, part du locataire et provisions déduites</caption>
      <thead>
        <tr>
          <th scope="col">Nature</th>
          <th scope="col">Comment elle est répartie</th>
          <th scope="col" className="num">
            Dépense de l’immeuble
          </th>
          <th scope="col" className="num">
            Votre part
          </th>
        </tr>
      </thead>
      <tbody>
        {lignes.map(({ nature, methode, depense, part }, rang) => (
          <tr key={`${rang}-${nature}`}>
            <td className="label">{nature}</td>
            <td className="methode">{methode}</td>
            <td className="num depense" data-label="Dépense de l’immeuble">
              {depense === null ? null : formatEuros(depense)}
            </td>
            <td className="num montant">{formatEuros(part)}</td>
          </tr>
        ))}
        <tr className="sum">
          <td className="label">Total de vos charges</td>
          <td />
          <td />
          <td className="num montant">
            <Euros montant={total} />
          </td>
        </tr>
        <tr>
          <td className="label">Provisions déduites</td>
          <td />
          <td />
          <td className="num montant">
            <Euros montant={opposite(provisions)} />
          </td>
        </tr>
        <tr className="sum">
          <td className="label">{solde < 0 ? 'À vous rendre' : 'À votre charge'}</td>
          <td />
          <td />
          <td className="num montant">
            <Euros montant={solde < 0 ? opposite(solde) : solde} />
          </td>
        </tr>
      </tbody>
    </table>
  </section>
)
