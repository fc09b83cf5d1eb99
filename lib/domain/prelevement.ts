import type { Day } from './day'
import type { Cents } from './money'

export type EtatPrelevement = 'AUCUN' | 'ACTIF' | 'SUSPENDU'

/** What is known of a direct debit; of the IBAN its end alone. */
export type Prelevement = {
  readonly etat: EtatPrelevement
  readonly rum: string | null
  readonly signeLe: Day | null
  readonly finIban: string | null
  /** Of the month. */
  readonly jour: number | null
  /** The calls that are due from today on, the next first. */
  readonly echeances: readonly { readonly libelle: string; readonly exigibleLe: Day; readonly montant: Cents }[]
}

export const jourDuMois = (jour: number): string => (jour === 1 ? '1er' : String(jour))

/** On Mon compte, as a link: « Prélèvement automatique actif, le 5 du mois ». */
export function phraseDuPrelevement(etat: EtatPrelevement, jour: number | null): string {
  if (etat === 'AUCUN') return 'Prélèvement automatique'
  if (etat === 'SUSPENDU') return 'Prélèvement automatique suspendu'
  const quand = jour === null ? '' : `, le ${jourDuMois(jour)} du mois`
  return `Prélèvement automatique actif${quand}`
}

/** `•••• •••• 1234`: what its holder knows again, and nobody can use. */
export const ibanMasque = (fin: string): string => `••••\u00A0••••\u00A0${fin}`
