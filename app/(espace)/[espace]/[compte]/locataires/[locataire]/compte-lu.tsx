import { LedgerTable } from '@/components/ledger-table'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import { absolute } from '@/lib/domain/money'
import type { PeriodeDemandee } from '@/lib/domain/periode-demandee'
import { positionDuSolde, type SensSolde } from '@/lib/domain/releve'
import type { CompteDuLocataire } from '@/lib/queries/locataires'
import { Bilan } from '../../compte/bilan'
import { ChoixDeLaPeriode } from '../../compte/choix-de-la-periode'
import { Suite } from '../../compte/suite'

const EN_MOTS = {
  DEBITEUR: 'ce locataire doit encore',
  CREDITEUR: 'ce locataire a une avance de',
  A_JOUR: 'le compte de ce locataire est à jour.',
} as const

type Props = {
  readonly compte: CompteDuLocataire
  readonly demande: PeriodeDemandee
  readonly chemin: string
  readonly sens: SensSolde
}

/** A tenant's ledger as he sees it himself, to be read and nothing else. */
export function CompteLu({ compte: { releve, suite }, demande, chemin, sens }: Props) {
  const position = positionDuSolde(releve.solde)
  return (
    <>
      <section className="card" aria-label="Solde du locataire">
        <p>
          <span className="hint">
            Au <JourEnLettres jour={releve.periode.fin} />, {EN_MOTS[position]}
          </span>
          {position !== 'A_JOUR' && (
            <span className={`amount block text-[40px] ${position === 'DEBITEUR' ? 'debiteur' : ''}`}>
              <Euros montant={absolute(releve.solde)} />
            </span>
          )}
        </p>
      </section>
      <section className="card" aria-labelledby="ecritures">
        <div className="mb-2 flex flex-wrap items-start justify-between gap-3">
          <div>
            <h2 id="ecritures">Son compte</h2>
            <p className="hint">
              Du <JourEnLettres jour={releve.periode.debut} /> au <JourEnLettres jour={releve.periode.fin} />
            </p>
          </div>
          <ChoixDeLaPeriode compte={null} chemin={chemin} demande={demande} />
        </div>
        <Bilan releve={releve} sens={sens} />
        {releve.lignes.length === 0 && <p className="hint py-3">Aucune écriture entre ces deux dates.</p>}
        <LedgerTable releve={releve} sens={sens} />
        <Suite releve={releve} suite={suite} chemin={chemin} demande={demande} />
      </section>
    </>
  )
}
