import { Euros } from '@/components/ui/euros'
import { capitale } from '@/lib/domain/bien'
import type { ProvisionPourTravaux } from '@/lib/queries/fonds-travaux'

/** What was paid in for each lot of the compte, line by line where there are several, and by all the lots of the residence. */
export const ParLot = ({ provision: { lots, immeuble } }: { provision: ProvisionPourTravaux }) => (
  <ul className="list mt-1">
    {lots.map(({ id, numero, nature, lignes, total }) => (
      <li key={id} className="!items-start">
        <div className="min-w-0 flex-1">
          <b className="block">
            {capitale(nature)} <span className="font-normal">· lot {numero}</span>
          </b>
          {lignes.map(({ compte, libelle, montant }) => (
            <small key={compte} className="hint block [overflow-wrap:anywhere]">
              {libelle} <span className="whitespace-nowrap">({compte})</span>
              {lignes.length > 1 && (
                <>
                  :{' '}
                  <span className="num">
                    <Euros montant={montant} />
                  </span>
                </>
              )}
            </small>
          ))}
        </div>
        <b className="num">
          <Euros montant={total} />
        </b>
      </li>
    ))}
    <li>
      <p className="min-w-0 flex-1 hint">Tous les lots de la résidence</p>
      <span className="num">
        <Euros montant={immeuble} />
      </span>
    </li>
  </ul>
)
