import { type LotDeclare, lignesDeclarees, locauxLoues } from './lots-declares'
import { type AideRevenusFonciers, aideRevenusFonciers, type LigneDeLAide, type LigneEncaissee } from './revenus-fonciers'

type Ligne = LigneEncaissee & { readonly immeuble: string | null; readonly numero: string | null }

export type Declaration<L extends Ligne> = {
  readonly aide: AideRevenusFonciers
  readonly locaux: number
  /** Lines of furnished lets: told, and in no figure. */
  readonly meublees: readonly L[]
  readonly aPartager: readonly L[]
  readonly parId: ReadonlyMap<string, L>
}

/** The help for one year: bare lets alone, by line, with what is left out. */
export function dresserDeclaration<L extends Ligne>(annee: number, lignes: readonly L[], lots: readonly LotDeclare[]): Declaration<L> {
  const { nues, meublees, aPartager } = lignesDeclarees(lignes, lots)
  // Without an entry in the year there is nothing to help with: no flat 20 € either.
  const locaux = nues.length === 0 ? [] : locauxLoues(lots, annee)
  return {
    aide: aideRevenusFonciers(annee, nues, locaux),
    ...{ locaux: locaux.length, meublees, aPartager },
    parId: new Map(lignes.map((ligne) => [ligne.id, ligne])),
  }
}

/** Lines that have something to tell: an amount, or entries that cancel out. */
export const aMontrer = ({ montant, ids }: LigneDeLAide): boolean => montant !== 0 || ids.length > 0
