/** A legal day, `YYYY-MM-DD`: no hour, no zone. Compares and sorts as text. */
export type Day = string & { readonly __unit: 'day' }

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Null when there is no such day: month 13, 29/02 of a common year, year 0001 (before 1900 or after 2200). */
function dayFromParts(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}` as Day
}

/** Reads `JJ/MM/AAAA` or `AAAA-MM-JJ`; null when it is anything else or no day of the calendar. */
export function parseDay(text: string): Day | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  if (french) return dayFromParts(Number(french[3]), Number(french[2]), Number(french[1]))
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return iso ? dayFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null
}

/** @throws RangeError for a literal that is no day. */
export function day(text: string): Day {
  const read = parseDay(text)
  if (!read) throw new RangeError(`Not a day: ${text}`)
  return read
}

const parts = (value: Day) => value.split('-').map(Number) as [number, number, number]

/** Whole months later (or earlier); the 31st becomes the last day of a shorter month. */
export function addMonths(value: Day, months: number): Day {
  const [year, month, dayOfMonth] = parts(value)
  const index = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return day(`${pad(y, 4)}-${pad(m)}-${pad(Math.min(dayOfMonth, daysIn(y, m)))}`)
}

export function addDays(value: Day, days: number): Day {
  const [year, month, dayOfMonth] = parts(value)
  return new Date(Date.UTC(year, month - 1, dayOfMonth + days)).toISOString().slice(0, 10) as Day
}

export const startOfMonth = (value: Day): Day => `${value.slice(0, 7)}-01` as Day

/** Whole months from the month of `a` to the month of `b`. */
export function monthsBetween(a: Day, b: Day): number {
  const [ya, ma] = parts(a)
  const [yb, mb] = parts(b)
  return (yb - ya) * 12 + (mb - ma)
}

// Made once: a formatter costs more than all else that a page computes.
const IN_FRANCE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day that it is in France at that instant. */
export const dayInFrance = (instant: Date): Day => IN_FRANCE.format(instant) as Day

const HOUR_IN_FRANCE = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: 'numeric', hourCycle: 'h23' })

/** The hour that it is there, 0 to 23. */
export const hourInFrance = (instant: Date): number => Number.parseInt(HOUR_IN_FRANCE.format(instant), 10)

/** For the database's `date` columns, which Prisma carries as midnight UTC. */
export const dayToDate = (value: Day): Date => new Date(`${value}T00:00:00Z`)
export const dateToDay = (value: Date): Day => value.toISOString().slice(0, 10) as Day

/** `12/03/2026`, for tables. */
export const formatDay = (value: Day): string => value.split('-').reverse().join('/')

/** January first. */
export const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** `12 mars 2026`, `1er avril 2026`, for sentences. */
export function formatDayInWords(value: Day): string {
  const [year, month, dayOfMonth] = parts(value)
  return `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${MOIS[month - 1]} ${year}`
}

const SHORT_MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

/** « nov. », under an axis. */
export const moisCourt = (value: Day): string => SHORT_MONTHS[parts(value)[1] - 1] ?? ''

/** « novembre 2026 ». */
export function formatMonth(value: Day): string {
  const [year, month] = parts(value)
  return `${MOIS[month - 1]} ${year}`
}
