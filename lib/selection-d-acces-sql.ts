import { choisir } from './choix-d-acces-sql'
import type { Selection } from './domain/selection-d-acces'
import { etatDeLAccesSql } from './etat-de-l-acces-sql'

/** The beginning of a statement: `choisis`, the comptes of a selection as they stand. */
export function choisisSql({ filtre, ids }: Selection) {
  const { nom, avant, ou } = choisir(filtre, ids)
  const texte = `with ${avant} choisis as materialized (
    select c.id, c.code_id, c.code_expire_le as expires, k.imprime_le, ${etatDeLAccesSql('$2')} as etat
    from compte c left join code k on k.id = c.code_id where ${ou})`
  return { nom, texte }
}

/** What they come to. */
export const EFFETS_SQL = `
  select count(*)::int as total, coalesce((select json_object_agg(etat, n) from (select etat, count(*) as n from choisis group by etat) e), '{}') as "parEtat",
    (select count(distinct o.user_id)::int from acces o where o.closed_at is null and o.compte_id in (select id from choisis)) as personnes,
    count(distinct code_id) filter (where expires > $2::timestamptz)::int as codes, count(distinct code_id) filter (where imprime_le is not null)::int as imprimees,
    (select count(distinct p.document_id)::int from document_pour p join document d on d.id = p.document_id and d.withdrawn_at is null
      where p.cible in (select id from choisis)) as documents,
    md5(coalesce(string_agg(concat_ws(' ', id, etat, code_id, expires), ',' order by id), '')) as empreinte
  from choisis`
