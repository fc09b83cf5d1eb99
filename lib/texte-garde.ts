import { lireTexte, type TexteRiche } from './domain/texte-riche'

/** A text as the database kept it; what is no text of ours is none. */
export function texteGarde(value: unknown): TexteRiche | null {
  if (value === null) return null
  const read = lireTexte(value)
  return 'texte' in read ? read.texte : null
}
