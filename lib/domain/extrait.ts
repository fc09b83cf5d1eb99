/** The beginning of a text, whole words, « … » where it was cut. @param max characters, the « … » included. */
export function extrait(texte: string, max: number): string {
  const letters = [...texte.trim()]
  if (letters.length <= max) return letters.join('')
  const cut = letters.slice(0, max - 1).join('')
  const words = /^(.*\S)\s/su.exec(cut)?.[1] ?? cut
  // A text of one endless word is cut in it.
  return `${(words.length > cut.length / 2 ? words : cut).replace(/[\s,;:.–-]+$/u, '')}…`
}
