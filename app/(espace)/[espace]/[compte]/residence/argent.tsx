import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

type Rubrique = { readonly href: string; readonly titre: string; readonly texte: string }

/** The pages of the residence's money. */
export const Argent = ({ rubriques }: { rubriques: readonly Rubrique[] }) => (
  <section className="card no-print" aria-labelledby="argent">
    <h2 id="argent">L’argent de la résidence</h2>
    <ul className="choix-d-entree list mt-1">
      {rubriques.map(({ href, titre, texte }) => (
        <li key={href}>
          <Link href={href}>
            <span className="min-w-0 flex-1">
              <b className="block">{titre}</b>
              <small className="hint">{texte}</small>
            </span>
            <Icon name="chevron-right" size={20} />
          </Link>
        </li>
      ))}
    </ul>
  </section>
)
