import type { ReactNode } from 'react'
import { Euros } from '@/components/ui/euros'
import { Jour } from '@/components/ui/jour'
import type { Cents } from '@/lib/domain/money'
import { type Releve, type SensSolde, soldeAffiche } from '@/lib/domain/releve'

const Chiffre = ({ label, montant }: { label: ReactNode; montant: Cents }) => (
  <div>
    <dt className="hint">{label}</dt>
    <dd className="num">
      <Euros montant={montant} />
    </dd>
  </div>
)

type Props = { readonly releve: Omit<Releve, 'lignes'>; readonly sens: SensSolde }

/** A period in four figures: what there was, what came, what is left. */
export const Bilan = ({ releve: { veille, periode, soldeAnterieur, totalDebit, totalCredit, solde }, sens }: Props) => (
  <dl className="bilan">
    <Chiffre
      label={
        <>
          Solde au <Jour jour={veille} />
        </>
      }
      montant={soldeAffiche(soldeAnterieur, sens)}
    />
    <Chiffre label="Débits" montant={totalDebit} />
    <Chiffre label="Crédits" montant={totalCredit} />
    <Chiffre
      label={
        <>
          Solde au <Jour jour={periode.fin} />
        </>
      }
      montant={soldeAffiche(solde, sens)}
    />
  </dl>
)
