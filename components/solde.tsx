import type { ReactNode } from 'react'
import type { Day } from '@/lib/domain/day'
import type { Cents } from '@/lib/domain/money'
import { phraseDuSolde } from '@/lib/domain/releve'
import { Euros } from './ui/euros'
import { JourEnLettres } from './ui/jour'

/** The sentence of the balance, its amount the largest thing of the page. */
export function Solde({ solde, au, hero = false, children }: { solde: Cents; au: Day; hero?: boolean; children?: ReactNode }) {
  const { mots, montant } = phraseDuSolde(solde)
  return (
    <section className={`card ${hero ? 'hero' : ''}`} aria-label="Solde du compte">
      <p>
        <span className="hint">
          Au <JourEnLettres jour={au} />,{montant !== null && ` ${mots}`}
        </span>
        {montant === null ? (
          <b className="mots block">{mots.charAt(0).toLocaleUpperCase('fr') + mots.slice(1)}</b>
        ) : (
          <span className={`amount block ${hero ? '' : 'text-[40px]'}`}>
            <Euros montant={montant} />
          </span>
        )}
      </p>
      {children}
    </section>
  )
}
