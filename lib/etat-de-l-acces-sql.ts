/**
 * How far a compte `c` is on its way to a login, as lib/queries/acces.ts tells it with the details; an expression, which costs nothing where
 * it is not asked for. @param at the parameter that holds the instant.
 */
export const etatDeLAccesSql = (at: `$${number}`): string => `(case
  when exists (select from acces o where o.compte_id = c.id and o.closed_at is null) then 'ASSOCIE'
  else coalesce((
    select case when k.expires <= ${at}::timestamptz then 'EXPIRE'
      when exists (select from activation v where v.code_id = k.id and v.email is not null) then 'ACTIVATION' else 'PREPARE' end
    from code k
    where k.used_at is null and (k.compte_id = c.id
      or (k.agency_id = c.agency_id and k.identifiant = upper(regexp_replace(c.identifiant, '\\s', '', 'g'))
        and (select p.tiers_id from compte p where p.id = k.compte_id) = c.tiers_id))
    order by k.created_at desc limit 1), 'AUCUN') end)`
