export type FamilleDuCrg = 'RECETTE' | 'DEPENSE' | 'HONORAIRES' | 'VIREMENT'

/** A line of form 2044; null for what is not declared there. */
export type LigneDu2044 = 211 | 212 | 213 | 221 | 222 | 223 | 224 | 225 | 226 | 227 | 229 | 230 | 250

type Definition = { readonly label: string; readonly famille: FamilleDuCrg; readonly ligne: LigneDu2044 | null }

const recette = (label: string, ligne: LigneDu2044 | null = null): Definition => ({ label, famille: 'RECETTE', ligne })
const depense = (label: string, ligne: LigneDu2044 | null = null): Definition => ({ label, famille: 'DEPENSE', ligne })

/**
 * What a line of a compte rendu de gestion is, as a closed list. Charges that tenants bear are neither received nor paid for the tax: they go
 * in by PROVISION and out by CHARGES_LOCATIVES, both without a line. A deposit is no income until it is kept.
 */
export const RUBRIQUES = {
  LOYER: recette('Loyers', 211),
  PROVISION: recette('Provisions pour charges des locataires'),
  REGULARISATION: recette('Régularisation des charges des locataires'),
  DEPENSE_REMBOURSEE: recette('Dépenses du propriétaire mises à la charge du locataire', 212),
  AUTRE_RECETTE: recette('Indemnités, subventions et autres recettes', 213),
  DEPOT_RECU: recette('Dépôts de garantie reçus'),
  DEPOT_RENDU: depense('Dépôts de garantie rendus'),
  DEPOT_CONSERVE: recette('Dépôts de garantie conservés', 213),
  HONORAIRES: { label: 'Honoraires de gestion', famille: 'HONORAIRES', ligne: 221 },
  ASSURANCE: depense('Primes d’assurance', 223),
  TRAVAUX: depense('Réparations, entretien et amélioration', 224),
  CHARGES_LOCATIVES: depense('Charges payées, remboursées par les locataires'),
  CHARGES_NON_RECUPEREES: depense('Charges non récupérées au départ d’un locataire', 225),
  EVICTION: depense('Indemnités d’éviction et frais de relogement', 226),
  TAXE_FONCIERE: depense('Taxe foncière', 227),
  COPROPRIETE: depense('Provisions versées au syndic', 229),
  COPROPRIETE_REGULARISATION: depense('Régularisation des provisions du syndic', 230),
  INTERETS: depense('Intérêts d’emprunt', 250),
  PROVISION_RETENUE: depense('Provisions retenues par l’agence'),
  VIREMENT: { label: 'Virements au propriétaire', famille: 'VIREMENT', ligne: null },
  AUTRE_DEPENSE: depense('Autres dépenses'),
} as const satisfies Record<string, Definition>

export type Rubrique = keyof typeof RUBRIQUES

/** In the order of the statement. */
export const RUBRIQUES_CONNUES = Object.keys(RUBRIQUES) as Rubrique[]

export const rubriqueDepuis = (texte: string): Rubrique | null => (Object.hasOwn(RUBRIQUES, texte) ? (texte as Rubrique) : null)

/** The definition, with the wide type that comparisons want. */
export const definitionDe = (rubrique: Rubrique): Definition => RUBRIQUES[rubrique]
