import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { ETATS, type Etat } from '@/lib/domain/demande'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { ETAT_DEMANDE } from '@/lib/labels'

/** Narrows the list: by state, in one press; by words. Addresses of their own, without JavaScript as well. */
export const Filtres = ({ chemin, q, etat }: { chemin: string; q: string; etat: Etat | null }) => (
  <search className="stack">
    <ul className="chips">
      {[null, ...ETATS].map((choix) => (
        <li key={choix}>
          <Link href={cheminDeLaListe(chemin, { q, etat: choix })} className="chip" aria-current={choix === etat ? 'true' : undefined}>
            {choix ? ETAT_DEMANDE[choix].client : 'Toutes'}
          </Link>
        </li>
      ))}
    </ul>
    <form action={chemin} className="flex items-end gap-2">
      {etat && <input type="hidden" name="etat" value={etat} />}
      <div className="field min-w-0 flex-1">
        <label htmlFor="q">Numéro ou mots de la demande</label>
        <input id="q" name="q" type="search" defaultValue={q} maxLength={100} autoComplete="off" />
      </div>
      <button type="submit" className="btn h-12" aria-label="Rechercher">
        <Icon name="search" />
        <span className="hidden sm:inline">Rechercher</span>
      </button>
    </form>
  </search>
)
