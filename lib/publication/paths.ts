import { BundleRefusal } from './refusal'

/** On Windows and macOS two names that differ by case are one file: a bundle means the same everywhere. */
export function refuseTwins(paths: readonly string[]): void {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase()
    const twin = seen.get(folded)
    if (twin !== undefined)
      throw new BundleRefusal(path, `le même nom que « ${twin} »`, 'des noms différents, majuscules et minuscules confondues')
    seen.set(folded, path)
  }
}

/** Null for a path that stays in its folder; else what is wrong with it. */
export function strayPath(path: string): string | null {
  if (path.includes('\\')) return 'un nom avec « \\ »'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'un chemin absolu'
  if (path.includes('\0')) return 'un nom avec un octet nul'
  if (path.split('/').includes('..')) return 'un chemin qui sort du dossier'
  return null
}

/** What macOS and Windows leave in folders and archives. */
export const isClutter = (path: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i.test(path)
