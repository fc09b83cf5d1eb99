import type { ReactNode } from 'react'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { AccountSwitcher, type AccountSwitcherProps } from './account-switcher'
import { cheminDuCompte } from './chemin-du-compte'
import type { NavPage } from './nav-link'
import { Shell } from './shell'

const COPROPRIETE = [
  { chemin: 'residence', label: 'Ma résidence', icon: 'building-2' },
  { chemin: 'fonds-de-travaux', label: 'Fonds de travaux', icon: 'piggy-bank' },
  { chemin: 'depenses', label: 'Dépenses', icon: 'receipt-text' },
] as const
const POUR_TOUS = [
  { chemin: 'contacts', label: 'Contacts', icon: 'users' },
  { chemin: 'informations', label: 'Informations', icon: 'newspaper' },
] as const

/** Five at the foot of a telephone; a desktop has room for those that a telephone finds under « Plus ». */
function pages(base: string, role: CompteOuvert['role']): NavPage[] {
  const autres = [...(role === 'COPROPRIETAIRE' ? COPROPRIETE : []), ...POUR_TOUS].map(
    ({ chemin, label, icon }): NavPage => ({ href: `${base}/${chemin}`, label, icon, place: 'bureau' }),
  )
  return [
    { href: base, exact: true, label: 'Accueil', icon: 'house' },
    { href: `${base}/compte`, label: 'Mon compte', court: 'Compte', icon: 'wallet' },
    { href: `${base}/documents`, label: 'Mes documents', court: 'Documents', icon: 'folder' },
    { href: `${base}/demandes`, label: 'Mes demandes', court: 'Demandes', icon: 'message-circle' },
    ...autres,
    { href: `${base}/plus`, label: 'Toutes les rubriques', court: 'Plus', icon: 'ellipsis' },
  ]
}

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
