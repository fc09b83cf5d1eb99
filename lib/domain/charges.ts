import type { Day } from './day'
import type { Exercice } from './exercice'
import { type Cents, cents, sum } from './money'
import { repartir } from './repartition'
import { sumTantiemes, type Tantiemes } from './tantiemes'

/** What one account of charges came to in an exercice, for one clé. */
export type MontantDePoste = { readonly cle: string; readonly compte: string; readonly libelle: string; readonly montant: Cents }

/** A lot that counts in a clé. */
export type PartDeCle = { readonly tantiemes: Tantiemes; readonly mien: boolean }

const floored = (a: bigint, by: bigint) => (a >= 0n ? a / by : -((-a + by - 1n) / by))

/**
 * My part of each account that one clé shares. The whole of them is split as the accounts do, by largest remainders among all lots; then my
 * part of it among the accounts, again by largest remainders: lots add up to the whole, accounts to my part, both to the cent.
 * @param lots all those of the clé, in the order of their numbers. Null when it counts nothing.
 */
export function partDesPostes(montants: readonly Cents[], lots: readonly PartDeCle[]): Cents[] | null {
  const parts = lots.map(({ tantiemes }) => tantiemes)
  const total = BigInt(sumTantiemes(parts))
  if (total === 0n) return null
  const mine = BigInt(sumTantiemes(lots.filter(({ mien }) => mien).map(({ tantiemes }) => tantiemes)))
  const target = sum(repartir(sum(montants), parts).filter((_, at) => lots[at]?.mien))
  const shares = montants.map((montant, at) => {
    const exact = BigInt(montant) * mine
    const whole = floored(exact, total)
    return { at, whole: Number(whole), rest: exact - whole * total }
  })
  const order = shares.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1)).map(({ at }) => at)
  const found = shares.map(({ whole }) => whole)
  // Several lots, each rounded by itself, may take a cent more or less than their sum would.
  let left = target - found.reduce((a, b) => a + b, 0)
  for (let n = 0; left > 0 && order.length > 0; n++, left--)
    found[order[n % order.length] ?? 0] = (found[order[n % order.length] ?? 0] ?? 0) + 1
  for (let n = order.length - 1; left < 0 && n >= 0; n--, left++) found[order[n] ?? 0] = (found[order[n] ?? 0] ?? 0) - 1
  return found.map(cents)
}

/** Where the figures of an exercice come from. */
export type NatureDesChiffres =
  /** Spent, and approved by the assemblée. */
  | 'APPROUVE'
  /** Spent in a year that is over, not approved yet. */
  | 'DEPENSE'
  /** Spent so far. */
  | 'EN_COURS'
  /** No expense is published, or open to the reader: what the assemblée voted. */
  | 'BUDGET'

export type ExerciceLu = Exercice & {
  readonly cloture: boolean
  readonly depenses: readonly MontantDePoste[]
  readonly budget: readonly MontantDePoste[]
}

export const natureDesChiffres = ({ cloture, fin, depenses }: ExerciceLu, today: Day): NatureDesChiffres =>
  depenses.length === 0 ? 'BUDGET' : cloture ? 'APPROUVE' : fin < today ? 'DEPENSE' : 'EN_COURS'

export type Poste = { readonly compte: string; readonly libelle: string; readonly montant: Cents; readonly part: Cents | null }

/** `part` of a poste is null where the compte had no lot that day, or a clé cannot be split. */
export type ExerciceDeCharges = Exercice & {
  readonly nature: NatureDesChiffres
  readonly postes: readonly Poste[]
  /** What was voted for it, by poste. */
  readonly budget: readonly Poste[]
}

/** Accounts, those of several clés together, in the order of their numbers. `part` is null when one of the clés cannot be split. */
export function postesDe(lignes: readonly MontantDePoste[], lotsDe: (cle: string) => readonly PartDeCle[]): Poste[] {
  const postes = new Map<string, { compte: string; libelle: string; montant: Cents; part: Cents | null }>()
  for (const cle of new Set(lignes.map((ligne) => ligne.cle))) {
    const own = lignes.filter((ligne) => ligne.cle === cle)
    const lots = lotsDe(cle)
    const parts = partDesPostes(
      own.map(({ montant }) => montant),
      lots,
    )
    for (const [at, { compte, libelle, montant }] of own.entries()) {
      const part = parts?.[at] ?? null
      const seen = postes.get(compte)
      postes.set(compte, {
        ...{ compte, libelle: seen?.libelle ?? libelle, montant: cents(montant + (seen?.montant ?? 0)) },
        part: part === null || seen?.part === null ? null : cents(part + (seen?.part ?? 0)),
      })
    }
  }
  return [...postes.values()].sort((a, b) => (a.compte < b.compte ? -1 : 1))
}
