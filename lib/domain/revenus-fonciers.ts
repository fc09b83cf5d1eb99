import { apport, definitionDe, type LigneDu2044, type LigneDuCrg, RUBRIQUES_CONNUES, type Rubrique } from './crg'
import type { Day } from './day'
import { type Cents, cents, formatAmount, minus, opposite, sum } from './money'

export type LigneEncaissee = LigneDuCrg & { readonly id: string; readonly date: Day; readonly libelle: string; readonly lot: string | null }

/** The lines of form 2044 that an agency can fill, in its words. */
export const LIGNES_DU_2044 = {
  211: 'Loyers encaissés, hors provisions pour charges',
  212: 'Dépenses mises à la charge du locataire',
  213: 'Recettes diverses\u00A0: indemnités, subventions, dépôts conservés',
  221: 'Frais d’administration et de gestion',
  222: 'Autres frais de gestion\u00A0: 20\u00A0€ par local',
  223: 'Primes d’assurance',
  224: 'Réparation, entretien et amélioration',
  225: 'Charges non récupérées au départ d’un locataire',
  226: 'Indemnités d’éviction, frais de relogement',
  227: 'Taxes foncières et taxes annexes',
  229: 'Provisions pour charges versées au syndic',
  230: 'Régularisation des provisions de l’année précédente',
  250: 'Intérêts d’emprunt',
} as const satisfies Record<LigneDu2044, string>

const RECETTES: readonly LigneDu2044[] = [211, 212, 213]
const CHARGES: readonly LigneDu2044[] = [221, 222, 223, 224, 225, 226, 227, 229]
const FORFAIT = 2000

export type LigneDeLAide = {
  readonly ligne: LigneDu2044
  readonly label: string
  readonly montant: Cents
  /** The lines that make it up; none for the flat 20 €. */
  readonly ids: readonly string[]
}

export type AideRevenusFonciers = {
  readonly annee: number
  readonly lignes: readonly LigneDeLAide[]
  /** Line 215. */
  readonly recettes: Cents
  /** Line 240: 221 to 229, less 230. */
  readonly charges: Cents
  /** Line 250. */
  readonly interets: Cents
  /** Line 261: 215 − 240 − 250; negative, a deficit. */
  readonly resultat: Cents
  /** What was received or paid and goes on no line, credit − debit by rubrique. */
  readonly horsDeclaration: readonly { readonly rubrique: Rubrique; readonly montant: Cents; readonly ids: readonly string[] }[]
}

/**
 * Help to fill form 2044 (CGI, articles 28 to 31), never a declaration: unfurnished homes, by the day of receipt or payment (article 12), also by the
 * agency. Line 230 only has what the agency saw: the tenants' share of last year's provisions is on the syndic's statement.
 * @param locaux the lots let that year, one a local: 20 € each (CGI, article 31, I, 1°, e).
 */
export function aideRevenusFonciers(annee: number, toutes: readonly LigneEncaissee[], locaux: readonly string[]): AideRevenusFonciers {
  const encaissees = toutes.filter(({ date }) => date.startsWith(`${annee}-`))
  const sur = (ligne: LigneDu2044): LigneDeLAide => {
    const siennes = encaissees.filter(({ rubrique }) => definitionDe(rubrique).ligne === ligne)
    const recu = sum(siennes.map(apport))
    // What the syndic gives back was deducted last year: it comes off the charges, as line 230 does.
    const lu = RECETTES.includes(ligne) || ligne === 230 ? recu : opposite(recu)
    const montant = ligne === 222 ? cents(FORFAIT * new Set(locaux).size) : lu
    return { ligne, label: LIGNES_DU_2044[ligne], montant, ids: siennes.map(({ id }) => id) }
  }
  const total = (lignes: readonly LigneDu2044[]) => sum(lignes.map((ligne) => sur(ligne).montant))
  const [recettes, charges, interets] = [total(RECETTES), minus(total(CHARGES), sur(230).montant), sur(250).montant]
  const hors = RUBRIQUES_CONNUES.filter((rubrique) => definitionDe(rubrique).ligne === null).flatMap((rubrique) => {
    const siennes = encaissees.filter((ligne) => ligne.rubrique === rubrique)
    return siennes.length === 0 ? [] : [{ rubrique, montant: sum(siennes.map(apport)), ids: siennes.map(({ id }) => id) }]
  })
  return {
    annee,
    lignes: [...RECETTES, ...CHARGES, 230 as const, 250 as const].map(sur),
    ...{ recettes, charges, interets },
    resultat: minus(minus(recettes, charges), interets),
    horsDeclaration: hors,
  }
}

/** The form is filled in whole euros, to the nearest, half a euro up (CGI, article 1657). */
export const euroLePlusProche = (montant: Cents): Cents => cents(Math.sign(montant) * Math.floor((Math.abs(montant) + 50) / 100) * 100)

/** « 1 440 € »: what is written on the form. */
export const formatEurosEntiers = (montant: Cents): string => `${formatAmount(euroLePlusProche(montant)).slice(0, -3)}\u00A0€`
