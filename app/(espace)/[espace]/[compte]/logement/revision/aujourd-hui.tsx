import { Euros } from '@/components/ui/euros'
import type { Day } from '@/lib/domain/day'
import { periodeEnMots } from '@/lib/domain/jours'
import type { TermeDuLocataire } from '@/lib/domain/terme-lu'
import type { BailDuLogement } from '@/lib/queries/logement'
import type { Calculee } from './calcul'

type Props = { revision: Calculee; bail: BailDuLogement; terme: TermeDuLocataire | null; jour: Day }

function dit({ revision: { loyerDemande, revise, le, etat }, jour }: Props): string {
  if (loyerDemande === 'REVISE' && revise !== null) return 'C’est exactement le loyer révisé\u00A0: la révision est déjà appliquée.'
  if (loyerDemande === 'ANCIEN')
    return etat === 'CALCULEE' && le <= jour
      ? 'C’est le loyer de votre bail\u00A0: la révision ne vous a pas été demandée.'
      : 'C’est bien le loyer de votre bail.'
  return 'Ce n’est ni le loyer de votre bail, ni celui de ce calcul. Il peut y avoir une bonne raison\u00A0: demandez-la à votre agence.'
}

/** What is asked today, beside what the lease and the reckoning say. */
export function Aujourdhui(props: Props) {
  const { terme, bail } = props
  return (
    <section className="card c12" aria-labelledby="aujourd-hui">
      <h2 id="aujourd-hui">Et aujourd’hui ?</h2>
      {terme ? (
        <p className="mt-1">
          Loyer demandé, hors charges, {periodeEnMots(terme.debut, terme.fin)} :{' '}
          <b className="num">
            <Euros montant={terme.loyer} />
          </b>
          . {dit(props)}
        </p>
      ) : (
        <p className="mt-1">
          Aucune échéance entière n’est encore publiée. Le loyer de votre bail est de{' '}
          <b className="num">
            <Euros montant={bail.loyer} />
          </b>
          , hors charges.
        </p>
      )}
    </section>
  )
}
