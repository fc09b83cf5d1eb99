import { apport, definitionDe, type FamilleDuCrg, type LigneDuCrg, RUBRIQUES_CONNUES, type Rubrique } from './crg'
import { type Cents, opposite, sum } from './money'

type Ligne = LigneDuCrg & { readonly lot: string | null }

export type LignesDUneRubrique<L extends Ligne> = { readonly rubrique: Rubrique; readonly total: Cents; readonly lignes: readonly L[] }

/** What a line adds to its family: to what was received, or to what was paid. */
export const montantDansSaFamille = (ligne: LigneDuCrg): Cents =>
  definitionDe(ligne.rubrique).famille === 'RECETTE' ? apport(ligne) : opposite(apport(ligne))

const total = (lignes: readonly LigneDuCrg[]): Cents => sum(lignes.map(montantDansSaFamille))

/** The lines of a family, rubrique by rubrique in the order of the statement. */
export const parRubrique = <L extends Ligne>(lignes: readonly L[], famille: FamilleDuCrg): LignesDUneRubrique<L>[] =>
  RUBRIQUES_CONNUES.filter((rubrique) => definitionDe(rubrique).famille === famille).flatMap((rubrique) => {
    const siennes = lignes.filter((ligne) => ligne.rubrique === rubrique)
    return siennes.length === 0 ? [] : [{ rubrique, total: total(siennes), lignes: siennes }]
  })

export type RecettesDuLot<L extends Ligne> = {
  /** Null: of no lot. */
  readonly lot: string | null
  readonly total: Cents
  readonly rubriques: readonly LignesDUneRubrique<L>[]
}

const inFrench = new Intl.Collator('fr', { numeric: true })

/** What was received, lot by lot in their natural order, what is of no lot last. */
export function recettesParLot<L extends Ligne>(lignes: readonly L[]): RecettesDuLot<L>[] {
  const recettes = lignes.filter(({ rubrique }) => definitionDe(rubrique).famille === 'RECETTE')
  const lots = [...new Set(recettes.map(({ lot }) => lot))]
  const inOrder = [...lots.filter((lot) => lot !== null).toSorted(inFrench.compare), ...lots.filter((lot) => lot === null)]
  return inOrder.map((lot) => {
    const siennes = recettes.filter((ligne) => ligne.lot === lot)
    return { lot, total: total(siennes), rubriques: parRubrique(siennes, 'RECETTE') }
  })
}
