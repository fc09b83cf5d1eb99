import { type Day, parseDay } from './day'

/** A line of a ledger: what comes before it is the next page, whatever is published meanwhile. */
export type Repere = { readonly jour: Day; readonly id: string }

const MOST = 9_223_372_036_854_775_807n

export const ecrireRepere = ({ jour, id }: Repere): string => `${jour}.${id}`

/** Reads `?avant=2026-03-01.1234`; null for anything else, and for a number that no line has. */
export function lireRepere(text: string | string[] | undefined): Repere | null {
  const [, date = '', id = ''] = (typeof text === 'string' && /^(\d{4}-\d{2}-\d{2})\.(\d{1,19})$/.exec(text)) || []
  const jour = parseDay(date)
  return jour && BigInt(id) <= MOST ? { jour, id } : null
}
