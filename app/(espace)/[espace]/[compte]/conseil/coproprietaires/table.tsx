import { Euros } from '@/components/ui/euros'
import { capitale } from '@/lib/domain/bien'
import { formatTantiemes } from '@/lib/domain/tantiemes'
import { lignesAdresse, nomAffiche } from '@/lib/domain/tiers'
import { TYPE_PROPRIETE } from '@/lib/labels'
import type { CoproprietaireListe, ListeDesCoproprietaires } from '@/lib/queries/conseil'

const SIEGE = { PRESIDENT: 'Présidence du conseil', MEMBRE: 'Membre du conseil' } as const

const Lots = ({ lots }: Pick<CoproprietaireListe, 'lots'>) => (
  <>
    {lots.map(({ numero, nature, propriete }) => (
      <span key={numero} className="block">
        {capitale(nature)} {numero}
        {propriete !== 'PLEIN' && <small className="hint"> ({TYPE_PROPRIETE[propriete].toLocaleLowerCase('fr')})</small>}
      </span>
    ))}
  </>
)

type Fonds = Pick<CoproprietaireListe, 'fondsDeRoulement' | 'fondsDeTravaux'>

/** The fonds de roulement only where the agency publishes it. */
const Fonds = ({ fondsDeRoulement, fondsDeTravaux, roulement }: Fonds & { readonly roulement: boolean }) => (
  <>
    {roulement && (
      <td className="num part" data-label="Fonds de roulement">
        <Euros montant={fondsDeRoulement} />
      </td>
    )}
    <td className="num part" data-label="Fonds de travaux">
      <Euros montant={fondsDeTravaux} />
    </td>
  </>
)

/** Who owns which lots: a table on a desktop, labelled rows on a telephone. */
export function TableDesCoproprietaires({ liste: { cle, lignes, tantiemes, ...total } }: { liste: ListeDesCoproprietaires }) {
  const roulement = lignes.some(({ fondsDeRoulement }) => fondsDeRoulement !== 0)
  return (
    <table className="data-table coproprietaires">
      <caption className="sr-only">Les copropriétaires de la résidence, par nom</caption>
      <thead>
        <tr>
          <th scope="col">Copropriétaire</th>
          <th scope="col">Lots</th>
          <th scope="col" className="num">
            Tantièmes
          </th>
          {roulement && (
            <th scope="col" className="num">
              Fonds de roulement
            </th>
          )}
          <th scope="col" className="num">
            Fonds de travaux
          </th>
        </tr>
      </thead>
      <tbody>
        {lignes.map(({ id, tiers, fonction, lots, tantiemes: siens, ...fonds }) => (
          <tr key={id}>
            <td className="label">
              {[tiers.civilite, nomAffiche(tiers)].filter(Boolean).join(' ')}
              {fonction && <span className="tag ml-2">{SIEGE[fonction]}</span>}
              <small className="hint block font-normal">{lignesAdresse(tiers).join(', ')}</small>
            </td>
            <td className="lots">
              <Lots lots={lots} />
            </td>
            <td className="num part" data-label="Tantièmes">
              {formatTantiemes(siens)}
            </td>
            <Fonds {...fonds} roulement={roulement} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="sum">
          <td className="label">
            {lignes.length} copropriétaires
            {cle && <small className="hint block font-normal">{cle}</small>}
          </td>
          <td className="lots" />
          <td className="num part" data-label="Tantièmes">
            {formatTantiemes(tantiemes)}
          </td>
          <Fonds {...total} roulement={roulement} />
        </tr>
      </tfoot>
    </table>
  )
}
