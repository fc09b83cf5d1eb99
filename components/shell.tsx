import type { ReactNode } from 'react'
import { AccentDeLAgence } from './accent-de-l-agence'
import { Mark } from './mark'
import { Navigation, type NavPage } from './navigation'
import { Icon } from './ui/icon'

type Props = {
  agence: { readonly nom: string; readonly accent: string; readonly logo: string | null }
  pages: readonly NavPage[]
  /** What stands at the top right of every page. */
  top: ReactNode
  signOut: () => Promise<never>
  /** What the way out is called. */
  sortie?: string | undefined
  children: ReactNode
}

/** The frame of the signed-in pages. One navigation: at the side of a desktop, along the bottom of a telephone. */
export const Shell = ({ agence, pages, top, signOut, sortie = 'Me déconnecter', children }: Props) => (
  <div className="shell">
    <AccentDeLAgence accent={agence.accent} />
    <nav className="nav" aria-label="Principal">
      <p className="nav-agency">
        <Mark nom={agence.nom} logo={agence.logo} />
        <b>{agence.nom}</b>
      </p>
      <Navigation pages={pages} />
      <form action={signOut}>
        <button type="submit">
          <Icon name="log-out" />
          {sortie}
        </button>
      </form>
    </nav>
    <div>
      <header className="top">
        <Mark nom={agence.nom} logo={agence.logo} />
        {top}
      </header>
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
    </div>
  </div>
)
