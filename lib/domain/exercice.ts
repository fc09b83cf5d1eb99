import { type Day, formatDay } from './day'

/** A year of accounts; both days included. */
export type Exercice = { readonly code: string; readonly debut: Day; readonly fin: Day }

/** « 2026 » for a calendar year, else « 01/07/2025 – 30/06/2026 »: the agency's own code says nothing to a co-owner. */
export function nomDeLExercice({ debut, fin }: Exercice): string {
  const year = debut.slice(0, 4)
  return debut === `${year}-01-01` && fin === `${year}-12-31` ? year : `${formatDay(debut)} – ${formatDay(fin)}`
}

/** « 2026 », else « 2025-26 »: under an axis, where the whole name has no room. */
export const nomCourtDeLExercice = ({ debut, fin }: Pick<Exercice, 'debut' | 'fin'>): string => {
  const [first, last] = [debut.slice(0, 4), fin.slice(0, 4)]
  return first === last ? first : `${first}-${last.slice(2)}`
}
