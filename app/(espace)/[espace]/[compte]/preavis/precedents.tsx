import { EtatDuPreavis } from '@/components/etat-du-preavis'
import { Jour } from '@/components/ui/jour'
import type { PreavisDonne } from '@/lib/preavis-lu'
import { Reponse } from './en-cours'

/** Those that came to nothing. */
export const Precedents = ({ preavis }: { preavis: readonly PreavisDonne[] }) => (
  <section className="card" aria-labelledby="precedents">
    <h2 id="precedents">Mes préavis précédents</h2>
    <ul className="list mt-1">
      {preavis.map((un) => (
        <li key={un.id} className="!block">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <b>
              Déposé le <Jour jour={un.recuLe} />
            </b>
            <EtatDuPreavis etat={un.etat} pour="client" />
          </div>
          {un.etat === 'REFUSE' && <Reponse preavis={un} />}
          {un.document && (
            <a className="inline-flex min-h-11 items-center" href={`/api/documents/${un.document}`} target="_blank" rel="noreferrer">
              Accusé de dépôt
            </a>
          )}
        </li>
      ))}
    </ul>
  </section>
)
