import { addMonths, type Day, day, monthsBetween } from './day'
import type { Indice } from './irl-valeurs'
import { type Cents, cents } from './money'

export { formatIndice, type Indice, IRL, indice, indiceDu, parseIndice } from './irl-valeurs'
export { decaler, formatTrimestre, parseTrimestre, type Trimestre } from './trimestre'

/** How an agency ends a rent that does not fall on the cent; the ANIL truncates. */
export type Arrondi = 'ARRONDI' | 'TRONQUE'

export type Dpe = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G'

export type DemandeDeRevision = {
  /** A month's rent, or a quarter's, without its charges. */
  readonly loyer: Cents
  /** The index of the lease's quarter, a year before the new one; null when it is not known. */
  readonly base: Indice | null
  readonly nouveau: Indice | null
  readonly arrondi: Arrondi
  readonly dpe: Dpe | null
  /** When the lease was signed, renewed or tacitly renewed, the latest; without it, the ban applies. */
  readonly bailDepuis?: Day | null
}

export type Revision = { readonly ok: true; readonly loyer: Cents } | { readonly ok: false; readonly raison: 'DPE' | 'INDICE' }

/** Leases made or renewed from that day on (loi 2021-1104, article 159, III); 1 July 2024 overseas. */
const GEL = day('2022-08-24')

export const POURQUOI_PAS_DE_REVISION = {
  DPE: 'Ce logement est classé F ou G\u00A0: la loi ne permet pas d’en réviser le loyer.',
  INDICE: 'L’indice de référence des loyers de ce trimestre n’est pas connu\u00A0: le loyer ne peut pas être calculé.',
} as const satisfies Record<'DPE' | 'INDICE', string>

/**
 * The rent × new index ÷ index of the same quarter a year before (loi 89-462, article 17-1, I), never for what is classed F or G (article 17-1,
 * III). The lease must say so, and the landlord ask within a year: see `revisionPerdue`.
 */
export function revision({ loyer, base, nouveau, arrondi, dpe, bailDepuis }: DemandeDeRevision): Revision {
  if ((dpe === 'F' || dpe === 'G') && !(bailDepuis && bailDepuis < GEL)) return { ok: false, raison: 'DPE' }
  if (base === null || nouveau === null) return { ok: false, raison: 'INDICE' }
  const [double, par] = [2n * BigInt(loyer) * BigInt(nouveau), 2n * BigInt(base)]
  return { ok: true, loyer: cents((double + (arrondi === 'ARRONDI' ? BigInt(base) : 0n)) / par) }
}

/**
 * The anniversaries of a lease around a day: the last one, that day included, and the next. A lease of the 29th of February has its own on the
 * 28th of common years.
 */
export function prochaineRevision(bailDebut: Day, jour: Day): { readonly derniere: Day | null; readonly prochaine: Day } {
  const annees = Math.max(0, Math.floor(monthsBetween(bailDebut, jour) / 12))
  const anniversaire = (rang: number) => addMonths(bailDebut, 12 * rang)
  const passees = annees > 0 && anniversaire(annees) > jour ? annees - 1 : annees
  return { derniere: passees > 0 ? anniversaire(passees) : null, prochaine: anniversaire(passees + 1) }
}

/** What was not asked within a year of its day is lost, and is never asked back (loi 89-462, article 17-1, I). */
export const revisionPerdue = (prevueLe: Day, jour: Day): boolean => jour > addMonths(prevueLe, 12)
