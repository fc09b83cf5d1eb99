'use client'

import type { ReactNode } from 'react'
import { LedgerTable } from '@/components/ledger-table'
import { JourEnLettres } from '@/components/ui/jour'
import type { PeriodeDemandee } from '@/lib/domain/periode-demandee'
import type { PageDeReleve, SensSolde } from '@/lib/domain/releve'
import { Bilan } from './bilan'
import { ChoixDeLaPeriode } from './choix-de-la-periode'
import { duTexte } from './lignes'

type Props = {
  readonly compte: string
  readonly chemin: string
  readonly demande: PeriodeDemandee
  readonly sommes: Omit<PageDeReleve, 'lignes'>
  /** As `enTexte` gives them. */
  readonly lignes: string
  readonly sens: SensSolde
  /** The way to the rest of a long ledger. */
  readonly children: ReactNode
}

/** The ledger of a period: its dates, its lines, and what one does with it. */
export function Ecritures({ compte, chemin, demande, sommes, lignes, sens, children }: Props) {
  const releve = { ...sommes, lignes: duTexte(lignes) }
  const { periode, nombre } = releve
  return (
    <section className="card c12" aria-labelledby="ecritures">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id="ecritures">Écritures</h2>
          <p className="hint">
            Du <JourEnLettres jour={periode.debut} /> au <JourEnLettres jour={periode.fin} />
          </p>
        </div>
        <ChoixDeLaPeriode compte={compte} chemin={chemin} demande={demande} />
      </div>
      {(demande.choisie || nombre > releve.lignes.length) && <Bilan releve={releve} sens={sens} />}
      {releve.lignes.length === 0 && (
        <p className="hint py-3">
          {demande.choisie
            ? 'Aucune écriture entre ces deux dates.'
            : 'Aucune écriture sur ces mois. Elles apparaîtront ici dès que votre agence les publiera.'}
        </p>
      )}
      <LedgerTable releve={releve} sens={sens} />
      {children}
    </section>
  )
}
