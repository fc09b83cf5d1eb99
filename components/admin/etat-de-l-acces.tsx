import { Instant } from '@/components/ui/instant'
import { ETAT_ACCES } from '@/lib/labels'
import type { CompteEtSonAcces, Etat } from '@/lib/queries/acces'

const KIND = {
  AUCUN: 'plain',
  PREPARE: 'warn',
  EXPIRE: 'bad',
  ACTIVATION: 'warn',
  ASSOCIE: 'good',
  FERME: 'bad',
} as const satisfies Record<Etat, string>

export const EtatDeLAcces = ({ etat }: { etat: Etat }) => <span className={`tag ${KIND[etat]}`}>{ETAT_ACCES[etat]}</span>

/** Since when, until when, by whom. */
export function DetailDeLAcces({ fermeLe, etat, associes, associeDepuis, prepareLe, expireLe, activation }: CompteEtSonAcces) {
  if (etat === 'ASSOCIE')
    return (
      <>
        <span className="break-all">{associes}</span>
        {associeDepuis && (
          <>
            , depuis le <Instant instant={associeDepuis} />
          </>
        )}
      </>
    )
  if (fermeLe)
    return (
      <>
        fermé le <Instant instant={fermeLe} />
      </>
    )
  if (etat === 'ACTIVATION') return <span className="break-all">lien envoyé à {activation}</span>
  if (!prepareLe || !expireLe) return 'le client ne peut pas encore se connecter'
  return (
    <>
      codes du <Instant instant={prepareLe} />, {etat === 'EXPIRE' ? 'expirés le' : 'valables jusqu’au'} <Instant instant={expireLe} />
    </>
  )
}
