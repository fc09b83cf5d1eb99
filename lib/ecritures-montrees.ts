// The lines of a ledger as they are shown: those of a bank's journals one a day where the agency groups them for that role (manual Crypto,
// « Regrouper les écritures de trésorerie »). What they add up to is the same.

/** Joins `g`: the journals that are grouped for the compte under this alias; null for none, and then nothing below costs more than before. */
export const regroupementSql = (compte: string): string => `
  join lateral (select case when ${compte}.role = any(o.regroupement_tresorerie) then o.journaux_de_tresorerie end as journaux
    from agency o where o.id = ${compte}.agency_id) g on true`

/**
 * Lines of that compte, each under the number of its first entry. PostgreSQL runs one of the two halves, as `g` says.
 * @param quand a condition on the day of `e`.
 * @param suite conditions on `date_comptable` and `id` of a line, and what the order leaves of them.
 */
export const lignesMontreesSql = (
  compte: string,
  quand: string,
  suite: { readonly apres: (alias: string) => string; readonly ordre: (alias: string) => string },
): string => {
  const siennes = `from ecriture e where e.compte_id = ${compte}.id and e.withdrawn_at is null and ${quand}`
  const cle = `case when upper(e.journal) = any(g.journaux) then upper(e.journal) else e.id::text end`
  return `((select e.date_comptable, e.date_operation, e.libelle, e.debit, e.credit, e.id ${siennes}
      and g.journaux is null and ${suite.apres('e')} ${suite.ordre('e')})
    union all
    (select x.* from (
      select e.date_comptable, max(e.date_operation) as date_operation,
        case when min(e.libelle) = max(e.libelle) then min(e.libelle)
          else 'Trésorerie du ' || to_char(e.date_comptable, 'DD/MM/YYYY') || ' (' || count(*) || ' écritures)' end as libelle,
        sum(e.debit)::bigint as debit, sum(e.credit)::bigint as credit, min(e.id) as id
      ${siennes} and g.journaux is not null group by e.date_comptable, ${cle}) x
     where ${suite.apres('x')} ${suite.ordre('x')}))`
}
