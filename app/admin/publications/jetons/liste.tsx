import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { Instant } from '@/components/ui/instant'
import { Jour } from '@/components/ui/jour'
import { type Day, dateToDay } from '@/lib/domain/day'
import { PORTEE_DU_JETON } from '@/lib/labels/publications'
import type { Jeton } from '@/lib/queries/jetons-de-publication'
import { revoquerUnJeton } from './actions'

const Etat = ({ jeton: { revoqueAt, expireLe, portee }, jour }: { jeton: Jeton; jour: Day }) => {
  if (revoqueAt) return <span className="tag">Révoqué</span>
  if (expireLe && dateToDay(expireLe) < jour) return <span className="tag">Expiré</span>
  return <span className={`tag ${portee === 'APPLICATION' ? 'good' : 'warn'}`}>{PORTEE_DU_JETON[portee].titre}</span>
}

function Ligne({ jeton, jour }: { jeton: Jeton; jour: Day }) {
  const { id, nom, debut, expireLe, revoqueAt, dernierUsage, createdBy, createdAt } = jeton
  return (
    <li className="flex-wrap justify-between gap-y-2">
      <div className="min-w-0 sm:flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <b className="min-w-0 break-words">{nom}</b>
          <Etat jeton={jeton} jour={jour} />
        </p>
        <p className="hint break-words">
          {debut}… · créé le <Instant instant={createdAt} />
          {createdBy && ` par ${createdBy}`}
        </p>
        <p className="hint">
          {dernierUsage ? (
            <>
              Dernier usage le <Instant instant={dernierUsage} />
            </>
          ) : (
            'Jamais utilisé'
          )}
          {revoqueAt && (
            <>
              {' · '}révoqué le <Instant instant={revoqueAt} />
            </>
          )}
          {!revoqueAt && expireLe && (
            <>
              {' · '}dernier jour le <Jour jour={dateToDay(expireLe)} />
            </>
          )}
        </p>
      </div>
      {!revoqueAt && (
        <FormulaireDUnGeste action={revoquerUnJeton} champ="jeton" valeur={id} pending="…" className="btn">
          Révoquer<span className="sr-only"> {nom}</span>
        </FormulaireDUnGeste>
      )}
    </li>
  )
}

/** Those that serve, those that did. */
export const Jetons = ({ jetons, jour }: { jetons: readonly Jeton[]; jour: Day }) =>
  jetons.length === 0 ? (
    <p className="hint">Aucun jeton : rien ne publie sans vous.</p>
  ) : (
    <ul className="list">
      {jetons.map((jeton) => (
        <Ligne key={jeton.id} jeton={jeton} jour={jour} />
      ))}
    </ul>
  )
