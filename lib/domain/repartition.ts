import { type Cents, cents, minus } from './money'
import type { Tantiemes } from './tantiemes'

/**
 * Splits an amount by tantièmes, to the cent: each has its whole cents, those that are left go to the largest remainders, one each; of two equal
 * ones, to the first: parts come in the order of their lots.
 * @throws RangeError without tantièmes.
 */
export function repartir(montant: Cents, parts: readonly Tantiemes[]): Cents[] {
  if (montant < 0) return repartir(cents(-montant), parts).map((part) => cents(-part))
  const total = BigInt(parts.reduce((sum, part) => sum + part, 0))
  if (total === 0n) throw new RangeError('Nothing to split by')
  const shares = parts.map((part, at) => {
    const exact = BigInt(montant) * BigInt(part)
    return { at, whole: Number(exact / total), rest: exact % total }
  })
  const left = montant - shares.reduce((sum, { whole }) => sum + whole, 0)
  const first = new Set(
    shares
      .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ at }) => at),
  )
  return shares.map(({ at, whole }) => cents(whole + (first.has(at) ? 1 : 0)))
}

/** What has been called of a budget by the end of that call, in whole cents. */
const cumul = (budget: Cents, rang: number, sur: number) => cents(Math.floor((budget * rang) / sur))

/** What one call asks in all: the k-th of n equal ones, exact over the year. */
export const montantAppele = (budget: Cents, rang: number, sur = 4): Cents => minus(cumul(budget, rang, sur), cumul(budget, rang - 1, sur))

/** The k-th call of a budget, by part: the difference of two cumulative splits, so that quarters and the year add up to the cent. */
export function appeler(budget: Cents, parts: readonly Tantiemes[], rang: number, sur = 4): Cents[] {
  const before = repartir(cumul(budget, rang - 1, sur), parts)
  return repartir(cumul(budget, rang, sur), parts).map((part, at) => minus(part, before[at] ?? cents(0)))
}
