type Demande = Readonly<Record<string, string | readonly string[] | undefined>>

/** What an address asks of a list under that name, trimmed; twice, or too long, is nothing. */
export function demande(searchParams: Demande, name: string): string {
  const value = searchParams[name]
  return typeof value === 'string' && value.length <= 100 ? value.replaceAll('\0', '').trim() : ''
}

/** The address of the same list, for its other pages. */
export function cheminDeLaListe(chemin: string, filtres: Readonly<Record<string, string | null>>): string {
  const kept = Object.entries(filtres).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return kept.length ? `${chemin}?${new URLSearchParams(kept)}` : chemin
}
