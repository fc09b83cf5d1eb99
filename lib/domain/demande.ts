/** Where a request stands, between those who ask and the agency. */
export type Etat = 'NOUVELLE' | 'EN_COURS' | 'ATTENTE' | 'RESOLUE'

/** What the agency may say of a request; that it is new is said by nobody. */
export const ETATS_DE_L_AGENCE = ['EN_COURS', 'ATTENTE', 'RESOLUE'] as const satisfies readonly Etat[]
export type EtatDeLAgence = (typeof ETATS_DE_L_AGENCE)[number]

export const ETATS = ['NOUVELLE', ...ETATS_DE_L_AGENCE] as const satisfies readonly Etat[]

/**
 * A client's message opens again what was closed, and answers what the agency waited for.
 * @param repondu the agency has answered at least once: without that a request stays new.
 */
export const apresMessageDuClient = (etat: Etat, repondu: boolean): Etat => {
  if (etat === 'EN_COURS') return etat
  return repondu ? 'EN_COURS' : 'NOUVELLE'
}

/** « C’est réglé » is offered once, by a client, on what is still open. */
export const peutClore = (etat: Etat): boolean => etat !== 'RESOLUE'

export const SUJET_MAX = 150
export const TEXTE_MAX = 5000

export const PIECES_MAX = 10
export const PIECE_OCTETS_MAX = 15_000_000

/** A message less than that after another of the same client, which nobody has read, is announced by the mail of the first. */
export const REGROUPEMENT_MS = 10 * 60 * 1000

/**
 * Whether the agency is written to about a client's message.
 * @param precedent of the client's last message before, null for a first one. @param lu when the agency last read.
 */
export function aAnnoncer(now: Date, precedent: Date | null, lu: Date | null): boolean {
  if (!precedent || now.getTime() - precedent.getTime() >= REGROUPEMENT_MS) return true
  return lu !== null && lu >= precedent
}

const kilo = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const mega = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** « 312 ko », « 2,4 Mo ». */
export const tailleEnMots = (octets: number): string =>
  octets < 1_000_000 ? `${kilo.format(Math.max(1, octets / 1000))}\u00a0ko` : `${mega.format(octets / 1_000_000)}\u00a0Mo`

/** The lines of a text that somebody typed; an empty line stands between paragraphs. */
export const paragraphes = (texte: string): string[] =>
  texte
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)

/** The beginning of a text, on one line, cut between words. */
export function extrait(texte: string, longueur: number): string {
  const plain = texte.replace(/\s+/g, ' ').trim()
  if (plain.length <= longueur) return plain
  const cut = plain.slice(0, longueur)
  const space = cut.lastIndexOf(' ')
  return `${(space > longueur / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.\ud800-\udbff]+$/, '')}…`
}
