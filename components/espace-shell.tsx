'use client'

import type { ReactNode } from 'react'
import { AccountSwitcher, type AccountSwitcherProps } from './account-switcher'
import { cheminDuCompte } from './chemin-du-compte'
import { rubriquesDeLEspace } from './rubriques-de-l-espace'
import { Shell } from './shell'

type Props = AccountSwitcherProps & { signOut: () => Promise<never>; sortie?: string | undefined; children: ReactNode }

/** The frame of every client page: the agency's name and colour, the account on show, the navigation. */
export const EspaceShell = ({ signOut, sortie, children, ...switcher }: Props) => (
  <Shell
    agence={switcher.current.agence}
    pages={rubriquesDeLEspace(cheminDuCompte(switcher.current), switcher.current)}
    top={<AccountSwitcher {...switcher} />}
    signOut={signOut}
    sortie={sortie}
  >
    {children}
  </Shell>
)
