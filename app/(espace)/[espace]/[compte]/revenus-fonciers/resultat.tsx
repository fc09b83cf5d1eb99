import { Euros } from '@/components/ui/euros'
import type { Declaration } from '@/lib/domain/declaration'
import { type Cents, cents } from '@/lib/domain/money'
import type { LigneDuCompteRendu } from '@/lib/queries/crg'

/** CGI, article 32: up to this much a year, the simplified regime applies unless one opts out. */
const MICRO_FONCIER = cents(1_500_000)

const Total = ({ ligne, titre, montant }: { ligne: number; titre: string; montant: Cents }) => (
  <div>
    <dt>
      {titre} <small className="whitespace-nowrap">ligne {ligne}</small>
    </dt>
    <dd className="amount">
      <Euros montant={montant} />
    </dd>
  </div>
)

type Props = { readonly declaration: Declaration<LigneDuCompteRendu>; readonly enCours: boolean }

/** The four totals of the form, and what they may mean. */
export function Resultat({ declaration: { aide }, enCours }: Props) {
  const { recettes, charges, interets, resultat } = aide
  const micro = recettes > 0 && recettes <= MICRO_FONCIER
  return (
    <section className="card" aria-label={`Revenus fonciers ${aide.annee} en résumé`}>
      <dl className="chiffres-cles">
        <Total ligne={215} titre="Recettes" montant={recettes} />
        <Total ligne={240} titre="Frais et charges" montant={charges} />
        <Total ligne={250} titre="Intérêts d’emprunt" montant={interets} />
        <Total ligne={261} titre={resultat < 0 ? 'Déficit' : 'Bénéfice'} montant={resultat} />
      </dl>
      {(enCours || micro) && (
        <p className="hint mt-3">
          {enCours && 'L’année n’est pas finie\u00A0: ces montants vont encore changer. '}
          {micro && (
            <>
              Si tous vos loyers de l’année, ailleurs aussi, ne dépassent pas 15 000 €, le régime micro-foncier s’applique sauf si vous
              choisissez le régime réel&nbsp;: vous déclarez alors seulement vos recettes, sans ces charges.
            </>
          )}
        </p>
      )}
    </section>
  )
}
