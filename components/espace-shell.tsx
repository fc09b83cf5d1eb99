import type { ReactNode } from 'react'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { AccentDeLAgence } from './accent-de-l-agence'
import { AccountSwitcher } from './account-switcher'
import { cheminDuCompte } from './chemin-du-compte'
import { NavLink } from './nav-link'
import { Icon } from './ui/icon'
import { Mark } from './ui/mark'

const pages = (base: string) =>
  [
    { href: base, exact: true, label: 'Accueil', court: 'Accueil', icon: 'house' },
    { href: `${base}/compte`, exact: false, label: 'Mon compte', court: 'Compte', icon: 'wallet' },
    { href: `${base}/plus`, exact: false, label: 'Mon agence', court: 'Plus', icon: 'ellipsis' },
  ] as const

type Props = { comptes: readonly CompteOuvert[]; current: CompteOuvert; signOut: () => Promise<never>; children: ReactNode }

/** The frame of every client page: the agency's name and colour, the account on show, the navigation. */
export function EspaceShell({ comptes, current, signOut, children }: Props) {
  const { agence } = current
  const links = pages(cheminDuCompte(current))
  return (
    <div className="shell">
      <AccentDeLAgence accent={agence.accent} />
      <div className="side">
        <nav aria-label="Principal" className="flex-1">
          <p className="flex items-center gap-3 px-3 pb-5">
            <Mark nom={agence.nom} />
            <b className="font-serif leading-tight">{agence.nom}</b>
          </p>
          {links.map(({ icon, ...link }) => (
            <NavLink key={link.href} href={link.href} exact={link.exact}>
              <Icon name={icon} />
              {link.label}
            </NavLink>
          ))}
        </nav>
        <form action={signOut}>
          <button type="submit">
            <Icon name="log-out" />
            Me déconnecter
          </button>
        </form>
      </div>
      <div>
        <header className="top">
          <Mark nom={agence.nom} />
          <AccountSwitcher comptes={comptes} current={current} />
        </header>
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
      </div>
      <nav className="bar" aria-label="Principal, en bas d’écran">
        {links.map(({ icon, ...link }) => (
          <NavLink key={link.href} href={link.href} exact={link.exact}>
            <Icon name={icon} />
            {link.court}
          </NavLink>
        ))}
      </nav>
    </div>
  )
}
