import { type Cents, sum } from './money'
import { produitExact } from './produit-exact'
import { appeler, montantAppele, repartir } from './repartition'
import { sumTantiemes, type Tantiemes } from './tantiemes'

/** A lot that counts in a clé. */
export type PartDeLot = { readonly numero: string; readonly tantiemes: Tantiemes; readonly mien: boolean }

/** A line of an appel de fonds, with what it is computed from. */
export type LigneAExpliquer = {
  /** As it was called. */
  readonly montant: Cents
  /** What the clé splits. */
  readonly base: Cents
  /** What the assemblée voted for the clé in the exercice of the call: all of it, or parts that may be called apart. */
  readonly budgets: readonly Cents[]
  /** The quarter of the exercice, from 1. */
  readonly trimestre: number
  /** All those of the clé, in the order of their numbers. */
  readonly lots: readonly PartDeLot[]
}

/** How the amount that was called stands to what is computed. */
export type Accord =
  /** It falls on the cent. */
  | 'EXACT'
  /** It is rounded, so that the calls of all lots add up to the cent. */
  | 'AU_CENTIME'
  /** It is another one: the software knows something that it has not published. */
  | 'AUTRE'

export type Pourquoi = {
  readonly base: Cents
  /** The budget of which `base` is a quarter; null when it is something else. */
  readonly budget: Cents | null
  readonly miens: readonly PartDeLot[]
  readonly mesTantiemes: Tantiemes
  readonly total: Tantiemes
  /** base × mesTantiemes ÷ total, in euros: « 391,90 », « 391,8996… ». */
  readonly partExacte: string
  readonly accord: Accord
}

const mienne = (lots: readonly PartDeLot[], amounts: readonly Cents[]) => sum(amounts.filter((_, at) => lots[at]?.mien))

/** Why a line is of that amount; null when none of the lots is the client's, or the clé counts nothing. */
export function pourquoi({ montant, base, budgets, trimestre, lots }: LigneAExpliquer): Pourquoi | null {
  const parts = lots.map(({ tantiemes }) => tantiemes)
  const [miens, total] = [lots.filter(({ mien }) => mien), sumTantiemes(parts)]
  const mesTantiemes = sumTantiemes(miens.map(({ tantiemes }) => tantiemes))
  if (mesTantiemes === 0 || total === 0) return null
  const budget = budgets.find((voted) => montantAppele(voted, trimestre) === base) ?? null
  // Quarter by quarter or each by itself, lot by lot or all of mine at once: an amount that one of the ways gives is explained.
  const ways = [mienne(lots, repartir(base, parts)), ...(budget === null ? [] : [mienne(lots, appeler(budget, parts, trimestre))])]
  // Each of my lots may be rounded by itself: less than a cent a lot.
  const gap = BigInt(montant) * BigInt(total) - BigInt(base) * BigInt(mesTantiemes)
  const near = (gap < 0n ? -gap : gap) < BigInt(total) * BigInt(miens.length)
  const accord = gap === 0n ? 'EXACT' : ways.includes(montant) || near ? 'AU_CENTIME' : 'AUTRE'
  return {
    base,
    budget,
    miens,
    mesTantiemes,
    total,
    partExacte: produitExact(base, mesTantiemes, total),
    accord,
  }
}
