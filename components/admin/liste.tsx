import type { ReactNode } from 'react'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination } from '@/components/ui/pagination'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { Recherche } from './recherche'

type Props = {
  readonly titre: string
  readonly chapeau: string
  /** What the list is of, to whoever hears the page. */
  readonly nom: string
  readonly chemin: string
  /** In what one searches. */
  readonly label: string
  readonly recherche: string
  readonly etat: string | null
  /** Without a choice of state. */
  readonly sansEtat: string
  readonly etats: readonly (readonly [string, string])[]
  readonly page: number
  readonly total: number
  readonly parPage: number
  /** When nothing answers the search, and when there is nothing at all. */
  readonly aucun: string
  readonly rien: string
  /** The rows of this page. */
  readonly children: readonly ReactNode[]
}

/** A list of what comes to the agency: its search, its states, its pages. */
export const ListeRecue = ({
  titre,
  chapeau,
  nom,
  chemin,
  label,
  recherche,
  etat,
  sansEtat,
  etats,
  page,
  total,
  parPage,
  ...rest
}: Props) => (
  <div className="stack">
    <div>
      <h1>{titre}</h1>
      <p className="hint mt-1">{chapeau}</p>
    </div>
    <section className="card" aria-label={nom}>
      <Recherche chemin={chemin} label={label} q={recherche}>
        <ListeDeroulante name="etat" label="État" tous={sansEtat} options={etats} defaultValue={etat ?? ''} />
      </Recherche>
      {rest.children.length === 0 && <p className="hint mt-4">{recherche || etat ? rest.aucun : rest.rien}</p>}
      <ul className="list mt-3">{rest.children}</ul>
      <Pagination chemin={cheminDeLaListe(chemin, { q: recherche, etat })} page={page} total={total} parPage={parPage} parOrdre />
    </section>
  </div>
)
