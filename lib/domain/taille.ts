const UNITES = ['octets', 'ko', 'Mo', 'Go'] as const

/** « 45 ko », « 1,2 Mo »: decimal units, as telephones and operators count. */
export function formatTaille(octets: number): string {
  let [value, unit] = [octets, 0]
  while (value >= 999.5 && unit < UNITES.length - 1) {
    value /= 1000
    unit++
  }
  const digits = unit >= 2 && value < 10 ? value.toFixed(1).replace('.', ',').replace(/,0$/, '') : String(Math.round(value))
  return `${digits}\u00A0${UNITES[unit]}`
}
