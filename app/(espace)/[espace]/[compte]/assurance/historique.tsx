import { Icon } from '@/components/ui/icon'
import { Jour } from '@/components/ui/jour'
import { dayInFrance } from '@/lib/domain/day'
import { tailleEnMots } from '@/lib/domain/demande'
import type { Attestation } from '@/lib/queries/assurances'

/** What was given, the latest first: the first is the one that counts. */
export const Historique = ({ attestations }: { attestations: readonly Attestation[] }) => (
  <section className="card" aria-labelledby="attestations">
    <h2 id="attestations">Mes attestations</h2>
    <ul className="list mt-1">
      {attestations.map(({ id, assureur, jusquAu, nom, taille, createdAt }, rang) => (
        <li key={id} className="document">
          <span className="ico plain" aria-hidden>
            <Icon name="file-check" />
          </span>
          <div className="min-w-0">
            <a className="ligne-lien" href={`/api/attestations/${id}`} target="_blank" rel="noreferrer">
              {assureur}, jusqu’au&nbsp;
              <Jour jour={jusquAu} />
            </a>
            <small className="hint block [overflow-wrap:anywhere]">
              {nom} · {tailleEnMots(taille)} · déposée le <Jour jour={dayInFrance(createdAt)} />
            </small>
          </div>
          {rang > 0 && <span className="tag plain">Remplacée</span>}
        </li>
      ))}
    </ul>
  </section>
)
