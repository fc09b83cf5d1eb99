/** By what a list of tiers `t` is in order: the expression of the index tiers_ordre_idx, which it must be to the letter. */
export const ORDRE_DES_TIERS = `coalesce(t.raison_sociale, t.nom || ' ' || coalesce(t.prenom, ''))`

/** So few are sooner sorted than looked for, name after name, among fifty thousand. */
const PEU = 2000

/**
 * `n`, how many comptes `c` of the agency $1 are so, and `page`, those from $8 on, $7 at most, by name: where they are many, as the index gives
 * them, until there are enough.
 * @param ou on `c` alone. @param ensuite what tells two of a name apart, in the same order.
 */
export function pageParNomSql(ou: string, sens: 'asc' | 'desc', ensuite: readonly string[] = []): string {
  const ordre = [...[ORDRE_DES_TIERS, ...ensuite].map((one) => `${one} ${sens}`), 'c.id'].join(', ')
  const page = (de: string, more: string) => `(select c.id, ${ORDRE_DES_TIERS} as nom, c.numero from ${de} c
    join tiers t on t.id = c.tiers_id and t.agency_id = $1::uuid where ${more} order by ${ordre} limit $7 offset $8)`
  return `n as materialized (select count(*)::int as total from compte c where ${ou}),
    peu as materialized (select c.id, c.tiers_id, c.numero from compte c where ${ou} and (select total from n) <= ${PEU}),
    page as materialized (${page('compte', `${ou} and (select total from n) > ${PEU}`)} union all ${page('peu', 'true')})`
}
