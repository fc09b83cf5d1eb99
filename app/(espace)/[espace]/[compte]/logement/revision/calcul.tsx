import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import { type Arrondi, formatIndice, formatTrimestre, POURQUOI_PAS_DE_REVISION } from '@/lib/domain/irl'
import { absolute, formatEuros } from '@/lib/domain/money'
import { produitExact } from '@/lib/domain/produit-exact'
import { type IndiceDate, publicationDe, type RevisionDuBail } from '@/lib/domain/revision-du-bail'
import type { BailDuLogement } from '@/lib/queries/logement'

export type Calculee = Exclude<RevisionDuBail, { etat: 'SANS_CLAUSE' }>

const DE = { BAIL: 'inscrit à votre bail', AGENCE: 'publié par votre agence', INSEE: 'publié par l’INSEE' } as const

const ARRONDI = {
  ARRONDI: 'arrondi au centime le plus proche',
  TRONQUE: 'sans arrondi\u00A0: ce qui dépasse le centime est laissé',
} as const satisfies Record<Arrondi, string>

const Indice = ({ titre, indice: { trimestre, valeur, de } }: { titre: string; indice: IndiceDate }) => (
  <li>
    <span>
      {titre}
      <small className="hint block">
        IRL du {formatTrimestre(trimestre)}
        {valeur !== null && `, ${DE[de]}`}
      </small>
    </span>
    <b className="num">{valeur === null ? 'pas encore connu' : formatIndice(valeur)}</b>
  </li>
)

const Produit = ({ revision: { base, nouveau, revise, ecart }, bail: { loyer }, arrondi }: Props) =>
  base.valeur === null || nouveau.valeur === null || revise === null || ecart === null ? null : (
    <li>
      <span>
        Le loyer révisé
        <small className="hint block">
          <span className="num">{formatEuros(loyer)}</span> × {formatIndice(nouveau.valeur)} ÷ {formatIndice(base.valeur)} ={' '}
          <span className="num">{produitExact(loyer, nouveau.valeur, base.valeur)}&nbsp;€</span>, {ARRONDI[arrondi]}
        </small>
        <small className="hint block">
          {ecart === 0 ? 'Le même qu’avant' : `${formatEuros(absolute(ecart))} de ${ecart > 0 ? 'plus' : 'moins'}`}
        </small>
      </span>
      <b className="amount text-[28px]">
        <Euros montant={revise} />
      </b>
    </li>
  )

type Props = { revision: Calculee; bail: BailDuLogement; arrondi: Arrondi }

/** rent × new index ÷ former index, line by line: it can be followed with a calculator. */
export function Calcul(props: Props) {
  const { revision, bail } = props
  const { etat, base, nouveau } = revision
  return (
    <section className="card c7" aria-labelledby="calcul">
      <h2 id="calcul">Le calcul</h2>
      {etat === 'DPE' ? (
        <p className="mt-2">{POURQUOI_PAS_DE_REVISION.DPE}</p>
      ) : (
        <ol className="calcul mt-1">
          <li>
            <span>
              Le loyer d’aujourd’hui
              <small className="hint block">{bail.mois === 3 ? 'par trimestre' : 'par mois'}, hors charges</small>
            </span>
            <b className="num">
              <Euros montant={bail.loyer} />
            </b>
          </li>
          <Indice titre="L’indice de départ" indice={base} />
          <Indice titre="Le nouvel indice" indice={nouveau} />
          <Produit {...props} />
        </ol>
      )}
      {etat === 'INDICE' && (
        <p className="mt-2">
          {nouveau.valeur === null ? (
            <>
              L’indice du {formatTrimestre(nouveau.trimestre)} n’est pas encore connu ici. L’INSEE publie celui d’un trimestre vers le
              milieu du mois qui le suit, autour du <JourEnLettres jour={publicationDe(nouveau.trimestre)} />. Le calcul se fera alors de
              lui-même.
            </>
          ) : (
            `L’indice du ${formatTrimestre(base.trimestre)} n’est pas connu ici\u00A0: votre agence peut vous donner le calcul.`
          )}
        </p>
      )}
    </section>
  )
}
