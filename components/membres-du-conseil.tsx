import { nomAffiche } from '@/lib/domain/tiers'
import type { MembreDuConseil } from '@/lib/queries/interlocuteurs-lus'
import { LiensDeContact } from './liens-de-contact'

type Props = { readonly conseil: readonly MembreDuConseil[]; readonly emailConseil: string | null }

/** Names and functions; one writes to the council at its own address, not to its members. */
export const MembresDuConseil = ({ conseil, emailConseil }: Props) => (
  <>
    {conseil.length === 0 ? (
      <p className="hint mt-2">
        Votre syndic n’a pas encore publié la composition du conseil syndical. Les membres que l’assemblée générale a élus apparaîtront ici.
      </p>
    ) : (
      <ul className="list mt-1">
        {conseil.map((membre, index) => (
          <li key={`${index}-${membre.nom}`}>
            <p className="min-w-0 flex-1">
              <b className="block">{nomAffiche(membre)}</b>
              <small className="hint">{membre.fonction === 'PRESIDENT' ? 'Présidence du conseil' : 'Membre du conseil'}</small>
            </p>
          </li>
        ))}
      </ul>
    )}
    {emailConseil && (
      <div className="mt-2">
        <p className="hint">Écrire au conseil syndical</p>
        <LiensDeContact email={emailConseil} />
      </div>
    )}
  </>
)
