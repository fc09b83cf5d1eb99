import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { nomAffiche } from '@/lib/domain/tiers'
import { estHabitation } from '@/lib/domain/usage-du-bail'
import type { BailDuLogement, Logement } from '@/lib/queries/logement'

type Props = { logement: Logement; bail: BailDuLogement; agence: string; jour: Day }

/** Who lets, since when, and until when as far as one knows. */
export function Bail({
  logement: { preavisLe, departLe },
  bail: { reference, debut, fin, bailleur, usage, zoneTendue },
  agence,
  jour,
}: Props) {
  const reconduit = fin !== null && fin < jour && departLe === null
  return (
    <section className="card c7" aria-labelledby="bail">
      <h2 id="bail">Le bail</h2>
      <dl className="fiche mt-1">
        <div>
          <dt>Votre bailleur</dt>
          <dd>{nomAffiche(bailleur)}</dd>
        </div>
        <div>
          <dt>Logement géré par</dt>
          <dd>{agence}</dd>
        </div>
        <div>
          <dt>Référence du bail</dt>
          <dd className="[overflow-wrap:anywhere]">{reference}</dd>
        </div>
        <div>
          <dt>Début</dt>
          <dd>
            <JourEnLettres jour={debut} />
          </dd>
        </div>
        {fin && (
          <div>
            <dt>Échéance écrite au bail</dt>
            <dd>
              <JourEnLettres jour={fin} />
            </dd>
          </div>
        )}
        {preavisLe && (
          <div>
            <dt>Préavis reçu</dt>
            <dd>
              <JourEnLettres jour={preavisLe} />
            </dd>
          </div>
        )}
        {departLe && (
          <div>
            <dt>{departLe < jour ? 'Départ' : 'Départ prévu'}</dt>
            <dd>
              <JourEnLettres jour={departLe} />
            </dd>
          </div>
        )}
      </dl>
      {reconduit && <p className="hint mt-1">Personne n’y a mis fin : il s’est reconduit de lui-même, aux mêmes conditions.</p>}
      {zoneTendue && estHabitation(usage) && !departLe && (
        <p className="hint mt-1">Votre commune est en zone tendue : votre préavis serait d’un mois.</p>
      )}
      <p className="hint mt-1">
        {agence} représente votre bailleur :{' '}
        {departLe !== null && departLe < jour
          ? 'c’est à l’agence que vous écrivez pour le dépôt de garantie et les derniers comptes.'
          : 'c’est à l’agence que vous écrivez, que vous payez le loyer et que vous donnez congé.'}
      </p>
    </section>
  )
}
