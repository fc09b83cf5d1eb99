import { type Cents, cents, sum } from './money'
import { repartir } from './repartition'
import { sumTantiemes, type Tantiemes } from './tantiemes'

/**
 * The least that a year's contribution may be: 5 % of the budget prévisionnel (loi de 1965, article 14-2-1), to the cent above.
 * Where a plan pluriannuel was adopted it is also 2,5 % of its works, which is not published.
 */
export const cotisationMinimale = (budget: Cents): Cents => cents((BigInt(Math.max(0, budget)) * 5n + 99n) / 100n)

type Lot = { readonly id: string; readonly tantiemes: Tantiemes }
export type CleDuFonds = { readonly code: string; readonly libelle: string; readonly lots: readonly Lot[] }

export type PartDuFonds = {
  readonly cle: { readonly code: string; readonly libelle: string }
  readonly miens: Tantiemes
  readonly total: Tantiemes
  /** Whether base × miens ÷ total falls on the cent. */
  readonly exact: boolean
}

/**
 * By which clé what my lots hold is their share of the whole fund, each to the cent: null when it is by none, as after a clé changed,
 * or when lots have joined since.
 * @param miens what each of my lots holds. @param cles in the order of their codes, lots in the order of their numbers.
 */
export function partDuFonds(
  miens: readonly { readonly id: string; readonly total: Cents }[],
  immeuble: Cents,
  cles: readonly CleDuFonds[],
): PartDuFonds | null {
  if (miens.length === 0) return null
  const held = new Map(miens.map(({ id, total }) => [id, total]))
  for (const { code, libelle, lots } of cles) {
    const total = sumTantiemes(lots.map(({ tantiemes }) => tantiemes))
    if (total === 0 || miens.some(({ id }) => !lots.some((lot) => lot.id === id))) continue
    const split = repartir(
      immeuble,
      lots.map(({ tantiemes }) => tantiemes),
    )
    // Which of two equal lots has the last cent is for the agency's software to say.
    if (lots.some(({ id }, at) => Math.abs((held.get(id) ?? split[at] ?? 0) - (split[at] ?? 0)) > 1)) continue
    const mine = sumTantiemes(lots.filter(({ id }) => held.has(id)).map(({ tantiemes }) => tantiemes))
    const mienne = sum(miens.map((lot) => lot.total))
    return { cle: { code, libelle }, miens: mine, total, exact: BigInt(immeuble) * BigInt(mine) === BigInt(mienne) * BigInt(total) }
  }
  return null
}
