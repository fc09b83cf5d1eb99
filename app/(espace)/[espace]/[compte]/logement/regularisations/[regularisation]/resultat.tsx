import { Euros } from '@/components/ui/euros'
import { absolute, type Cents } from '@/lib/domain/money'
import { montantEnLettres } from '@/lib/domain/montant-en-lettres'
import type { DecompteDeCharges, RegularisationPubliee } from '@/lib/domain/regularisation'

const TITRE = { plus: 'Il reste à votre charge', moins: 'Il vous est rendu' }

const Ligne = ({ nom, montant }: { nom: string; montant: Cents }) => (
  <div>
    <dt>{nom}</dt>
    <dd className="num">
      <Euros montant={montant} />
    </dd>
  </div>
)

type Props = { regularisation: RegularisationPubliee; decompte: DecompteDeCharges }

/** The balance, the largest thing of the page, and where it comes from. */
export const Resultat = ({ regularisation: { provisions }, decompte: { total, solde } }: Props) => (
  <section className="card c7" aria-label="Résultat">
    {solde === 0 ? (
      <p className="mots">Vos provisions ont couvert exactement vos charges.</p>
    ) : (
      <>
        <p className="hint">{solde > 0 ? TITRE.plus : TITRE.moins}</p>
        <p className="amount text-[40px]">
          <Euros montant={absolute(solde)} />
        </p>
        <p className="hint">{montantEnLettres(absolute(solde))}</p>
      </>
    )}
    <dl className="fiche mt-2">
      <Ligne nom="Vos charges réelles" montant={total} />
      <Ligne nom="Vos provisions, déjà payées" montant={provisions} />
    </dl>
    <p className="mt-2">
      {solde > 0
        ? 'Vos provisions n’ont pas suffi\u00A0: la différence vous est demandée avec une prochaine échéance.'
        : solde < 0
          ? 'Vos provisions ont dépassé vos charges\u00A0: la différence vous est rendue, ou déduite d’une prochaine échéance.'
          : 'Rien n’est à régler.'}
    </p>
  </section>
)
