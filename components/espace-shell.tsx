import type { ReactNode } from 'react'
import { INTERLOCUTEUR } from '@/lib/labels'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { AccountSwitcher } from './account-switcher'
import { cheminDuCompte } from './chemin-du-compte'
import type { NavPage } from './nav-link'
import { Shell } from './shell'

const pages = (base: string, role: CompteOuvert['role']): NavPage[] => [
  { href: base, exact: true, label: 'Accueil', court: 'Accueil', icon: 'house' },
  { href: `${base}/compte`, exact: false, label: 'Mon compte', court: 'Compte', icon: 'wallet' },
  { href: `${base}/plus`, exact: false, label: INTERLOCUTEUR[role].mon, court: INTERLOCUTEUR[role].court, icon: 'users' },
]

type Props = { comptes: readonly CompteOuvert[]; current: CompteOuvert; signOut: () => Promise<never>; children: ReactNode }

/** The frame of every client page: the agency's name and colour, the account on show, the navigation. */
export const EspaceShell = ({ comptes, current, signOut, children }: Props) => (
  <Shell
    agence={current.agence}
    pages={pages(cheminDuCompte(current), current.role)}
    top={<AccountSwitcher comptes={comptes} current={current} />}
    signOut={signOut}
  >
    {children}
  </Shell>
)
