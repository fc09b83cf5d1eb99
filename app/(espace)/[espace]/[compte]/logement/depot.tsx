import type { ReactNode } from 'react'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { restitution } from '@/lib/domain/depot-de-garantie'
import type { Cents } from '@/lib/domain/money'
import { proportion } from '@/lib/domain/prorata'
import { estHabitation } from '@/lib/domain/usage-du-bail'
import type { BailDuLogement } from '@/lib/queries/logement'

const Montant = ({ de }: { de: Cents }) => (
  <b className="num">
    <Euros montant={de} />
  </b>
)

/** Once a departure is known: the days, and what lateness costs. */
function ApresLeDepart({ depot, loyer, depart, jour }: { depot: Cents; loyer: Cents; depart: Day; jour: Day }): ReactNode {
  const { limite, limiteSiConforme, moisDeRetard, majoration, retenueMaximale } = restitution({
    depart,
    conforme: null,
    depot,
    loyer,
    jour,
  })
  return (
    <>
      <p className="mt-2">
        Il vous est rendu au plus tard le <b>{limiteSiConforme && <JourEnLettres jour={limiteSiConforme} />}</b> si l’état des lieux de
        sortie est conforme à celui d’entrée, sinon le{' '}
        <b>
          <JourEnLettres jour={limite} />
        </b>
        .
      </p>
      {moisDeRetard > 0 ? (
        <p className="mt-2">
          Cette date est passée. S’il ne vous a pas été rendu, il est majoré de 10 % du loyer hors charges par mois de retard commencé : à
          ce jour, {moisDeRetard} mois, soit <Montant de={majoration} />, si vous avez donné votre nouvelle adresse.
        </p>
      ) : (
        <p className="hint mt-2">
          Au-delà, il est majoré de 10 % du loyer hors charges, soit <Euros montant={proportion(loyer, 1, 10)} />, par mois de retard
          commencé. Pensez à donner votre nouvelle adresse.
        </p>
      )}
      <p className="hint mt-2">
        Dans un immeuble en copropriété, jusqu’à 20 %, soit <Euros montant={retenueMaximale} />, peuvent être gardés en attendant que les
        comptes de l’immeuble soient arrêtés.
      </p>
    </>
  )
}

const AvantLeDepart = () => (
  <p className="hint mt-2">
    Il vous sera rendu dans le mois qui suit la remise des clés si l’état des lieux de sortie est conforme à celui d’entrée, dans les deux
    mois sinon, moins ce qui resterait dû et serait justifié. Tout mois de retard commencé l’augmente de 10 % du loyer hors charges.
  </p>
)

type Props = { bail: BailDuLogement; departLe: Day | null; jour: Day }

/** The deposit, and what the law says of its return (loi 89-462, article 22). */
export function Depot({ bail: { depot, loyer, mois, usage }, departLe, jour }: Props) {
  const habitation = estHabitation(usage)
  return (
    <section className="card c5" aria-labelledby="depot">
      <h2 id="depot">Dépôt de garantie</h2>
      {depot === null || depot === 0 ? (
        <p className="hint mt-1">{depot === 0 ? 'Votre bail n’en prévoit pas.' : 'Votre agence n’en a publié aucun.'}</p>
      ) : (
        <>
          <p className="amount mt-1 text-[28px]">
            <Euros montant={depot} />
          </p>
          {!habitation && <p className="hint mt-2">Votre bail dit quand et comment il vous est rendu.</p>}
          {habitation &&
            (departLe ? (
              <ApresLeDepart depot={depot} loyer={proportion(loyer, 1, mois)} depart={departLe} jour={jour} />
            ) : (
              <AvantLeDepart />
            ))}
          {habitation && <p className="hint mt-2">Loi du 6 juillet 1989, article 22.</p>}
        </>
      )}
    </section>
  )
}
