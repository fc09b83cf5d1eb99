import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import { extremes, type SoldeAuJour } from '@/lib/domain/evolution'
import { absolute, type Cents } from '@/lib/domain/money'
import { phraseDuSolde } from '@/lib/domain/releve'

const Montant = ({ montant }: { montant: Cents }) => (
  <b className="num">
    <Euros montant={absolute(montant)} />
  </b>
)

const Haut = ({ jour, solde, aujourdhui }: SoldeAuJour & { aujourdhui: boolean }) =>
  aujourdhui && solde > 0 ? (
    <>Vous ne nous avez dû davantage à la fin d’aucun de ces mois.</>
  ) : solde > 0 ? (
    <>
      C’est au <JourEnLettres jour={jour} /> que vous nous deviez le plus : <Montant montant={solde} />.
    </>
  ) : (
    <>Vous n’avez fini aucun de ces mois en nous devant de l’argent.</>
  )

function Bas({ jour, solde }: SoldeAuJour) {
  if (solde === 0)
    return (
      <>
        Votre compte était à jour au <JourEnLettres jour={jour} />.
      </>
    )
  return (
    <>
      C’est au <JourEnLettres jour={jour} /> que {solde > 0 ? 'vous nous deviez le moins' : 'nous vous devions le plus'} :{' '}
      <Montant montant={solde} />.
    </>
  )
}

/** What the picture shows, in sentences: today, the highest, the lowest. */
export function EnMots({ points }: { points: readonly SoldeAuJour[] }) {
  const [last, found] = [points.at(-1), extremes(points)]
  if (!last || !found) return null
  const { mots, montant } = phraseDuSolde(last.solde)
  const { haut, bas } = found
  return (
    <p className="mt-2">
      Aujourd’hui, {mots}
      {montant !== null && (
        <>
          {' '}
          <Montant montant={montant} />
        </>
      )}
      .{' '}
      {haut.solde === bas.solde ? (
        points.length > 1 && 'Ce solde est le même à la fin de chacun de ces mois.'
      ) : (
        <>
          <Haut {...haut} aujourdhui={haut === last} /> <Bas {...bas} />
        </>
      )}
    </p>
  )
}
