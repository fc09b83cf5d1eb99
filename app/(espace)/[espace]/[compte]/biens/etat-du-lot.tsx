import { Jour } from '@/components/ui/jour'
import type { EtatDuLot } from '@/lib/domain/baux'
import type { Day } from '@/lib/domain/day'

/** What a lot is that day, in a word and a date. @param fini the last day of a mandate that is over. */
export function TagDuLot({ etat, fini = null }: { etat: EtatDuLot; fini?: Day | null }) {
  if (fini)
    return (
      <span className="tag plain">
        <span>
          Mandat terminé le <Jour jour={fini} />
        </span>
      </span>
    )
  switch (etat.etat) {
    case 'LOUE':
      return <span className="tag good">Loué</span>
    case 'PREAVIS':
      return (
        <span className="tag warn">
          {etat.jusquAu ? (
            <span>
              Préavis jusqu’au <Jour jour={etat.jusquAu} />
            </span>
          ) : (
            'Préavis reçu'
          )}
        </span>
      )
    case 'A_VENIR':
      return (
        <span className="tag plain">
          <span>
            À venir, loué dès le <Jour jour={etat.le} />
          </span>
        </span>
      )
    case 'VACANT':
      return (
        <span className="tag plain">
          {etat.depuis ? (
            <span>
              Vacant depuis le <Jour jour={etat.depuis} />
            </span>
          ) : (
            'Vacant'
          )}
        </span>
      )
  }
}
