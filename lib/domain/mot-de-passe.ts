/** A password as long as the longest sentence anyone types; beyond, it is an attack on the work of hashing. */
export const LONGUEUR_MAX = 1000

const SORTES = [
  ['une minuscule', /\p{Ll}/u],
  ['une majuscule', /\p{Lu}/u],
  ['un chiffre', /\p{Nd}/u],
  ['un signe ou une espace', /[^\p{Ll}\p{Lu}\p{Nd}]/u],
] as const

const MOTS = 7
const PHRASE = 20

export type Critere = { readonly texte: string; readonly rempli: boolean }

export type Examen = {
  /** The four kinds of characters. */
  readonly sortes: readonly Critere[]
  /** One of them is enough: délibération CNIL 2022-100, 50 bits of entropy counted three ways. */
  readonly facons: readonly Critere[]
  /** What it must never hold. */
  readonly personnel: Critere
  readonly convient: boolean
}

/** A person counts characters, not UTF-16 units: an emoji is one. */
const longueur = (texte: string) => [...texte].length
const simple = (texte: string) => texte.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function mots(motDePasse: string): number {
  return new Set(simple(motDePasse).match(/[\p{L}\p{N}]+/gu) ?? []).size
}

/** The address, the part before its « @ », and the portal's own name. Three letters or fewer are found in any word. */
function contientDuPersonnel(motDePasse: string, email: string): boolean {
  const texte = simple(motDePasse)
  const avant = simple(email).split('@')[0] ?? ''
  return texte.includes('palier') || (avant.length > 3 && texte.includes(avant))
}

/** Which criteria a password meets, as it is typed. The list of common ones is the server's: lib/mot-de-passe/courants.ts. */
export function examiner(motDePasse: string, email: string): Examen {
  const signes = longueur(motDePasse)
  const sortes = SORTES.map(([texte, motif]) => ({ texte, rempli: motif.test(motDePasse) }))
  const nombre = sortes.filter(({ rempli }) => rempli).length
  const phrase = signes >= PHRASE && /\s/.test(motDePasse.trim()) && mots(motDePasse) >= MOTS
  const facons = [
    { texte: '12 caractères ou plus, des quatre sortes', rempli: signes >= 12 && nombre === 4 },
    { texte: '14 caractères ou plus, de trois sortes', rempli: signes >= 14 && nombre >= 3 },
    { texte: `une phrase de ${MOTS} mots différents ou plus`, rempli: phrase },
  ]
  const personnel = {
    texte: 'ni votre adresse électronique, ni « palier »',
    rempli: signes > 0 && !contientDuPersonnel(motDePasse, email),
  }
  return { sortes, facons, personnel, convient: signes <= LONGUEUR_MAX && personnel.rempli && facons.some(({ rempli }) => rempli) }
}

/** Why a password is refused, in French; null when it may be had. @param courant whether it is common or leaked. */
export function refusDuMotDePasse(motDePasse: string, email: string, courant: (motDePasse: string) => boolean): string | null {
  if (longueur(motDePasse) > LONGUEUR_MAX) return 'Ce mot de passe est trop long : 1 000 caractères au plus.'
  const { convient, personnel } = examiner(motDePasse, email)
  if (!personnel.rempli && motDePasse) return 'Ce mot de passe contient votre adresse électronique ou « palier » : choisissez-en un autre.'
  if (!convient) {
    return 'Ce mot de passe est trop simple : il faut 12 caractères des quatre sortes, 14 de trois sortes, ou une phrase de 7 mots différents.'
  }
  return courant(motDePasse)
    ? 'Ce mot de passe est trop facile à deviner : il ressemble à ceux que beaucoup de personnes ont choisis. Choisissez-en un autre.'
    : null
}
