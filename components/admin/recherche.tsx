import type { ReactNode } from 'react'

/** Narrows a list: the words, and whatever else stands beside them. An address of its own, without JavaScript as well. */
export const Recherche = ({ chemin, label, q, children }: { chemin: string; label: string; q: string; children?: ReactNode }) => (
  <search>
    <form action={chemin} className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:flex lg:flex-wrap lg:items-end">
      <div className="field lg:min-w-[280px] lg:flex-1">
        <label htmlFor="q">{label}</label>
        <input id="q" name="q" type="search" defaultValue={q} maxLength={100} autoComplete="off" />
      </div>
      {children}
      <button type="submit" className="btn h-12">
        Rechercher
      </button>
    </form>
  </search>
)
