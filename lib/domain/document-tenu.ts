import type { Day } from './day'
import type { DroitsDuClasseur } from './droits-du-document'
import { droitsEnMots, enNombre } from './droits-en-mots'

/** Where a published document stands that day. */
export type EtatDuDocument = 'PUBLIE' | 'A_VENIR' | 'TERMINE' | 'RETIRE'
export const ETATS_DU_DOCUMENT = ['PUBLIE', 'A_VENIR', 'TERMINE', 'RETIRE'] as const satisfies readonly EtatDuDocument[]

type Dates = { readonly retireLe: string | null; readonly publieLe: Day | null; readonly jusquAu: Day | null }

export function etatDuDocument({ retireLe, publieLe, jusquAu }: Dates, jour: Day): EtatDuDocument {
  if (retireLe) return 'RETIRE'
  if (publieLe && publieLe > jour) return 'A_VENIR'
  return jusquAu && jusquAu < jour ? 'TERMINE' : 'PUBLIE'
}

/** One of those whom a document names. */
export type CibleNommee = {
  readonly genre: 'COMPTE' | 'TIERS' | 'IMMEUBLE' | 'AGENCE'
  readonly nom: string
}

const GENRES: Record<CibleNommee['genre'], string> = { COMPTE: 'Compte ', TIERS: '', IMMEUBLE: '', AGENCE: '' }

export const cibleEnMots = ({ genre, nom }: CibleNommee, metier: 'GERANCE' | 'SYNDIC'): string =>
  genre === 'AGENCE' ? (metier === 'SYNDIC' ? 'Toutes les copropriétés' : 'Tous les clients de la gérance') : `${GENRES[genre]}${nom}`

/** « Compte 0012 · Durand, et 11 autres »: the first of them, and how many more. */
export function ciblesEnMots(cibles: readonly CibleNommee[], total: number, metier: 'GERANCE' | 'SYNDIC'): string {
  const [first] = cibles
  if (!first) return 'Personne'
  const rest = total > 1 && `et ${enNombre(total - 1, 'autre', 'autres')}`
  return [cibleEnMots(first, metier), rest].filter(Boolean).join(', ')
}

/** Of one, then of several. */
const OU: Record<CibleNommee['genre'], readonly [string, string]> = {
  COMPTE: ['pour le compte nommé ici', 'pour leurs comptes nommés ici'],
  TIERS: ['nommés ici', 'nommés ici'],
  IMMEUBLE: ['de l’immeuble nommé ici', 'des immeubles nommés ici'],
  AGENCE: ['de tout le portefeuille', 'de tout le portefeuille'],
}

/** Whom the rights of its classeur let in, among those whom it names. */
export function quiLOuvre(metier: 'GERANCE' | 'SYNDIC', droits: DroitsDuClasseur, cibles: readonly CibleNommee[]): string {
  const who = droitsEnMots(metier, droits)
  const [first] = cibles
  return who === 'Personne' || !first ? 'Personne, que vos équipes' : `${who} ${OU[first.genre][cibles.length > 1 ? 1 : 0]}`
}
