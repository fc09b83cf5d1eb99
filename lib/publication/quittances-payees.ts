import 'server-only'
import type { PoolClient } from 'pg'
import { today } from '@/lib/clock'
import { ouvertSql } from '@/lib/fermeture'
import { expedier } from './courriers'
import type { FileReport } from './report'
import type { Run } from './run'

// Quittances by mail to tenants who agreed to it (loi 89-462, article 21). What a publication brings is told by what was there before it.

const FILE = 'quittances.csv'

const PAYEE = 'q.loyer + q.charges > 0 and q.paye >= q.loyer + q.charges'

/** Remembers, before the bundle is applied, which tenants agree and since when, and which of their terms are paid in full. */
export async function retenirLesQuittancesPayees(client: PoolClient, { agencyId }: Run): Promise<void> {
  await client.query(
    `create temp table d_accord on commit drop as select k.compte_id, k.at from (
       select distinct on (k.compte_id) k.compte_id, k.accord, k.at from consentement k where k.agency_id = $1 order by k.compte_id, k.at desc, k.id desc) k
     where k.accord`,
    [agencyId],
  )
  await client.query(
    `create temp table deja_payee on commit drop as
     select q.id, q.compte_id, q.periode, q.loyer, q.charges from quittance q join pg_temp.d_accord k on k.compte_id = q.compte_id where ${PAYEE}`,
  )
}

/**
 * One message a login and a term that is paid in full now and was not before; a corrected one again when it was already sent. A term that comes
 * paid, unknown until then, is of the past unless it ends after the tenant agreed. $2 the day;
 * now() is the instant of this very transaction.
 */
const MESSAGES = `
  with nouvelles as materialized (
    select q.id, q.compte_id, q.periode, q.loyer, q.charges
    from quittance q join pg_temp.d_accord k on k.compte_id = q.compte_id join compte c on c.id = q.compte_id and c.role = 'LOCATAIRE'
      join agency a on a.id = c.agency_id join bail b on b.agency_id = c.agency_id and b.reference = c.bail and b.withdrawn_at is null
    where q.agency_id = $1 and q.withdrawn_at is null and ${PAYEE} and ${ouvertSql('$2')}
      and not exists (select from pg_temp.deja_payee d where (d.id = q.id or (d.compte_id = q.compte_id and d.periode = q.periode))
        and d.loyer = q.loyer and d.charges = q.charges)
      and (not exists (select from pg_temp.deja_payee d where d.id = q.id)
        or exists (select from message m where m.agency_id = $1 and m.modele = 'quittance' and m.objet_id = q.id))
      and (q.created_at < now() or k.at at time zone 'Europe/Paris' <
        q.periode + make_interval(months => case b.periodicite when 'TRIMESTRIELLE' then 3 else 1 end)))
  insert into message (agency_id, modele, "to", contenu, user_id, objet_id)
  select $1, 'quittance', u.email, jsonb_build_object('loyer', n.loyer::text, 'charges', n.charges::text), u.id, n.id
  from nouvelles n join acces o on o.compte_id = n.compte_id and o.closed_at is null join "user" u on u.id = o.user_id
  where not exists (select from message m where m.agency_id = $1 and m.modele = 'quittance' and m.objet_id = n.id and m.user_id = u.id
    and m.contenu = jsonb_build_object('loyer', n.loyer::text, 'charges', n.charges::text))
  order by n.periode, u.id
  returning id, "to"`

/** Queues them in the transaction of the publication: nothing leaves for what did not come. */
export async function envoyerLesQuittances(client: PoolClient, run: Run, files: readonly FileReport[]): Promise<void> {
  if (!files.some(({ file, added, changed }) => file === FILE && added + changed > 0)) return
  const { rows } = await client.query<{ id: string; to: string }>(MESSAGES, [run.agencyId, today()])
  await expedier(client, run, 'quittance', rows)
}
