import type { Day } from './day'
import { absolute, type Cents, formatEuros } from './money'

type Metier = 'GERANCE' | 'SYNDIC'
type Role = 'COPROPRIETAIRE' | 'BAILLEUR' | 'LOCATAIRE'

/** Where a diffusion stands, as the agency reads it. */
export type EtatAffiche = 'BROUILLON' | 'PROGRAMMEE' | 'EN_COURS' | 'ECHEC' | 'PUBLIEE' | 'TERMINEE' | 'RETIREE'
export const ETATS_AFFICHES = {
  BROUILLON: { nom: 'Brouillon', ton: 'plain' },
  PROGRAMMEE: { nom: 'Programmée', ton: 'warn' },
  EN_COURS: { nom: 'En cours', ton: 'warn' },
  ECHEC: { nom: 'Interrompue', ton: 'bad' },
  PUBLIEE: { nom: 'Publiée', ton: 'good' },
  TERMINEE: { nom: 'Terminée', ton: 'plain' },
  RETIREE: { nom: 'Retirée', ton: 'plain' },
} as const satisfies Record<EtatAffiche, { nom: string; ton: string }>

type Faits = {
  readonly etat: 'BROUILLON' | 'EN_COURS' | 'PUBLIE' | 'RETIRE'
  readonly publieLe: Day | null
  readonly jusquAu: Day | null
  /** Its last work has been given up. */
  readonly echouee: boolean
}

export function etatAffiche({ etat, publieLe, jusquAu, echouee }: Faits, jour: Day): EtatAffiche {
  if (etat === 'EN_COURS') return echouee ? 'ECHEC' : publieLe && publieLe > jour ? 'PROGRAMMEE' : 'EN_COURS'
  if (etat === 'PUBLIE') return jusquAu && jusquAu < jour ? 'TERMINEE' : 'PUBLIEE'
  return etat === 'RETIRE' ? 'RETIREE' : 'BROUILLON'
}

/** Whom a diffusion is for, one line each, as `pour` of documents.csv and two words more. */
export type Cible =
  | { readonly genre: 'agence' }
  | { readonly genre: 'role'; readonly role: Role }
  | { readonly genre: 'immeuble' | 'compte' | 'tiers'; readonly reference: string }

/** Lists in which those whom it is for are looked for. */
export const CATEGORIES_DE_CIBLES = ['immeubles', 'coproprietaires', 'bailleurs', 'locataires'] as const
export type CategorieDeCibles = (typeof CATEGORIES_DE_CIBLES)[number]
/** @property immeuble its id, for those of one building alone. */
export type FiltreDeCibles = { readonly categorie: CategorieDeCibles; readonly recherche: string; readonly immeuble: string | null }

const ROLES: Readonly<Record<Metier, readonly Role[]>> = { SYNDIC: ['COPROPRIETAIRE'], GERANCE: ['BAILLEUR', 'LOCATAIRE'] }
export const rolesDuMetier = (metier: Metier): readonly Role[] => ROLES[metier]

export const lignesDe = (pour: string): string[] => pour.split('\n').filter(Boolean)

export function lireLaCible(ligne: string): Cible | null {
  if (ligne === 'agence') return { genre: 'agence' }
  const [, genre, reste = ''] = /^(role|immeuble|compte|tiers):([\s\S]+)$/.exec(ligne) ?? []
  if (genre === 'role') {
    const role = Object.values(ROLES)
      .flat()
      .find((known) => known === reste)
    return role ? { genre, role } : null
  }
  return genre === 'immeuble' || genre === 'compte' || genre === 'tiers' ? { genre, reference: reste } : null
}

/** « 42 comptes de 37 personnes »: what is about to be written to, before it is. */
export function destinatairesEnMots(comptes: number, personnes: number): string {
  const de = (nombre: number, un: string, plusieurs: string) => `${nombre.toLocaleString('fr')}\u00A0${nombre > 1 ? plusieurs : un}`
  return comptes === 0 ? 'Personne' : `${de(comptes, 'compte', 'comptes')} de ${de(personnes, 'personne', 'personnes')}`
}

/** A balance within a sentence: one that the agency owes says so. */
export const soldeEnMots = (solde: Cents): string => `${formatEuros(absolute(solde))}${solde < 0 ? ' en votre faveur' : ''}`

/** Under the reference of its affair, where the template says so. */
export const titreClasse = (titre: string, reference: string | null, prefixer: boolean): string =>
  (prefixer && reference ? `${reference} - ${titre}` : titre).slice(0, 300)
