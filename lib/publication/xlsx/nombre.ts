import type { Style } from './styles'

const DAY_MS = 86_400_000
/** From the beginning of Excel's calendar, or of that of old Macs, to 1970. */
const TO_1970 = { 1900: 25_569, 1904: 24_107 }
/** The most decimals that a column of the format has. */
const DECIMALS = 5
/** What a number that was computed may stand away from the one that is meant. */
const TOLERANCE = 1e-6

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/** The day of a serial number; an hour in it is left. */
function jourDe(serial: number, calendar: 1900 | 1904): string | null {
  // Before it Excel counts a 29 February 1900 that never was.
  const day = Math.floor(serial) + (calendar === 1900 && serial < 60 ? 1 : 0)
  if (day < 1 || day > 2_958_465) return null
  return new Date((day - TO_1970[calendar]) * DAY_MS).toISOString().slice(0, 10)
}

/** Digits and no exponent: as many decimals as it takes to be the number, up to five; beyond that, as it is written. */
function ecrit(raw: string, value: number): string {
  if (Math.abs(value) >= 1e21) return raw
  for (let decimals = 0; decimals <= DECIMALS; decimals++) {
    const text = value.toFixed(decimals)
    if (Math.abs(Number(text) - value) <= TOLERANCE) return text === '-0' ? '0' : text
  }
  return raw
}

/**
 * A number as it would be typed in a CSV. Excel keeps doubles: 391,90 may be written 391.90000000000003, which is 391.90; what is no number of
 * so few decimals is given whole, for its column to refuse it. Null when it is none.
 */
export function nombreDe(raw: string, style: Style, calendar: 1900 | 1904): string | null {
  const text = raw.trim()
  if (!NUMBER.test(text)) return null
  const value = Number(text)
  if (!Number.isFinite(value)) return null
  if (style === 'jour') return jourDe(value, calendar)
  // Nothing else stands for a whole number, however long.
  const written = /^[+-]?\d+$/.test(text) ? text.replace('+', '') : ecrit(text, value)
  return style && /^\d+$/.test(written) ? written.padStart(style.chiffres, '0') : written
}
