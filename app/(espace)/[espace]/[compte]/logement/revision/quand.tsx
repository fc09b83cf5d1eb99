import { JourEnLettres } from '@/components/ui/jour'
import { addMonths } from '@/lib/domain/day'
import type { Calculee } from './calcul'

/** From when on the new rent may be asked, and what is lost. */
export function Quand({ revision: { etat, le, jusquAu, perdues } }: { revision: Calculee }) {
  if (etat === 'DPE')
    return (
      <section className="card c5" aria-labelledby="quand">
        <h2 id="quand">Jusqu’à quand</h2>
        <p className="mt-2">
          Tant que le diagnostic du logement reste F ou G. Si des travaux l’améliorent, un nouveau diagnostic le dira, et la révision
          redeviendra possible.
        </p>
      </section>
    )
  return (
    <section className="card c5" aria-labelledby="quand">
      <h2 id="quand">{jusquAu ? 'Possible depuis le' : 'À partir du'}</h2>
      <p className="mots mt-1">
        <JourEnLettres jour={le} />
      </p>
      {jusquAu ? (
        <p className="mt-2">
          Votre bailleur peut encore la demander jusqu’au <JourEnLettres jour={jusquAu} />. Elle vaut à partir du jour de sa demande : rien
          ne peut vous être réclamé pour avant.
        </p>
      ) : (
        <p className="mt-2">
          C’est la date anniversaire de votre bail. Votre bailleur a un an pour la demander, jusqu’au{' '}
          <JourEnLettres jour={addMonths(le, 12)} /> ; elle ne vaut qu’à partir du jour de sa demande.
        </p>
      )}
      {perdues > 0 && (
        <p className="hint mt-2">
          {perdues === 1 ? 'La révision d’une année passée n’a' : `Les révisions de ${perdues} années passées n’ont`} pas été demandée
          {perdues > 1 && 's'} : {perdues === 1 ? 'elle est perdue' : 'elles sont perdues'} pour le bailleur.
        </p>
      )}
    </section>
  )
}
