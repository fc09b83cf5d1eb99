export const HEURES_MAX = 24
/** 1 Monday … 7 Sunday. */
export const JOURS_DE_LA_SEMAINE = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'] as const

const HEURE = /^([01]?\d|2[0-3])\s*[:h]\s*([0-5]\d)?$/i

/** « 6h, 12:30 » → 06:00 and 12:30, in order, each once; null where one of them is no hour. */
export function lireHeures(text: string): string[] | null {
  const parts = text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const read = parts.map((part) => HEURE.exec(part)).map((found) => found && `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`)
  const heures = read.filter((heure) => heure !== null)
  return heures.length === read.length ? [...new Set(heures)].sort() : null
}
