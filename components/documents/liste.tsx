import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { sansCoupure } from '@/lib/domain/ponctuation'
import type { Portee } from '@/lib/domain/portee-du-document'
import { formatTaille } from '@/lib/domain/taille'
import { genreDuFichier, pictogrammeDuFichier } from './pictogrammes'

export type LigneDeDocument = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly classeur: string
  readonly portee: Portee
  readonly mime: string
  readonly taille: number
  readonly nouveau: boolean
  /** Where it opens, when it has no page among the documents of the compte. */
  readonly href?: string
}

type Props = {
  /** Of the compte: where its pages begin. */
  base: string
  documents: readonly LigneDeDocument[]
  /** Within one classeur its name goes without saying. */
  sansClasseur?: boolean
  /** Among those of one reader alone it need not be said of each. */
  sansPortee?: boolean
}

/** Documents, each a link to its own page. */
export const ListeDesDocuments = ({ base, documents, sansClasseur = false, sansPortee = false }: Props) => (
  <ul className="list">
    {documents.map(({ id, titre, date, classeur, portee, mime, taille, nouveau, href }) => (
      <li key={id} className="document">
        <span className="ico" aria-hidden>
          <Icon name={pictogrammeDuFichier(mime)} />
        </span>
        <div className="min-w-0">
          {href ? (
            <a className="ligne-lien" href={href} target="_blank" rel="noreferrer">
              {sansCoupure(titre)} <span className="sr-only">(nouvelle fenêtre)</span>
            </a>
          ) : (
            <Link className="ligne-lien" href={`${base}/documents/${id}`}>
              {sansCoupure(titre)}
            </Link>
          )}
          <small className="hint block">
            {!sansClasseur && `${classeur} · `}
            <JourEnLettres jour={date} />
            {portee === 'PRIVE' && !sansPortee && ' · privé'}
            <span className="max-sm:hidden">
              {' '}
              · {genreDuFichier(mime)}, {formatTaille(taille)}
            </span>
          </small>
        </div>
        {nouveau && <span className="tag">Nouveau</span>}
      </li>
    ))}
  </ul>
)
