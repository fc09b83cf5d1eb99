type Parameter = `$${number}`

const TENU = 'exists (select from acces o where o.compte_id = c.id and o.closed_at is null)'

// One letter serves the comptes of one tiers that were published with the same identifiant: they have their codes in common.

/**
 * How far a compte `c` is on its way to a login, as lib/queries/acces.ts tells it with the details; an expression, which costs nothing where
 * it is not asked for. @param at the parameter that holds the instant.
 */
export const etatDeLAccesSql = (at: Parameter): string => `(case
  when c.acces_ferme_le is not null then 'FERME' when ${TENU} then 'ASSOCIE'
  else coalesce((
    select case when k.expires <= ${at}::timestamptz then 'EXPIRE'
      when exists (select from activation v where v.code_id = k.id and v.email is not null) then 'ACTIVATION' else 'PREPARE' end
    from code k
    where k.used_at is null and (k.compte_id = c.id
      or (k.agency_id = c.agency_id and k.identifiant = upper(regexp_replace(c.identifiant, '\\s', '', 'g'))
        and (select p.tiers_id from compte p where p.id = k.compte_id) = c.tiers_id))
    order by k.created_at desc limit 1), 'AUCUN') end)`

/**
 * The codes of all the comptes of an agency, $1, for `enEtatSql`: read once, and not for each of fifty thousand comptes. Those of a tiers with
 * several comptes alone are looked up by their identifiants.
 */
export const CODES_EN_COURS_SQL = `
  plusieurs as (select tiers_id from compte where agency_id = $1::uuid and identifiant is not null group by tiers_id having count(*) > 1),
  codes as materialized (select distinct on (y.compte_id) y.compte_id, y.id, y.expires from (
    select k.compte_id, k.id, k.expires, k.created_at from code k where k.agency_id = $1::uuid and k.used_at is null
    union all
    select x.id, k.id, k.expires, k.created_at from plusieurs m join compte p on p.tiers_id = m.tiers_id
      join code k on k.compte_id = p.id and k.used_at is null
      join compte x on x.tiers_id = m.tiers_id and x.id <> p.id and upper(regexp_replace(x.identifiant, '\\s', '', 'g')) = k.identifiant
    ) y order by y.compte_id, y.created_at desc)`

const SANS = `c.acces_ferme_le is null and not ${TENU}`
const code = (more: string) => `${SANS} and exists (select from codes k where k.compte_id = c.id and ${more})`
const EN_ACTIVATION = 'exists (select from activation v where v.code_id = k.id and v.email is not null)'

/** A compte `c` is in that state; the statement has CODES_EN_COURS_SQL. @param at the parameter that holds the instant. */
export const enEtatSql = (etat: string, at: Parameter): string =>
  ({
    FERME: 'c.acces_ferme_le is not null',
    ASSOCIE: `c.acces_ferme_le is null and ${TENU}`,
    EXPIRE: code(`k.expires <= ${at}::timestamptz`),
    ACTIVATION: code(`k.expires > ${at}::timestamptz and ${EN_ACTIVATION}`),
    PREPARE: code(`k.expires > ${at}::timestamptz and not ${EN_ACTIVATION}`),
    AUCUN: `${SANS} and not exists (select from codes k where k.compte_id = c.id)`,
  })[etat] ?? 'false'
