'use client'

import Link from 'next/link'
import { Solde } from '@/components/solde'
import type { Day } from '@/lib/domain/day'
import type { Cents } from '@/lib/domain/money'
import type { CompteRole } from '@/lib/prisma/enums'

type Props = {
  readonly solde: Cents
  readonly au: Day
  readonly role: CompteRole
  readonly numero: string
  readonly immeuble: string | null
  readonly libelle: string | null
  /** Null for a compte that closes: it has no such page any more. */
  readonly prelevement: string | null
  readonly base: string
}

/** The balance, of which account, and what explains it. */
export const SoldeDuCompte = ({ solde, au, role, numero, immeuble, libelle, prelevement, base }: Props) => (
  <Solde solde={solde} au={au}>
    <p className="hint mt-3">{[`Compte ${numero}`, immeuble, libelle].filter(Boolean).join(' · ')}</p>
    <div className="no-print mt-1 flex flex-wrap gap-x-6">
      {role === 'COPROPRIETAIRE' && (
        <Link className="inline-flex min-h-11 items-center" href={`${base}/appels`}>
          Mes appels de fonds : pourquoi ces montants ?
        </Link>
      )}
      {prelevement && (
        <Link className="inline-flex min-h-11 items-center" href={`${base}/prelevement`}>
          {prelevement}
        </Link>
      )}
      <Link className="inline-flex min-h-11 items-center" href={`${base}/compte/evolution`}>
        L’évolution de mon solde sur deux ans
      </Link>
    </div>
  </Solde>
)
