import { definitionDe } from './crg'
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
  /** The form has a column for each; empty when all is of one. Null: what names no building, and is to be shared out. */
  readonly immeubles: readonly { readonly nom: string | null; readonly aide: AideRevenusFonciers }[]
}

type Lot = LotDeclare & { readonly immeuble: { readonly nom: string } }

function parImmeuble<L extends Ligne>(annee: number, nues: readonly L[], lots: readonly Lot[]): Declaration<L>['immeubles'] {
  const noms = new Map(lots.map(({ immeuble }) => [immeuble.reference, immeuble.nom]))
  const de = ({ immeuble }: L) => (immeuble !== null && noms.has(immeuble) ? immeuble : null)
  const locaux = (reference: string | null) =>
    locauxLoues(
      lots.filter(({ immeuble }) => immeuble.reference === reference),
      annee,
    )
  const references = [...noms.keys()].filter((one) => locaux(one).length > 0 || nues.some((ligne) => de(ligne) === one))
  if (references.length < 2 || nues.length === 0) return []
  const rest = nues.some((ligne) => de(ligne) === null) ? [null] : []
  return [...references, ...rest].map((reference) => ({
    nom: reference === null ? null : (noms.get(reference) ?? reference),
    aide: aideRevenusFonciers(
      annee,
      nues.filter((ligne) => de(ligne) === reference),
      locaux(reference),
    ),
  }))
}

/** The help for one year: bare lets alone, by line, with what is left out. */
export function dresserDeclaration<L extends Ligne>(annee: number, lignes: readonly L[], lots: readonly Lot[]): Declaration<L> {
  const { nues, meublees, aPartager } = lignesDeclarees(lignes, lots)
  // Without an entry in the year there is nothing to help with: no flat 20 € either.
  const locaux = nues.length === 0 ? [] : locauxLoues(lots, annee)
  return {
    aide: aideRevenusFonciers(annee, nues, locaux),
    ...{ locaux: locaux.length, meublees },
    // Transfers and the like are in no figure: there is nothing of them to take away.
    aPartager: aPartager.filter(({ rubrique }) => definitionDe(rubrique).ligne !== null),
    immeubles: parImmeuble(annee, nues, lots),
    parId: new Map(lignes.map((ligne) => [ligne.id, ligne])),
  }
}

/** Lines that have something to tell: an amount, or entries that cancel out. */
export const aMontrer = ({ montant, ids }: LigneDeLAide): boolean => montant !== 0 || ids.length > 0
