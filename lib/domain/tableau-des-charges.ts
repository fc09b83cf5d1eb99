import type { ExerciceDeCharges, Poste } from './charges'
import { monthsBetween } from './day'
import { ecartEnMillimes } from './ecart'
import type { Exercice } from './exercice'
import { type Cents, sum } from './money'

/** Of the whole residence, or of the lots of the compte. */
export type Vue = 'residence' | 'part'

const montantDe = ({ montant, part }: Poste, vue: Vue): Cents | null => (vue === 'residence' ? montant : part)

/** What all of them come to; null when one is not known, or there is none. */
const totalDe = (postes: readonly Poste[], vue: Vue): Cents | null => {
  const known = postes.flatMap((poste) => montantDe(poste, vue) ?? [])
  return postes.length > 0 && known.length === postes.length ? sum(known) : null
}

/** Years of one length only compare: a first exercice may last eighteen months. */
const memeDuree = (a: Exercice, b: Exercice) => monthsBetween(a.debut, a.fin) === monthsBetween(b.debut, b.fin)

/**
 * What the figures of an exercice are compared with: spent with spent, voted with voted; what is spent so far, with nothing.
 */
function reference(avant: ExerciceDeCharges | undefined, exercice: ExerciceDeCharges): readonly Poste[] | null {
  if (!avant || !memeDuree(avant, exercice) || exercice.nature === 'EN_COURS') return null
  if (exercice.nature === 'BUDGET') return avant.budget
  return avant.nature === 'APPROUVE' || avant.nature === 'DEPENSE' ? avant.postes : null
}

export type Chiffre = {
  readonly montant: Cents | null
  /** Tenths of a percent against the exercice before; null where they do not compare. */
  readonly ecart: number | null
}

export type LigneDeCharges = { readonly compte: string; readonly libelle: string; readonly chiffres: readonly Chiffre[] }

export type TableauDesCharges = {
  readonly postes: readonly LigneDeCharges[]
  readonly totaux: readonly Chiffre[]
}

const chiffre = (montant: Cents | null, avant: Cents | null): Chiffre => ({
  montant,
  ecart: montant === null || avant === null ? null : ecartEnMillimes(avant, montant),
})

/** Accounts by exercice, in the order of their numbers; an account bears its latest name. @param exercices the oldest first. */
export function tableauDesCharges(exercices: readonly ExerciceDeCharges[], vue: Vue): TableauDesCharges {
  const noms = new Map<string, string>()
  for (const { postes } of exercices) for (const { compte, libelle } of postes) noms.set(compte, libelle)
  const of = (postes: readonly Poste[] | null, compte: string) => {
    const found = postes?.find((poste) => poste.compte === compte)
    return found ? montantDe(found, vue) : null
  }
  return {
    postes: [...noms.keys()].sort().map((compte) => ({
      compte,
      libelle: noms.get(compte) ?? compte,
      chiffres: exercices.map((exercice, at) => chiffre(of(exercice.postes, compte), of(reference(exercices[at - 1], exercice), compte))),
    })),
    totaux: exercices.map((exercice, at) =>
      chiffre(totalDe(exercice.postes, vue), totalDe(reference(exercices[at - 1], exercice) ?? [], vue)),
    ),
  }
}

/** Works and what is exceptional (account 67) are voted apart from the budget: décret du 14 mars 2005, annexe 4. */
const courants = (postes: readonly Poste[]) => postes.filter(({ compte }) => !compte.startsWith('67'))

/** What was voted for the ordinary charges of an exercice, and what of them is spent; null where one is not known. */
export function avancement({ budget, postes }: ExerciceDeCharges, vue: Vue): { readonly vote: Cents; readonly depense: Cents } | null {
  const [vote, depense] = [totalDe(courants(budget), vue), totalDe(courants(postes), vue)]
  return vote !== null && depense !== null && vote > 0 ? { vote, depense } : null
}
