import { addMonths, type Day } from './day'
import { finDuMois } from './jours'
import type { Cents } from './money'
import { etatDuTerme, periodeCouverte, peutEmettre, resteDu, type Terme, totalDuTerme } from './quittance'

/** What is published of a term. */
export type TermePublie = {
  readonly id: string
  readonly periode: Day
  readonly loyer: Cents
  readonly charges: Cents
  readonly paye: Cents
  readonly exigibleLe: Day | null
}

/** The lease that a term is of, as far as its days go. */
export type BailDuTerme = { readonly debut: Day; readonly mois: 1 | 3 }

export type TermeDuLocataire = Terme & {
  readonly id: string
  /** False for the first and the last of a lease that begins or ends within them. */
  readonly entiere: boolean
}

/**
 * A term with the days that it covers. One that is asked for days outside the lease, or without a lease that is known, stands for its whole
 * period: the agency says so.
 * @param departLe the tenant’s own last day: of two flatmates one may leave.
 */
export function termeDuLocataire(publie: TermePublie, bail: BailDuTerme | null, departLe: Day | null): TermeDuLocataire {
  const mois = bail?.mois ?? 1
  const { periode } = publie
  const jours = bail && periodeCouverte(periode, mois, bail.debut, null, departLe)
  return { ...publie, mois, ...(jours ?? { debut: periode, fin: finDuMois(addMonths(periode, mois - 1)), entiere: true }) }
}

export type EtatAffiche = 'PAYE' | 'EN_PARTIE' | 'A_PAYER' | 'EN_RETARD' | 'A_VENIR' | 'AVOIR'

/** As a tenant reads it: what is due later and what is due today are told apart. */
export function etatAffiche(terme: Terme, jour: Day): EtatAffiche {
  if (totalDuTerme(terme) <= 0) return 'AVOIR'
  const etat = etatDuTerme(terme, jour)
  if (etat === 'QUITTANCE') return 'PAYE'
  if (etat === 'RECU') return 'EN_PARTIE'
  if (etat === 'IMPAYE') return 'EN_RETARD'
  return (terme.exigibleLe ?? terme.debut) > jour ? 'A_VENIR' : 'A_PAYER'
}

/** The paper beside the avis: a quittance, a reçu, or none (loi 89-462, article 21). */
export const preuveDuTerme = (terme: Terme): 'quittance' | 'recu' | null =>
  totalDuTerme(terme) <= 0 ? null : peutEmettre('quittance', terme) ? 'quittance' : peutEmettre('recu', terme) ? 'recu' : null

/** Newest first, by the year of their period. */
export function parAnnee<T extends { readonly periode: Day }>(termes: readonly T[]): { readonly annee: string; readonly termes: T[] }[] {
  const annees = new Map<string, T[]>()
  for (const terme of termes) {
    const annee = terme.periode.slice(0, 4)
    annees.set(annee, [...(annees.get(annee) ?? []), terme])
  }
  return [...annees].map(([annee, siens]) => ({ annee, termes: siens }))
}

/** Terms of which something is left to pay, the oldest first, that are begun or due. */
export const aRegler = <T extends Terme>(termes: readonly T[], jour: Day): T[] =>
  termes
    .filter((terme) => resteDu(terme) > 0 && etatAffiche(terme, jour) !== 'A_VENIR')
    .toSorted((a, b) => (a.periode < b.periode ? -1 : a.periode > b.periode ? 1 : 0))
