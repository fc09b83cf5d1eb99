/** A quantity that a meter counts, in thousandths of its unit (m³, kWh). Exact. */
export type Quantite = number & { readonly __unit: 'milliemes' }

const NUMBER = /^(-?)(\d{1,11})(?:\.(\d{1,3}))?$/

/** Reads what PostgreSQL writes of a `numeric(14, 3)`: `4.090`. */
export function parseQuantite(text: string): Quantite | null {
  const match = NUMBER.exec(text)
  if (!match) return null
  const value = Number((match[2] ?? '') + (match[3] ?? '').padEnd(3, '0'))
  return (match[1] && value !== 0 ? -value : value) as Quantite
}

export const sumQuantites = (values: Iterable<Quantite>): Quantite => {
  let total = 0
  for (const value of values) total += value
  return total as Quantite
}

/** `1 204,09 m³`: without the decimals that say nothing, a no-break space before the unit. */
export function formatQuantite(value: Quantite, unite: string): string {
  const digits = String(Math.abs(value)).padStart(4, '0')
  const whole = digits.slice(0, -3).replace(/\B(?=(\d{3})+$)/g, '\u202F')
  const decimals = digits.slice(-3).replace(/0+$/, '')
  return `${value < 0 ? '\u2212' : ''}${whole}${decimals && `,${decimals}`}\u00A0${unite}`
}
