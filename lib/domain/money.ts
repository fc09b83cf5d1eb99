/** Integer cents. Debit is positive: what the client owes. Never a float. */
export type Cents = number & { readonly __unit: 'cents' }

/** @throws RangeError when the number is not an integer that a double holds exactly. */
export function cents(value: number | bigint): Cents {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not a whole number of cents: ${value}`)
  return (number === 0 ? 0 : number) as Cents
}

export const ZERO = cents(0)

export const plus = (a: Cents, b: Cents): Cents => cents(a + b)
export const minus = (a: Cents, b: Cents): Cents => cents(a - b)
export const opposite = (a: Cents): Cents => cents(-a)
export const absolute = (a: Cents): Cents => cents(Math.abs(a))
export const sum = (amounts: Iterable<Cents>): Cents => {
  let total = ZERO
  for (const amount of amounts) total = plus(total, amount)
  return total
}

const THIN_SPACE = '\u202F'
const MINUS = '\u2212'

/** `1 378,20`, with narrow no-break spaces and a true minus sign. */
export function formatAmount(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
  return `${amount < 0 ? MINUS : ''}${euros},${digits.slice(-2)}`
}

/** `1 378,20 €`: a narrow no-break space between thousands, a whole one before the sign; the narrow one is too thin to be seen there. */
export const formatEuros = (amount: Cents): string => `${formatAmount(amount)}\u00A0€`

const AMOUNT = /^([+\-\u2212]?)(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/

/**
 * Reads an amount of euros as an agency's software writes it: a comma or a point, spaces (also no-break) between thousands,
 * two decimals at the most. Null when it is anything else.
 */
export function parseAmount(text: string): Cents | null {
  const match = AMOUNT.exec(text.trim())
  if (!match) return null
  const [, sign, euros = '', decimals = ''] = match
  const value = Number(euros.replace(/\D/g, '') + decimals.padEnd(2, '0'))
  if (!Number.isSafeInteger(value)) return null
  return cents(sign === '' || sign === '+' ? value : -value)
}
