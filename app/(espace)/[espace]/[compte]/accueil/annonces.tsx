import Link from 'next/link'
import { PICTOGRAMME_EVENEMENT } from '@/components/pictogramme-evenement'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { type Day, dayToDate } from '@/lib/domain/day'
import type { EvenementAnnonce } from '@/lib/queries/accueil'
import { TitreEtSuite } from './titre'

const JOUR_MS = 24 * 3600_000
const NEAR = 60

/** « aujourd’hui », « demain », « dans 12 jours »; nothing for what is far, or began already. */
function dansCombien(date: Day, aujourdhui: Day): string | null {
  const days = Math.round((dayToDate(date).getTime() - dayToDate(aujourdhui).getTime()) / JOUR_MS)
  if (days < 0 || days > NEAR) return null
  return days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${days} jours`
}

type Props = { evenements: readonly EvenementAnnonce[]; base: string; jour: Day; residence: boolean }

/** What goes on in the residence, the next assemblée always among it. */
export const Annonces = ({ evenements, base, jour, residence }: Props) => (
  <section className="card c5" aria-labelledby="annonces">
    <TitreEtSuite id="annonces" titre="Dans la résidence">
      {residence && <Link href={`${base}/residence`}>Ma résidence</Link>}
    </TitreEtSuite>
    {evenements.length > 0 ? (
      <ul className="list">
        {evenements.map(({ genre, date, titre }) => {
          const soon = dansCombien(date, jour)
          return (
            <li key={`${date} ${titre}`}>
              <span className="ico" aria-hidden>
                <Icon name={PICTOGRAMME_EVENEMENT[genre]} />
              </span>
              <p className="min-w-0 flex-1">
                <b className="block">{titre}</b>
                <small className="hint">
                  <JourEnLettres jour={date} />
                  {soon && ` · ${soon}`}
                </small>
              </p>
            </li>
          )
        })}
      </ul>
    ) : (
      <p className="hint mt-2">Rien d’annoncé pour l’instant : ni travaux, ni visite, ni assemblée.</p>
    )}
  </section>
)
