import { addMonths, type Day } from './day'

/** « Inactiver automatiquement les comptes » (manual Crypto): what an agency has chosen for its tenants. */
export type OptionsDeFermeture = { readonly auPreavis: boolean; readonly auDepart: boolean; readonly moisApresDepart: number }
type Dates = { readonly preavisLe: Day | null; readonly departLe: Day | null }

export type Fermeture = {
  /** From that day on only the last accounts are shown. */
  readonly depuis: Day
  /** The last day on which they are. */
  readonly jusquAu: Day
}

/** When a tenant's compte closes; null as long as no date closes it. */
export function fermetureDuLocataire(
  { preavisLe, departLe }: Dates,
  { auPreavis, auDepart, moisApresDepart }: OptionsDeFermeture,
): Fermeture | null {
  const closing = [auPreavis ? preavisLe : null, auDepart ? departLe : null].filter((day) => day !== null).sort()
  const [depuis] = closing
  if (!depuis) return null
  const fin = departLe && departLe > depuis ? departLe : depuis
  return { depuis, jusquAu: addMonths(fin, moisApresDepart) }
}

/** The same of a co-owner who has sold, from the day of the sale. */
export function fermetureDuVendeur(
  { mutationLe, departLe }: { readonly mutationLe: Day | null; readonly departLe: Day | null },
  { aLaMutation, moisApresDepart }: { readonly aLaMutation: boolean; readonly moisApresDepart: number },
): Fermeture | null {
  if (!aLaMutation || !mutationLe) return null
  const fin = departLe && departLe > mutationLe ? departLe : mutationLe
  return { depuis: mutationLe, jusquAu: addMonths(fin, moisApresDepart) }
}

export type EtatDuCompte = 'OUVERT' | 'RESTREINT' | 'FERME'

export const etatALaDate = (fermeture: Fermeture | null, today: Day): EtatDuCompte =>
  !fermeture || today < fermeture.depuis ? 'OUVERT' : today <= fermeture.jusquAu ? 'RESTREINT' : 'FERME'
