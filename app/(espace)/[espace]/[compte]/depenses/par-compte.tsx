import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import type { DepensesDeLaCle } from '@/lib/queries/depenses'
import { Lignes } from './lignes'

/** The expenses that one clé shares: its accounts of charges, each unfolded to its lines. */
export const ParCompte = ({ cle: { code, libelle, montant, comptes } }: { cle: DepensesDeLaCle }) => (
  <section className="card" aria-labelledby={`cle-${code}`}>
    <div className="flex items-baseline justify-between gap-4">
      <h2 id={`cle-${code}`}>
        {libelle} <span className="hint font-sans font-normal">clé {code}</span>
      </h2>
      <b className="num">
        <Euros montant={montant} />
      </b>
    </div>
    <ul className="list mt-1">
      {comptes.map(({ compte, libelle, lignes, ...total }) => (
        <li key={compte} className="!p-0">
          <details className="deplie-imprime w-full">
            <summary className="depliant py-2">
              <Icon name="chevron-right" size={20} />
              <span className="min-w-0 flex-1">
                <span className="[overflow-wrap:anywhere]">{libelle}</span>{' '}
                <small className="hint font-normal max-lg:block">
                  {lignes.length > 1 ? `${lignes.length} dépenses` : 'une dépense'} · compte {compte}
                </small>
              </span>
              <span className="num">
                <Euros montant={total.montant} />
              </span>
            </summary>
            <Lignes titre={`${libelle}, clé ${code}`} total={total} lignes={lignes} />
          </details>
        </li>
      ))}
    </ul>
  </section>
)
