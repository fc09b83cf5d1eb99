import { Euros } from '@/components/ui/euros'
import { Jour, JourEnLettres } from '@/components/ui/jour'
import type { ArreteDuCrg } from '@/lib/domain/crg'
import { addDays } from '@/lib/domain/day'
import type { Cents } from '@/lib/domain/money'
import { phraseDuCrg } from '@/lib/domain/phrase-du-crg'
import type { UnCrg } from '@/lib/queries/crg'

const Terme = ({ signe, titre, montant }: { signe: string; titre: string; montant: Cents }) => (
  <div>
    <dt>
      <span className="signe" aria-hidden>
        {signe}
      </span>
      {titre}
    </dt>
    <dd className="num">
      <Euros montant={montant} />
    </dd>
  </div>
)

/** The closing balance, and how one comes to it. */
export function Arithmetique({ crg: { debut, fin, soldeFinal }, arrete }: { crg: UnCrg; arrete: ArreteDuCrg }) {
  const { soldeInitial, recettes, depenses, honoraires, virements } = arrete
  return (
    <section className="card" aria-labelledby="solde">
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <div>
          <h2 id="solde">
            Solde au <JourEnLettres jour={fin} />
          </h2>
          <p className="amount text-[40px]">
            <Euros montant={soldeFinal} />
          </p>
          <p className="hint">
            {soldeFinal > 0
              ? 'en votre faveur\u00A0: l’agence le tient pour vous'
              : soldeFinal < 0
                ? 'en faveur de l’agence\u00A0: il vient en déduction de vos prochains loyers'
                : 'tout ce qui vous revenait vous a été versé'}
          </p>
        </div>
        <dl className="addition">
          <div>
            <dt>
              <span className="signe" aria-hidden />
              Solde au <Jour jour={addDays(debut, -1)} />
            </dt>
            <dd className="num">
              <Euros montant={soldeInitial} />
            </dd>
          </div>
          <Terme signe="+" titre="Recettes" montant={recettes} />
          <Terme signe="−" titre="Dépenses" montant={depenses} />
          <Terme signe="−" titre="Honoraires de gestion" montant={honoraires} />
          <Terme signe="−" titre="Versé sur votre compte" montant={virements} />
          <Terme signe="=" titre="Solde de la période" montant={arrete.soldeFinal} />
        </dl>
      </div>
      <p className="hint mt-3 num-phrase">{phraseDuCrg(arrete)}</p>
    </section>
  )
}
