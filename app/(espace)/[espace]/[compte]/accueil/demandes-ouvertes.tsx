import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { ETAT_DEMANDE } from '@/lib/labels'
import type { DemandeOuverte } from '@/lib/queries/demandes'

/** An instant as a browser is to show it: the words of its own Intl may be others than the server's. */
export type Moment = { readonly iso: string; readonly texte: string }
export type Ligne = Omit<DemandeOuverte, 'updatedAt'> & { readonly depuis: Moment }
type Props = { demandes: { readonly total: number; readonly rows: readonly Ligne[] }; base: string }

/** What was asked of the agency and is not settled, what has been answered first. */
export const DemandesOuvertes = ({ demandes: { total, rows }, base }: Props) => (
  <section className="card c7" aria-labelledby="demandes">
    <div className="titre-et-suite">
      <h2 id="demandes">Mes demandes</h2>
      <Link className="btn" href={`${base}/demandes/nouvelle`}>
        <Icon name="plus" size={20} />
        Nouvelle demande
      </Link>
    </div>
    {rows.length > 0 ? (
      <ul className="list">
        {rows.map(({ id, numero, sujet, etat, depuis, nonLue }) => (
          <li key={id} className="document">
            <span className="ico" aria-hidden>
              <Icon name="message-circle" />
            </span>
            <div className="min-w-0">
              <Link className="ligne-lien" href={`${base}/demandes/${id}`}>
                {sujet}
              </Link>
              <small className="hint block">
                n° {numero} · <time dateTime={depuis.iso}>{depuis.texte}</time>
              </small>
            </div>
            <span className={`tag ${nonLue ? '' : ETAT_DEMANDE[etat].ton}`}>{nonLue ? 'Réponse reçue' : ETAT_DEMANDE[etat].client}</span>
          </li>
        ))}
      </ul>
    ) : (
      <p className="hint mt-2">
        Aucune demande en cours. Une fuite, une question sur votre compte, un document à retrouver : écrivez-nous.
      </p>
    )}
    {total > rows.length && (
      <Link className="mt-1 inline-flex min-h-11 items-center" href={`${base}/demandes`}>
        Voir les {total} demandes en cours
      </Link>
    )}
  </section>
)
