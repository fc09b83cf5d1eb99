import type { Cents } from '@/lib/domain/money'
import { phraseDuSolde, positionDuSolde } from '@/lib/domain/releve'
import { ROLE } from '@/lib/labels'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { Euros } from './ui/euros'

const POSITION = { DEBITEUR: 'Solde débiteur', CREDITEUR: 'Solde créditeur', A_JOUR: 'Solde à jour' } as const

/** « Solde débiteur : 1 378,20 € » (manual Heurtier's word): in a list of comptes there is no room for the sentence. */
export function SoldeCourt({ solde }: { solde: Cents }) {
  const { montant } = phraseDuSolde(solde)
  const position = positionDuSolde(solde)
  return (
    <>
      {POSITION[position]}
      {montant !== null && (
        <>
          {'\u00a0: '}
          <b className={position === 'DEBITEUR' ? 'num debiteur' : 'num'}>{<Euros montant={montant} />}</b>
        </>
      )}
    </>
  )
}

/** A compte in a list: where, which number, as whom, by which agency, and its balance. */
export const ResumeDuCompte = ({ compte, solde }: { compte: CompteOuvert; solde?: Cents | undefined }) => (
  <>
    <b className="block [overflow-wrap:anywhere]">
      {compte.lieu || ROLE[compte.role]} · {compte.numero}
    </b>
    <small className="hint block">
      {ROLE[compte.role]} · {compte.agence.nom}
    </small>
    {solde !== undefined && (
      <small className="hint block">
        <SoldeCourt solde={solde} />
      </small>
    )}
  </>
)
