import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import type { Exercice } from '@/lib/domain/exercice'
import type { Montants } from '@/lib/queries/depenses'

/** What the residence has spent in an exercice, and what of it a tax return or a tenant may be told. */
export const Total = ({ exercice, total }: { exercice: Exercice; total: Montants }) => (
  <section className="card" aria-labelledby="total">
    <h2 id="total">Total des dépenses</h2>
    <p className="hint mt-1">
      Exercice du <JourEnLettres jour={exercice.debut} /> au <JourEnLettres jour={exercice.fin} />, comptes pas encore approuvés
    </p>
    <p className="amount text-[40px]">
      <Euros montant={total.montant} />
    </p>
    <dl className="fiche mt-2">
      <div>
        <dt>Dont TVA</dt>
        <dd className="num">
          <Euros montant={total.tva} />
        </dd>
      </div>
      <div>
        <dt>
          Déductible <small className="block">des revenus fonciers, pour un logement loué</small>
        </dt>
        <dd className="num">
          <Euros montant={total.deductible} />
        </dd>
      </div>
      <div>
        <dt>
          Récupérable <small className="block">auprès du locataire</small>
        </dt>
        <dd className="num">
          <Euros montant={total.recuperable} />
        </dd>
      </div>
    </dl>
  </section>
)
