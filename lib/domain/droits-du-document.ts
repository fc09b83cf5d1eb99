import type { Day } from './day'

/** From which place in the residence on: each includes those after it, copropriétaire ⊂ membre du conseil ⊂ président. */
export type NiveauSyndic = 'COPROPRIETAIRE' | 'MEMBRE' | 'PRESIDENT'

/** Who may open what a classeur holds: `niveau` for co-owners, the two others in the gérance. Null and false: nobody. */
export type DroitsDuClasseur = { readonly niveau: NiveauSyndic | null; readonly bailleur: boolean; readonly locataire: boolean }

/** A mandate at the conseil syndical in force in the ledger (not withdrawn); both days included. */
export type Mandat = {
  readonly immeubleId: string
  readonly fonction: 'PRESIDENT' | 'MEMBRE'
  readonly depuis: Day | null
  readonly jusquA: Day | null
}

/** A compte as a reader of documents. */
export type Lecteur = {
  readonly compteId: string
  readonly agencyId: string
  readonly tiersId: string
  readonly immeubleId: string | null
  readonly role: 'COPROPRIETAIRE' | 'BAILLEUR' | 'LOCATAIRE'
  /** Those of the compte's tiers. */
  readonly mandats: readonly Mandat[]
  /** Comptes of a landlord's tenants, where the agency lets him read their documents. */
  readonly locataires: readonly string[]
}

export type DocumentPublie = {
  readonly agencyId: string
  readonly classeur: DroitsDuClasseur
  /** Ids of comptes, tiers, immeubles, or of the agency. */
  readonly pour: readonly string[]
  readonly publieLe: Day | null
  readonly jusquAu: Day | null
  readonly withdrawn: boolean
}

const RANKS: Record<NiveauSyndic, number> = { COPROPRIETAIRE: 0, MEMBRE: 1, PRESIDENT: 2 }

/** Whether a day is between two others, both included; without one there is no end on that side. */
const entre = (jour: Day, from: Day | null, to: Day | null) => (from === null || from <= jour) && (to === null || jour <= to)

/** The place of the compte's holder in the compte's own residence on that day; null for whoever is no co-owner. */
export function niveauDuLecteur({ role, immeubleId, mandats }: Lecteur, jour: Day): NiveauSyndic | null {
  if (role !== 'COPROPRIETAIRE') return null
  const here = mandats.filter((mandat) => mandat.immeubleId === immeubleId && entre(jour, mandat.depuis, mandat.jusquA))
  if (here.some(({ fonction }) => fonction === 'PRESIDENT')) return 'PRESIDENT'
  return here.length > 0 ? 'MEMBRE' : 'COPROPRIETAIRE'
}

export function classeurOuvert(lecteur: Lecteur, droits: DroitsDuClasseur, jour: Day): boolean {
  if (lecteur.role === 'BAILLEUR') return droits.bailleur
  if (lecteur.role === 'LOCATAIRE') return droits.locataire
  const niveau = niveauDuLecteur(lecteur, jour)
  return niveau !== null && droits.niveau !== null && RANKS[niveau] >= RANKS[droits.niveau]
}

/** What a published document may be for, so that this compte is concerned. */
export const ciblesDuLecteur = ({ compteId, tiersId, immeubleId, agencyId }: Lecteur): string[] =>
  [compteId, tiersId, immeubleId, agencyId].filter((id) => id !== null)

/** The rule of `documentsVisibleTo` (lib/scope.ts), in words; a test holds both to the same answers. */
export function documentOuvert(lecteur: Lecteur, document: DocumentPublie, jour: Day): boolean {
  const concerned = ciblesDuLecteur(lecteur)
  const duLocataire =
    document.classeur.bailleur && document.classeur.locataire && document.pour.some((cible) => lecteur.locataires.includes(cible))
  return (
    document.agencyId === lecteur.agencyId &&
    !document.withdrawn &&
    entre(jour, document.publieLe, document.jusquAu) &&
    (duLocataire || (document.pour.some((cible) => concerned.includes(cible)) && classeurOuvert(lecteur, document.classeur, jour)))
  )
}
