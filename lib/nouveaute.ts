import type { Viewer } from './viewer-kinds'

type Parameter = `$${number}`

/** The person whose visits and readings tell what is new; who has no login has read nothing and is told of nothing. */
export const lecteurDe = (viewer: Viewer): string | null => (viewer.kind === 'client' ? viewer.userId : null)

/** Follows the joins of documentsPubliesSql: the visits `o` of that person to the compte `c`, and her reading `lu` of the document `d`. */
export const visitesSql = (user: Parameter): string => `
  left join acces o on o.user_id = ${user}::uuid and o.compte_id = c.id and o.closed_at is null
  left join lecture lu on lu.user_id = ${user}::uuid and lu.document_id = d.id`

/**
 * Since when things are new to that person: her visit before this one, and a fortnight at the least, so that what is not read in one visit
 * is not lost in the next; never before the compte was opened to her, or all the past would be new.
 */
export const nouveauDepuisSql = (now: Parameter): string =>
  `greatest(o.created_at, least(coalesce(o.vu_avant, o.created_at), ${now}::timestamptz - interval '14 days'))`

/** The document `d` has come since then and was not opened yet. */
export const nouveauSql = (now: Parameter): string =>
  `(o.id is not null and lu.document_id is null
    and greatest(d.created_at, d.publie_le::timestamp at time zone 'Europe/Paris') > ${nouveauDepuisSql(now)})`
