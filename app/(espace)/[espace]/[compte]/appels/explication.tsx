import { Depliant } from '@/components/ui/depliant'
import { Euros } from '@/components/ui/euros'
import { nomDeLExercice } from '@/lib/domain/exercice'
import type { Pourquoi } from '@/lib/domain/pourquoi'
import { formatTantiemes } from '@/lib/domain/tantiemes'
import type { LigneDAppel } from '@/lib/queries/appels'

function Vote({ vote, budget }: { vote: NonNullable<LigneDAppel['vote']>; budget: NonNullable<Pourquoi['budget']> }) {
  return (
    <li>
      L’assemblée générale a voté{' '}
      <b className="num">
        <Euros montant={budget} />
      </b>{' '}
      pour l’exercice {nomDeLExercice(vote.exercice)}.
      <Depliant titre="De quoi est fait ce budget" className="deplie-imprime">
        <dl className="fiche mb-2">
          {vote.postes.map(({ libelle, montant }, index) => (
            <div key={`${index}-${libelle}`}>
              <dt className="min-w-0 [overflow-wrap:anywhere]">{libelle}</dt>
              <dd className="num">
                <Euros montant={montant} />
              </dd>
            </div>
          ))}
        </dl>
      </Depliant>
    </li>
  )
}

function Cents({ ligne: { montant }, pourquoi: { accord, base } }: { ligne: LigneDAppel; pourquoi: Pourquoi }) {
  if (accord === 'EXACT') return null
  if (accord === 'AU_CENTIME') {
    return (
      <li>
        Le montant appelé est de{' '}
        <b className="num">
          <Euros montant={montant} />
        </b>
        , au centime près. Les centimes qui restent vont d’un lot à l’autre, et d’un trimestre à l’autre, pour que la résidence appelle
        exactement{' '}
        <span className="num">
          <Euros montant={base} />
        </span>
        .
      </li>
    )
  }
  return (
    <li>
      Le montant appelé est{' '}
      <b className="num">
        <Euros montant={montant} />
      </b>
      , et non ce résultat. Votre syndic n’a pas publié ce qui fait la différence : demandez-le-lui.
    </li>
  )
}

/** How a line of an appel is made, in steps that can be followed with a calculator. */
export function Explication({ ligne }: { ligne: LigneDAppel }) {
  const { pourquoi, vote } = ligne
  if (!pourquoi) return <p className="hint">Votre syndic n’a pas publié le calcul de cette somme. Il peut vous le donner.</p>
  const { base, budget, miens, mesTantiemes, total, partExacte } = pourquoi
  return (
    <ol className="mt-1 list-decimal space-y-2 pl-6">
      {vote && budget !== null && <Vote vote={vote} budget={budget} />}
      <li>
        {vote
          ? 'Il est appelé en quatre fois. Pour ce trimestre, la somme à partager entre tous les lots est de'
          : 'La somme à partager entre tous les lots est de'}{' '}
        <b className="num">
          <Euros montant={base} />
        </b>
        .
      </li>
      <li>
        Vos lots y comptent pour{' '}
        <b className="num">
          {formatTantiemes(mesTantiemes)} tantième{mesTantiemes >= 200_000 && 's'}
        </b>{' '}
        sur <span className="num">{formatTantiemes(total)}</span>
        {miens.length > 1 && (
          <span className="hint">
            {' '}
            ({miens.map(({ numero, tantiemes }) => `lot ${numero} : ${formatTantiemes(tantiemes)}`).join(', ')})
          </span>
        )}
        .
      </li>
      <li>
        Votre part est donc de{' '}
        <span className="num !whitespace-normal">
          <Euros montant={base} /> × {formatTantiemes(mesTantiemes)} ÷ {formatTantiemes(total)} = <b>{partExacte} €</b>
        </span>
        .
      </li>
      <Cents ligne={ligne} pourquoi={pourquoi} />
    </ol>
  )
}
