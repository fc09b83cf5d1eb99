import type { ReactNode } from 'react'
import { INTERLOCUTEUR } from '@/lib/labels'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { AccountSwitcher, type AccountSwitcherProps } from './account-switcher'
import { cheminDuCompte } from './chemin-du-compte'
import type { NavPage } from './nav-link'
import { Shell } from './shell'

const pages = (base: string, role: CompteOuvert['role']): NavPage[] => [
  { href: base, exact: true, label: 'Accueil', court: 'Accueil', icon: 'house' },
  { href: `${base}/compte`, exact: false, label: 'Mon compte', court: 'Compte', icon: 'wallet' },
  ...(role === 'COPROPRIETAIRE'
    ? [{ href: `${base}/residence`, exact: false, label: 'Ma résidence', court: 'Résidence', icon: 'building-2' } as const]
    : []),
  { href: `${base}/plus`, exact: false, label: INTERLOCUTEUR[role].mon, court: INTERLOCUTEUR[role].court, icon: 'users' },
]

type Props = AccountSwitcherProps & { signOut: () => Promise<never>; children: ReactNode }

/** The frame of every client page: the agency's name and colour, the account on show, the navigation. */
export const EspaceShell = ({ signOut, children, ...switcher }: Props) => (
  <Shell
    agence={switcher.current.agence}
    pages={pages(cheminDuCompte(switcher.current), switcher.current.role)}
    top={<AccountSwitcher {...switcher} />}
    signOut={signOut}
  >
    {children}
  </Shell>
)
