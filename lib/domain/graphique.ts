/** A series of figures, one a category; null where there is none. */
export type Serie = { readonly nom: string; readonly valeurs: readonly (number | null)[] }

const weight = ({ valeurs }: Serie) => valeurs.reduce<number>((total, value) => total + Math.abs(value ?? 0), 0)

/** More kinds of hatching than that are no longer told apart. */
export const SERIES_AU_PLUS = 6

/** The largest series first; what is beyond those is added up as « Autres », always the last. Equal ones keep their order. */
export function regrouper(series: readonly Serie[], auPlus = SERIES_AU_PLUS): Serie[] {
  const ordered = series.filter((serie) => weight(serie) > 0).toSorted((a, b) => weight(b) - weight(a))
  const rest = ordered.slice(auPlus)
  if (rest.length === 0) return ordered
  const length = Math.max(...rest.map(({ valeurs }) => valeurs.length))
  const added = Array.from({ length }, (_, at) => {
    const known = rest.flatMap(({ valeurs }) => valeurs[at] ?? [])
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) : null
  })
  return [...ordered.slice(0, auPlus), { nom: 'Autres', valeurs: added }]
}

/**
 * Which labels of an axis are written: one in so many, so that they never touch; the last one always, since it is the one looked for.
 * @param place and `largeur` of a label in the same unit.
 */
export function pasDesEtiquettes(nombre: number, largeur: number, place: number): number {
  const room = Math.max(1, Math.floor(place / largeur))
  const needed = Math.max(1, Math.ceil(nombre / room))
  return [1, 2, 3, 4, 6, 12].find((step) => step >= needed) ?? needed
}
