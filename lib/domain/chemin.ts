/**
 * A path of the portal itself, or null: what follows a sign-in must never lead to another site
 * (`//ailleurs`, `/\ailleurs`, `https:…`, a tab in between: browsers drop it).
 */
export function cheminInterne(chemin: string): `/${string}` | null {
  if (!/^\/(?!\/)/.test(chemin)) return null
  if ([...chemin].some((char) => char === '\\' || char < ' ' || char === '\u007f')) return null
  const base = 'http://palier.invalid'
  const url = URL.canParse(chemin, base) ? new URL(chemin, base) : null
  return url?.origin === base ? (`${url.pathname}${url.search}` as `/${string}`) : null
}
