import { Euros } from '@/components/ui/euros'
import type { Day } from '@/lib/domain/day'
import type { Grille } from '@/lib/domain/loyers'
import { type Cents, minus } from '@/lib/domain/money'

const Somme = ({ titre, montant, ton = '', children }: { titre: string; montant: Cents; ton?: string; children?: string | undefined }) => (
  <div>
    <dt>{titre}</dt>
    <dd className={`amount ${ton}`}>
      <Euros montant={montant} />
    </dd>
    {children && <dd className="hint">{children}</dd>}
  </div>
)

/** What a year of rents comes to, and what is owed in all. */
export function SommesDeLAnnee({ grille: { annee, total, moisVacants, arrieres }, jour }: { grille: Grille; jour: Day }) {
  const avant = minus(arrieres, total.retard)
  const enCours = jour.startsWith(String(annee))
  return (
    <section className="card" aria-label={`Loyers ${annee} en résumé`}>
      <dl className="chiffres-cles">
        <Somme titre="Appelé" montant={total.appele}>
          {enCours ? 'loyers et charges, à ce jour' : 'loyers et charges'}
        </Somme>
        <Somme titre="Reçu" montant={total.recu} />
        <Somme titre="En retard" montant={total.retard} ton={total.retard > 0 ? 'debiteur' : ''}>
          {avant > 0 ? 'sans compter les années d’avant' : undefined}
        </Somme>
        {avant > 0 && <Somme titre="Retards d’avant" montant={avant} ton="debiteur" />}
        <div>
          <dt>Mois vacants</dt>
          <dd className="amount">{moisVacants}</dd>
        </div>
      </dl>
    </section>
  )
}
