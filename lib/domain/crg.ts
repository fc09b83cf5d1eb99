import type { Day } from './day'
import { type Cents, minus, opposite, plus, sum } from './money'
import { definitionDe, type FamilleDuCrg, type Rubrique } from './rubriques-du-crg'

export * from './rubriques-du-crg'

export type LigneDuCrg = { readonly rubrique: Rubrique; readonly debit: Cents; readonly credit: Cents }

/** What a line brings to the landlord: credit − debit, whatever its family. */
export const apport = ({ debit, credit }: Pick<LigneDuCrg, 'debit' | 'credit'>): Cents => minus(credit, debit)

/** Opening + all that its lines bring, to the cent: whatever family they are of. */
export const soldeDuCrg = (soldeInitial: Cents, lignes: readonly Pick<LigneDuCrg, 'debit' | 'credit'>[]): Cents =>
  plus(soldeInitial, sum(lignes.map(apport)))

/** A compte rendu de gestion drawn up. Balances are credit − debit: positive, in the landlord's favour (loi 70-9; no legal template). */
export type ArreteDuCrg = {
  readonly soldeInitial: Cents
  readonly recettes: Cents
  readonly depenses: Cents
  readonly honoraires: Cents
  readonly virements: Cents
  /** opening + receipts − expenses − fees − transfers, to the cent. */
  readonly soldeFinal: Cents
  /** Published closing − ours: 0 when they agree, null when none was published. */
  readonly ecart: Cents | null
}

export function arreteDuCrg(crg: {
  readonly soldeInitial: Cents
  /** As published, or null. */
  readonly soldeFinal: Cents | null
  readonly lignes: readonly LigneDuCrg[]
}): ArreteDuCrg {
  const apportDe = (famille: FamilleDuCrg) =>
    sum(crg.lignes.filter(({ rubrique }) => definitionDe(rubrique).famille === famille).map(apport))
  const recettes = apportDe('RECETTE')
  const [depenses, honoraires, virements] = (['DEPENSE', 'HONORAIRES', 'VIREMENT'] as const).map((famille) =>
    opposite(apportDe(famille)),
  ) as [Cents, Cents, Cents]
  const soldeFinal = minus(minus(minus(plus(crg.soldeInitial, recettes), depenses), honoraires), virements)
  const ecart = crg.soldeFinal === null ? null : minus(crg.soldeFinal, soldeFinal)
  return { soldeInitial: crg.soldeInitial, recettes, depenses, honoraires, virements, soldeFinal, ecart }
}

type Borne = { readonly debut: Day; readonly soldeInitial: Cents; readonly soldeFinal: Cents }

export type Rupture<T> = {
  readonly avant: T
  readonly apres: T
  /** Opening of the second − closing of the first. */
  readonly ecart: Cents
}

/** Where the closing of one is not the opening of the next, in the order of time, whatever the order they come in. */
export function rupturesDeChaine<T extends Borne>(crgs: readonly T[]): Rupture<T>[] {
  const ordre = crgs.toSorted((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : 0))
  return ordre.slice(1).flatMap((apres, at) => {
    const avant = ordre[at]
    const ecart = avant ? minus(apres.soldeInitial, avant.soldeFinal) : null
    return avant && ecart !== null && ecart !== 0 ? [{ avant, apres, ecart }] : []
  })
}
