// The rule of lib/domain/fermeture.ts for statements, of a compte `c` and its agency `a`; a test holds both to the same answers.

const CLOSES = `case c.role when 'LOCATAIRE' then least(
  case when a.fermeture_au_preavis then c.preavis_le end, case when a.fermeture_au_depart then c.depart_le end)
  when 'COPROPRIETAIRE' then case when a.fermeture_a_la_mutation then c.mutation_le end end`

/** The last day of a closed compte; null for one that no date closes. */
const UNTIL = `(greatest(${CLOSES}, case when ${CLOSES} is not null then c.depart_le end) + make_interval(months => a.mois_apres_depart))::date`

type Parameter = `$${number}`

/** Published, closed neither by the agency nor for good by a date. */
export const ouvertSql = (jour: Parameter): string =>
  `(c.publie and c.withdrawn_at is null and c.acces_ferme_le is null and coalesce(${UNTIL} >= ${jour}::date, true))`

/** The last day of a compte of which only the last accounts are shown; null for one that is open. */
export const sortantSql = (jour: Parameter): string => `(case when ${CLOSES} <= ${jour}::date then ${UNTIL}::text end)`
