export type Classeur = {
  readonly id: string
  readonly metier: 'GERANCE' | 'SYNDIC'
  readonly nom: string
  readonly parentId: string | null
}

/** « Courriers / Locataires »: its name after those that hold it. */
export function cheminDuClasseur(classeur: Classeur, all: ReadonlyMap<string, Classeur>): string {
  const names = [classeur.nom]
  // A classeur that would hold itself, however it came to be, ends somewhere.
  for (let at = classeur.parentId; at && names.length < 10; at = all.get(at)?.parentId ?? null) names.unshift(all.get(at)?.nom ?? '')
  return names.join(' / ')
}

/** Two names that a software, or a person, would not tell apart: capitals, accents, spaces and the two apostrophes aside. */
export const folded = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .replaceAll('’', "'")
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .toLowerCase()

const METIERS = { GERANCE: 'gérance', SYNDIC: 'syndic' } as const

export type Trouve = { readonly id: string } | 'inconnu' | 'ambigu'

/**
 * Finds classeurs by the name that a software gives. One that holds others gives way to one of the same name that holds documents;
 * « Syndic / Courriers » tells that of one métier.
 */
export function chercheurDeClasseurs(classeurs: readonly Classeur[]): (name: string) => Trouve {
  const byId = new Map(classeurs.map((classeur) => [classeur.id, classeur]))
  const holders = new Set(classeurs.map(({ parentId }) => parentId))
  const found = new Map<string, string[]>()
  const add = (key: string, id: string) => found.set(key, [...(found.get(key) ?? []), id])
  for (const classeur of classeurs) {
    const chemin = cheminDuClasseur(classeur, byId)
    add(folded(chemin), classeur.id)
    add(folded(`${METIERS[classeur.metier]} / ${chemin}`), classeur.id)
  }
  return (name) => {
    const ids = found.get(folded(name)) ?? []
    const leaves = ids.filter((id) => !holders.has(id))
    const [first, second] = leaves.length > 0 ? leaves : ids
    if (!first) return 'inconnu'
    return second ? 'ambigu' : { id: first }
  }
}

/** All of them by name, as an agency reads them. */
export function nomsDesClasseurs(classeurs: readonly Classeur[]): string[] {
  const byId = new Map(classeurs.map((classeur) => [classeur.id, classeur]))
  const inOrder = new Intl.Collator('fr')
  return [...new Set(classeurs.map((classeur) => cheminDuClasseur(classeur, byId)))].sort(inOrder.compare)
}
