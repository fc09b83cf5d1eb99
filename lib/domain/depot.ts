import { type Day, parseDay } from './day'

export const FICHIERS_MAX = 100
export const DOCUMENT_OCTETS_MAX = 30_000_000

const sansExtension = (nom: string) => nom.replace(/\.[A-Za-z0-9]{1,5}$/, '')

/** Separate words, without capitals and accents. */
const mots = (nom: string): string[] =>
  sansExtension(nom)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** As numbers and codes are compared: « 452769/193287 » is « 452769193287 ». */
export const reduit = (reference: string): string => mots(`${reference}.`).join('')

const UNE_ANNEE = /^(19|20)\d\d$/
const UN_JOUR = /^((19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])|([0-2]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d)$/

export type Indices = {
  /** What may be a number of compte, a code of building, a reference: the longest first. */
  readonly candidats: readonly string[]
  /** « lot 12 », « lot12 ». */
  readonly lot: string | null
}

/** What the name of a file says of whom it is for. */
export function indicesDuNom(nom: string): Indices {
  const all = mots(nom)
  const lot = all.flatMap((mot, at) => (mot === 'lot' ? (all[at + 1] ?? []) : (/^lot(\d+[a-z]?)$/.exec(mot)?.[1] ?? [])))[0] ?? null
  // A number is written with dots, slashes, dashes: up to three words in a row may be one.
  const runs = all.flatMap((_, at) => [1, 2, 3].flatMap((length) => (at + length <= all.length ? [all.slice(at, at + length)] : [])))
  const candidats = runs
    .map((run) => run.join(''))
    .filter((text) => text.length >= 2 && text.length <= 40 && !UNE_ANNEE.test(text) && !UN_JOUR.test(text))
  return { candidats: [...new Set(candidats)].toSorted((a, b) => b.length - a.length), lot }
}

const ISO = /(?:^|\D)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?([0-2]\d|3[01])(?!\d)/
const FRANCAIS = /(?:^|\D)([0-2]\d|3[01])[-_. ]?(0[1-9]|1[0-2])[-_. ]?((?:19|20)\d\d)(?!\d)/

/** The day that the name of a file tells, if it tells one. */
export function dateDuNom(nom: string): Day | null {
  const [, a, m, j] = ISO.exec(nom) ?? []
  if (a) return parseDay(`${a}-${m}-${j}`)
  const [, jour, mois, annee] = FRANCAIS.exec(nom) ?? []
  return jour ? parseDay(`${annee}-${mois}-${jour}`) : null
}

/** What a document may be called after its file: « PV_AG-2026.pdf » is « PV AG 2026 ». */
export function titreDuNom(nom: string): string {
  const plain = sansExtension(nom)
    .normalize('NFC')
    .replace(/[\p{Cc}_]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
  return plain ? plain.charAt(0).toLocaleUpperCase('fr') + plain.slice(1) : 'Document'
}

/** Recipients as they are typed: one after another, set apart by commas, semicolons or lines. */
export const nomsTapes = (pour: string): string[] => [
  ...new Set(
    pour
      .split(/[,;\n]+/)
      .map((nom) => nom.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  ),
]

/** What stands for the whole portfolio. */
export const estTousLesImmeubles = (nom: string): boolean => /^(tous|toutes|agence|syndic)$/.test(reduit(nom))
