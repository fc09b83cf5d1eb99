/** Exact tantièmes as integers ×10⁵: a building of the reference totals 1000.91516. Never a float in a vote or a split. */
export type Tantiemes = number & { readonly __unit: 'tantiemes' }

const SCALE = 5

const NUMBER = /^(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,](\d{1,5}))?$/

/** Reads `82,0001` or `1 000.91516`; null for more than five decimals, a sign, or anything else. */
export function parseTantiemes(text: string): Tantiemes | null {
  const match = NUMBER.exec(text.trim())
  if (!match) return null
  const value = Number((match[1] ?? '').replace(/\D/g, '') + (match[2] ?? '').padEnd(SCALE, '0'))
  return Number.isSafeInteger(value) && value < 10 ** 14 ? (value as Tantiemes) : null
}

/** `1 000,91516`; trailing zeros of the decimals are not shown. */
export function formatTantiemes(value: Tantiemes): string {
  const digits = String(value).padStart(SCALE + 1, '0')
  const whole = digits.slice(0, -SCALE).replace(/\B(?=(\d{3})+$)/g, '\u202F')
  const decimals = digits.slice(-SCALE).replace(/0+$/, '')
  return decimals ? `${whole},${decimals}` : whole
}

/** `82.0001`, as PostgreSQL's numeric reads it. */
export function tantiemesToDecimal(value: Tantiemes): string {
  const digits = String(value).padStart(SCALE + 1, '0')
  return `${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`
}

export const sumTantiemes = (values: Iterable<Tantiemes>): Tantiemes => {
  let total = 0
  for (const value of values) total += value
  return total as Tantiemes
}
