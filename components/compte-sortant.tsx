import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { Icon } from './ui/icon'

/** On every page of a compte that closes (lib/domain/fermeture.ts). @param jusquAu the last day on which it is seen. */
export const CompteSortant = ({ jusquAu }: { jusquAu: Day }) => (
  <aside className="compte-sortant" aria-label="Votre compte se ferme">
    <Icon name="history" size={20} className="mt-0.5" />
    <p>
      Votre compte se ferme : vous voyez vos derniers comptes jusqu’au <JourEnLettres jour={jusquAu} />.
    </p>
  </aside>
)
