import { ETATS, type Etat } from './demande'

/** The lists of the inbox: what is open, each state, mine, those whose reminder has come, and all. */
export const ONGLETS = ['OUVERTES', 'MIENNES', 'RAPPELS', ...ETATS, 'TOUTES'] as const
export type Onglet = 'OUVERTES' | 'MIENNES' | 'RAPPELS' | 'TOUTES' | Etat

export const TRIS = ['attente', 'recentes', 'anciennes', 'numero'] as const
export type TriDesDemandes = (typeof TRIS)[number]

/** A client who has waited longer for a word is kept waiting. */
export const JOURS_SANS_REPONSE = 3

/** « Attend depuis plus de »: days. */
export const ATTENTES = [1, JOURS_SANS_REPONSE, 7, 30] as const
