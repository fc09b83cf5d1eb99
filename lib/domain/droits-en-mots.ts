import type { DroitsDuClasseur, NiveauSyndic } from './droits-du-document'

type Metier = 'GERANCE' | 'SYNDIC'
type Role = 'COPROPRIETAIRE' | 'BAILLEUR' | 'LOCATAIRE'

export const NIVEAUX = ['COPROPRIETAIRE', 'MEMBRE', 'PRESIDENT'] as const satisfies readonly NiveauSyndic[]

const NIVEAU: Record<NiveauSyndic, string> = {
  COPROPRIETAIRE: 'Tous les copropriétaires',
  MEMBRE: 'Les membres du conseil syndical et son président',
  PRESIDENT: 'Le président du conseil syndical seul',
}

/** Who opens a classeur. */
export function droitsEnMots(metier: Metier, { niveau, bailleur, locataire }: DroitsDuClasseur): string {
  if (metier === 'SYNDIC') return niveau ? NIVEAU[niveau] : 'Personne'
  if (bailleur && locataire) return 'Bailleurs et locataires'
  return bailleur ? 'Bailleurs' : locataire ? 'Locataires' : 'Personne'
}

type Lu = {
  readonly portee: 'PRIVE' | 'RESIDENCE' | 'SYNDIC'
  /** Whether it names the reader and nobody else. */
  readonly seul: boolean
  readonly role: Role
  readonly droits: DroitsDuClasseur
}

/** Whom a document is for, as its reader is told: the narrowest of those whom it names, and of them those to whom its classeur opens. */
export function pourQuiEnMots({ portee, seul, role, droits: { niveau, bailleur, locataire } }: Lu): string {
  if (portee === 'PRIVE') return seul ? 'Pour vous seul' : 'Pour vous, et ceux qu’il nomme avec vous'
  const partout = portee === 'SYNDIC'
  if (role !== 'COPROPRIETAIRE') {
    const qui = bailleur && locataire ? 'Les bailleurs et les locataires' : bailleur ? 'Les bailleurs' : 'Les locataires'
    return `${qui} de ${partout ? 'l’agence' : 'l’immeuble'}`
  }
  if (niveau === 'PRESIDENT') return partout ? 'Les présidents des conseils syndicaux' : 'Le président du conseil syndical seul'
  if (niveau === 'MEMBRE') return partout ? 'Tous les conseils syndicaux' : 'Le conseil syndical seul'
  return partout ? 'Tous les copropriétaires de l’agence' : 'Toute la résidence'
}

/** What a change of rights shows or hides: documents, and persons of each role who see some of them more, or no more. */
export type Portee = { readonly documents: number; readonly lecteurs: Readonly<Partial<Record<Role, number>>> }
export type EffetDesDroits = { readonly montre: Portee; readonly cache: Portee }

const NOMS: Record<Role, readonly [string, string]> = {
  COPROPRIETAIRE: ['copropriétaire', 'copropriétaires'],
  BAILLEUR: ['bailleur', 'bailleurs'],
  LOCATAIRE: ['locataire', 'locataires'],
}
const milliers = (nombre: number) => nombre.toLocaleString('fr-FR')
export const enNombre = (nombre: number, un: string, plusieurs: string) => `${milliers(nombre)}\u00a0${nombre > 1 ? plusieurs : un}`

function lecteursEnMots({ lecteurs }: Portee): string {
  const roles = (Object.keys(NOMS) as Role[]).filter((role) => lecteurs[role])
  return roles.map((role) => enNombre(lecteurs[role] ?? 0, ...NOMS[role])).join(' et de ')
}

/** « 24 documents deviendront visibles de 31 copropriétaires. » */
export function effetEnMots({ montre, cache }: EffetDesDroits): string {
  const documents = (nombre: number) => enNombre(nombre, 'document', 'documents')
  const plus =
    montre.documents > 0 &&
    `${documents(montre.documents)} ${montre.documents > 1 ? 'deviendront visibles' : 'deviendra visible'} de ${lecteursEnMots(montre)}.`
  const moins =
    cache.documents > 0 &&
    `${documents(cache.documents)} ne ${cache.documents > 1 ? 'seront' : 'sera'} plus visible${cache.documents > 1 ? 's' : ''} de ${lecteursEnMots(cache)}.`
  return [plus, moins].filter(Boolean).join(' ') || 'Aucun document publié aujourd’hui ne change de lecteurs.'
}
