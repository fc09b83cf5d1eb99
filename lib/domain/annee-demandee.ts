import type { Day } from './day'

/** The years that can be shown, the latest first: from that of the first month to this one. */
export function anneesOuvertes(premier: Day | null, jour: Day): number[] {
  const [derniere, premiere] = [Number(jour.slice(0, 4)), Number((premier ?? jour).slice(0, 4))]
  return Array.from({ length: Math.max(derniere - premiere, 0) + 1 }, (_, at) => derniere - at)
}

/** The year that an address asks for; null when it asks for none, or for what is no year. */
export const anneeChoisie = (value: string | readonly string[] | null | undefined): number | null =>
  typeof value === 'string' && /^(19|20|21)\d{2}$/.test(value) ? Number(value) : null

/** The same up to the year of the day, which is shown for any other. */
export function anneeDemandee(value: string | readonly string[] | undefined, jour: Day): number {
  const [asked, courante] = [anneeChoisie(value), Number(jour.slice(0, 4))]
  return asked !== null && asked <= courante ? asked : courante
}
