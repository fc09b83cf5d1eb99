'use client'

import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { Ecritures } from './ecritures'
import { MesCoordonnees } from './mes-coordonnees'
import { RecevoirReleve } from './recevoir-releve'
import { SoldeDuCompte } from './solde-du-compte'

type Props = {
  /** Who prints it, as an envelope says it. */
  readonly agence: string
  readonly jour: Day
  /** Null for who came in by the agency's codes: a statement is sent to the address of a login. */
  readonly recevoir: ComponentProps<typeof RecevoirReleve> | null
  readonly alertes: ReactNode
  readonly solde: ComponentProps<typeof SoldeDuCompte>
  readonly coordonnees: ComponentProps<typeof MesCoordonnees>
  readonly ecritures: Omit<ComponentProps<typeof Ecritures>, 'children'>
  /** The way to the rest of a long ledger. */
  readonly suite: ReactNode
  /** What stands under the ledger. */
  readonly children: ReactNode
}

/** The page of the account. It is given facts, not elements: what a page describes is written twice (ADR 016). */
export const CadreDuCompte = ({ agence, jour, recevoir, alertes, solde, coordonnees, ecritures, suite, children }: Props) => (
  <div className="stack">
    <p className="print-only">
      {agence} · imprimé le <JourEnLettres jour={jour} />
    </p>
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h1>Mon compte</h1>
      {recevoir ? (
        <RecevoirReleve {...recevoir} />
      ) : (
        <Link href="/associer" className="btn main no-print">
          Associer mon compte
        </Link>
      )}
    </div>
    {alertes}
    <div className="grid-12">
      <div className="c8 grid">
        <SoldeDuCompte {...solde} />
      </div>
      <MesCoordonnees {...coordonnees} />
      <Ecritures {...ecritures}>{suite}</Ecritures>
      {children}
    </div>
  </div>
)
