import type { Day } from './day'
import { nomDeFichier } from './nom-de-fichier'

export type PieceANommer = {
  readonly titre: string
  readonly mime: string
  readonly date: Day
  readonly dossiers: readonly string[]
}

/** A folder's name, fit for every system; never « .. », never empty. */
const dossier = (nom: string): string => nomDeFichier(nom, 'application/pdf').replace(/\.pdf$/, '')

/** The same name twice, whatever its capitals, would hide a file: the second one is numbered. */
function unique(chemin: string, taken: Set<string>): string {
  const [, stem = chemin, extension = ''] = /^(.*)(\.[a-z0-9]+)$/.exec(chemin) ?? []
  for (let n = 1; ; n++) {
    const tried = n === 1 ? chemin : `${stem} (${n})${extension}`
    const key = tried.toLowerCase().normalize('NFC')
    if (taken.has(key)) continue
    taken.add(key)
    return tried
  }
}

/** Where each one stands in the archive: « Assemblées/2026-06-12 Procès-verbal.pdf ». */
export function nomsDArchive(pieces: readonly PieceANommer[]): string[] {
  const taken = new Set<string>()
  return pieces.map(({ titre, mime, date, dossiers }) =>
    unique([...dossiers.map(dossier), nomDeFichier(`${date} ${titre}`, mime)].join('/'), taken),
  )
}
