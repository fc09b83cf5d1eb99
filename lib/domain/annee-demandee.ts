import type { Day } from './day'

/** The years that can be shown, the latest first: from that of the first month to this one. */
export function anneesOuvertes(premier: Day | null, jour: Day): number[] {
  const [derniere, premiere] = [Number(jour.slice(0, 4)), Number((premier ?? jour).slice(0, 4))]
  return Array.from({ length: Math.max(derniere - premiere, 0) + 1 }, (_, at) => derniere - at)
}

/** The year that an address asks for; null when it asks for none, for what is no year, or for one to come. */
export function anneeChoisie(value: string | readonly string[] | null | undefined, jour: Day): number | null {
  const asked = typeof value === 'string' && /^(19|20|21)\d{2}$/.test(value) ? Number(value) : null
  return asked !== null && asked <= Number(jour.slice(0, 4)) ? asked : null
}

/** The same, and without it the year of the day. */
export const anneeDemandee = (value: string | readonly string[] | undefined, jour: Day): number =>
  anneeChoisie(value, jour) ?? Number(jour.slice(0, 4))
