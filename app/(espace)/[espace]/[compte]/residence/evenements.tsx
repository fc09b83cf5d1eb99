import { PICTOGRAMME_EVENEMENT } from '@/components/pictogramme-evenement'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import type { Evenement } from '@/lib/queries/residence'

/** What goes on in the residence, today and to come. */
export const Evenements = ({ evenements }: { evenements: readonly Evenement[] }) => (
  <section className="card c5" aria-labelledby="evenements">
    <h2 id="evenements">Dans la résidence</h2>
    {evenements.length === 0 ? (
      <p className="hint mt-2">
        Rien d’annoncé pour l’instant. Les travaux, les visites et les réunions que votre syndic annonce apparaîtront ici.
      </p>
    ) : (
      <ul className="list mt-1">
        {evenements.map(({ reference, genre, date, titre, texte }) => (
          <li key={reference} className="!items-start">
            <span className="ico" aria-hidden>
              <Icon name={PICTOGRAMME_EVENEMENT[genre]} />
            </span>
            <div className="min-w-0 flex-1">
              <b className="block">{titre}</b>
              <small className="hint block">
                <JourEnLettres jour={date} />
              </small>
              {texte && <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{texte}</p>}
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
)
