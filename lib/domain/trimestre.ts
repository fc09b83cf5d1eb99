/** `2024-T2`: compares and sorts as text. */
export type Trimestre = string & { readonly __unit: 'trimestre' }

const FORMES = [
  /^(?<annee>\d{4})[-\s]?T(?<rang>[1-4])$/i,
  /^T(?<rang>[1-4])[-\s/]?(?<annee>\d{4})$/i,
  /^(?<rang>[1-4])T[-\s]?(?<annee>\d{4})$/i,
  /^(?<rang>[1-4])\s?(?:er|re|e|è|ème|eme|nd|nde)\s+trim(?:estre|\.)?\s+(?:de\s+)?(?<annee>\d{4})$/i,
]

/** Reads `2024-T2`, `T2 2024`, `2T2024`, « 2e trimestre 2024 », « 1er trimestre de 2024 »; null for anything else. */
export function parseTrimestre(texte: string): Trimestre | null {
  const lu = texte.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (lu.length > 40) return null
  for (const forme of FORMES) {
    const { annee, rang } = forme.exec(lu)?.groups ?? {}
    if (annee && rang && annee >= '1950' && annee <= '2200') return `${annee}-T${rang}` as Trimestre
  }
  return null
}

/** The same quarter of another year. @param annees 1 for the next year, −1 for the year before. */
export const decaler = (trimestre: Trimestre, annees: number): Trimestre =>
  `${Number(trimestre.slice(0, 4)) + annees}${trimestre.slice(4)}` as Trimestre

/** « 2e trimestre 2024 », « 1er trimestre 2025 ». */
export function formatTrimestre(trimestre: Trimestre): string {
  const rang = trimestre.slice(6)
  return `${rang === '1' ? '1er' : `${rang}e`} trimestre ${trimestre.slice(0, 4)}`
}
