import { Depliant } from '@/components/ui/depliant'
import { Euros } from '@/components/ui/euros'
import { partDe } from '@/lib/domain/ecart'
import { nomDeLExercice } from '@/lib/domain/exercice'
import { cotisationMinimale } from '@/lib/domain/fonds-de-travaux'
import type { VoteDuFonds } from '@/lib/queries/fonds-travaux'

/** The contribution of the year beside the least that the law allows. */
export function Cotisation({ vote: { exercice, budget, cotisation } }: { vote: VoteDuFonds }) {
  if (budget <= 0) return null
  const minimum = cotisationMinimale(budget)
  return (
    <>
      <dl className="fiche mt-3">
        <div>
          <dt>Cotisation votée pour {nomDeLExercice(exercice)}</dt>
          <dd className="num">
            <Euros montant={cotisation} />
          </dd>
        </div>
        <div>
          <dt>Minimum légal, d’après le budget</dt>
          <dd className="num">
            <Euros montant={minimum} />
          </dd>
        </div>
      </dl>
      <Depliant titre="Pourquoi ce minimum ?" className="deplie-imprime">
        <p>
          La cotisation d’une année est d’au moins 5 % du budget prévisionnel :{' '}
          <span className="num !whitespace-normal">
            <Euros montant={budget} /> × 5 % = <Euros montant={minimum} />
          </span>
          . Celle qui est votée en fait {partDe(cotisation, budget)}.
        </p>
        {cotisation < minimum && (
          <p className="mt-2">
            Elle est au-dessous de ce minimum. L’assemblée générale a pu suspendre les cotisations, par exemple quand le fonds dépasse le
            budget d’une année : votre syndic peut vous le dire.
          </p>
        )}
        <p className="hint mt-2">
          Quand un plan pluriannuel de travaux est adopté, elle est aussi d’au moins 2,5 % de ses travaux. Votre syndic n’a pas publié ici
          de plan : seule la règle des 5 % est calculée.
        </p>
      </Depliant>
    </>
  )
}
