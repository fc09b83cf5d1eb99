import { addDays, addMonths, type Day, dayToDate, formatDayInWords, formatMonth, MOIS, monthsBetween, startOfMonth } from './day'

export const plusTot = (a: Day, b: Day): Day => (a < b ? a : b)
export const plusTard = (a: Day, b: Day): Day => (a > b ? a : b)

/** The last day of its month. */
export const finDuMois = (jour: Day): Day => addDays(addMonths(startOfMonth(jour), 1), -1)

/** How many days its month has: 29 for February 2028. */
export const joursDuMois = (jour: Day): number => Number(finDuMois(jour).slice(8))

const MILLISECONDS = 86_400_000

/** Both days included; 0 or less when `fin` comes before `debut`. */
export const joursCompris = (debut: Day, fin: Day): number =>
  Math.round((dayToDate(fin).getTime() - dayToDate(debut).getTime()) / MILLISECONDS) + 1

/** A day as long after `depuis` as `fin` was after `debut`: as many months where they were whole, else as many days. */
export function aussiLongtemps(debut: Day, fin: Day, depuis: Day): Day {
  const mois = monthsBetween(debut, fin)
  return mois > 0 && addMonths(debut, mois) === fin ? addMonths(depuis, mois) : addDays(depuis, joursCompris(debut, fin) - 1)
}

/** « mars 2026 », « du 17 au 31 mars 2026 », « du 17 mars au 30 avril 2026 », « du 1er décembre 2025 au 28 février 2026 ». */
export function periodeEnMots(debut: Day, fin: Day): string {
  if (startOfMonth(debut) === debut && finDuMois(debut) === fin) return formatMonth(debut)
  if (debut === fin) return `le ${formatDayInWords(debut)}`
  const [year, month, jour] = debut.split('-').map(Number) as [number, number, number]
  const premier = jour === 1 ? '1er' : String(jour)
  const apres = formatDayInWords(fin)
  if (debut.slice(0, 7) === fin.slice(0, 7)) return `du ${premier} au ${apres}`
  return fin.startsWith(`${year}-`) ? `du ${premier} ${MOIS[month - 1]} au ${apres}` : `du ${formatDayInWords(debut)} au ${apres}`
}

/** « de novembre 2026 », « d’août 2026 », « du 17 au 31 mars 2026 », « du 31 mars 2026 ». */
export function deLaPeriode(debut: Day, fin: Day): string {
  const mots = periodeEnMots(debut, fin)
  if (mots.startsWith('du ')) return mots
  if (mots.startsWith('le ')) return `du ${mots.slice(3)}`
  return /^[aeiouyéèêh]/.test(mots) ? `d’${mots}` : `de ${mots}`
}
