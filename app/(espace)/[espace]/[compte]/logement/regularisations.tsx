import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { absolute, type Cents } from '@/lib/domain/money'
import { decompteDeCharges } from '@/lib/domain/regularisation'
import type { Regularisation } from '@/lib/queries/regularisations'

/** « à votre charge », « à vous rendre », « au plus juste ». */
export const sensDuSolde = (solde: Cents): string => (solde > 0 ? 'à votre charge' : solde < 0 ? 'à vous rendre' : 'rien à régler')

/** The yearly accounts of charges, the latest first. */
export const Regularisations = ({ regularisations, base }: { regularisations: readonly Regularisation[]; base: string }) => (
  <section className="card c12" aria-labelledby="regularisations">
    <h2 id="regularisations">La régularisation de mes charges</h2>
    <p className="hint mt-1 max-w-[70ch]">
      Vos charges sont payées par provisions. Une fois par an, votre agence les compare aux dépenses réelles : vous payez la différence, ou
      elle vous est rendue.
    </p>
    {regularisations.length === 0 && <p className="mt-2">Aucun décompte n’est encore publié.</p>}
    <ul className="list mt-1">
      {regularisations.map((une) => {
        const { solde } = decompteDeCharges(une)
        return (
          <li key={une.id}>
            <span className="ico" aria-hidden>
              <Icon name="scale" />
            </span>
            <div className="min-w-0 flex-1">
              <Link className="inline-flex min-h-11 items-center" href={`${base}/logement/regularisations/${une.id}`}>
                <span>
                  Du <JourEnLettres jour={une.debut} /> au <JourEnLettres jour={une.fin} />
                </span>
              </Link>
              {une.arreteeLe && (
                <small className="hint block">
                  Décompte arrêté le <JourEnLettres jour={une.arreteeLe} />
                </small>
              )}
            </div>
            <p className="text-right">
              <span className="num block font-semibold">
                <Euros montant={absolute(solde)} />
              </span>
              <small className="hint">{sensDuSolde(solde)}</small>
            </p>
          </li>
        )
      })}
    </ul>
  </section>
)
