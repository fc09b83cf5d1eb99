type Metier = 'SYNDIC' | 'GERANCE'

/** What an agency looks after, in lists. */
export const CATEGORIES = ['coproprietaires', 'bailleurs', 'locataires', 'immeubles', 'lots', 'mandats', 'fournisseurs'] as const
export type Categorie = (typeof CATEGORIES)[number]

const METIERS = {
  coproprietaires: ['SYNDIC'],
  bailleurs: ['GERANCE'],
  locataires: ['GERANCE'],
  immeubles: ['SYNDIC', 'GERANCE'],
  lots: ['SYNDIC', 'GERANCE'],
  mandats: ['GERANCE'],
  fournisseurs: ['SYNDIC'],
} as const satisfies Record<Categorie, readonly Metier[]>

/** The lists of whoever works in these trades, the first of which is shown first. */
export const categoriesDe = (metiers: readonly Metier[]): Categorie[] =>
  CATEGORIES.filter((categorie) => METIERS[categorie].some((metier) => metiers.includes(metier)))

export const TITRE_DE_LA_CATEGORIE = {
  coproprietaires: 'Copropriétaires',
  bailleurs: 'Bailleurs',
  locataires: 'Locataires',
  immeubles: 'Immeubles',
  lots: 'Lots',
  mandats: 'Mandats',
  fournisseurs: 'Fournisseurs',
} as const satisfies Record<Categorie, string>

export type Colonne = {
  readonly cle: string
  readonly titre: string
  readonly genre: 'texte' | 'nombre' | 'jour' | 'acces' | 'telephone'
  /** The list can be put in its order. */
  readonly tri: boolean
  /** In the file, and on the page only for whoever asks for it: there is little room. */
  readonly auFichier: boolean
}

const colonne = (cle: string, titre: string, facts: Partial<Colonne> = {}): Colonne => ({
  ...{ cle, titre, genre: 'texte', tri: false, auFichier: false },
  ...facts,
})
const TRI = { tri: true } as const
const NOMBRE = { genre: 'nombre' } as const
const NOM = colonne('nom', 'Nom', TRI)
const NUMERO = colonne('numero', 'Compte', TRI)
const IMMEUBLE = colonne('immeuble', 'Immeuble', TRI)
const LOTS = colonne('lots', 'Lots', NOMBRE)
const JOINDRE = [
  colonne('telephone', 'Téléphone', { genre: 'telephone' }),
  colonne('courriel', 'Adresse électronique', { auFichier: true }),
]
const ACCES = colonne('acces', 'Accès', { genre: 'acces' })

/** The first of each is what a line is called. */
export const COLONNES: Readonly<Record<Categorie, readonly Colonne[]>> = {
  coproprietaires: [NOM, NUMERO, IMMEUBLE, LOTS, ...JOINDRE, ACCES],
  bailleurs: [NOM, NUMERO, colonne('mandat', 'Mandat', TRI), LOTS, ...JOINDRE, ACCES],
  locataires: [NOM, NUMERO, IMMEUBLE, colonne('lot', 'Lot'), ...JOINDRE, ACCES],
  immeubles: [
    ...[NOM, colonne('reference', 'Référence', TRI), colonne('adresse', 'Adresse'), colonne('ville', 'Ville', TRI)],
    ...[LOTS, colonne('comptes', 'Comptes', NOMBRE)],
  ],
  lots: [
    ...[colonne('numero', 'Lot', TRI), colonne('nature', 'Nature', TRI), IMMEUBLE, colonne('situation', 'Situation')],
    ...[colonne('surface', 'Surface en m²', { ...NOMBRE, ...TRI }), colonne('proprietaire', 'Propriétaire')],
  ],
  mandats: [
    ...[colonne('reference', 'Mandat', TRI), colonne('nom', 'Mandant', TRI), IMMEUBLE, colonne('lot', 'Lot')],
    ...[colonne('debut', 'Début', { genre: 'jour', ...TRI }), colonne('fin', 'Fin', { genre: 'jour', ...TRI })],
    colonne('honoraires', 'Honoraires en %', NOMBRE),
  ],
  fournisseurs: [NOM, colonne('activite', 'Activité', TRI), IMMEUBLE, colonne('ville', 'Ville', TRI), ...JOINDRE],
}

export type Tri = { readonly cle: string; readonly sens: 'asc' | 'desc' }

/** The order that an address asks for: `nom`, `-nom`; by the first column otherwise. */
export function triDemande(categorie: Categorie, demande: string): Tri {
  const cle = demande.replace(/^-/, '')
  const known = COLONNES[categorie].find((colonne) => colonne.tri && colonne.cle === cle)
  return known ? { cle, sens: demande.startsWith('-') ? 'desc' : 'asc' } : { cle: COLONNES[categorie][0]?.cle ?? '', sens: 'asc' }
}

export const ecrireLeTri = ({ cle, sens }: Tri): string => `${sens === 'desc' ? '-' : ''}${cle}`

const SEPARATEUR = '.'
const parDefaut = (categorie: Categorie) => COLONNES[categorie].filter(({ auFichier }) => !auFichier).map(({ cle }) => cle)

/** The columns to show, as they were kept; the usual ones where nothing was, and the first in any case. */
export function colonnesMontrees(categorie: Categorie, gardees: string | undefined): string[] {
  if (gardees === undefined) return parDefaut(categorie)
  const kept = gardees.split(SEPARATEUR)
  return COLONNES[categorie].filter(({ cle }, rang) => rang === 0 || kept.includes(cle)).map(({ cle }) => cle)
}

/** What is kept of the columns that were ticked; null: the usual ones. */
export function ecrireLesColonnes(categorie: Categorie, cochees: readonly string[]): string | null {
  const chosen = colonnesMontrees(categorie, cochees.join(SEPARATEUR)).join(SEPARATEUR)
  return chosen === parDefaut(categorie).join(SEPARATEUR) ? null : chosen
}
