import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { depuisLaPremiere, type SoldeAuJour } from '../domain/evolution'
import { cents } from '../domain/money'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

export const MOIS_D_EVOLUTION = 24

type Lu = { readonly numero: string; readonly premiere: Day | null; readonly points: readonly (readonly [jour: Day, solde: string])[] }

/** The ledger is read once, month by month; what precedes the first month on show is brought forward into it. $4 the day, the last point. */
const EVOLUTION = `
  with c as (select c.id, c.numero from compte c where c.id = $3 and ${COMPTES_VISIBLE_SQL}),
  f as (
    select m::date as mois, least((m + interval '1 month - 1 day')::date, $4::date) as fin
    from generate_series(date_trunc('month', $4::timestamp) - interval '${MOIS_D_EVOLUTION - 1} months', $4::timestamp, interval '1 month') m),
  e as (
    select greatest(date_trunc('month', e.date_comptable::timestamp)::date, (select min(mois) from f)) as mois,
      sum(e.debit - e.credit) as mouvement, min(e.date_comptable) as premiere
    from ecriture e join c on e.compte_id = c.id where e.withdrawn_at is null and e.date_comptable <= $4::date group by 1)
  select c.numero, (select min(premiere) from e)::text as premiere,
    (select json_agg(json_build_array(x.fin, x.solde::text) order by x.fin) from (
      select f.fin, sum(coalesce(e.mouvement, 0)) over (order by f.fin) as solde from f left join e on e.mois = f.mois) x) as points
  from c`

/**
 * The balance of a compte at the end of each of its last months, today for the current one, the oldest first; null outside the scope.
 * Months before its first line are left out.
 */
export async function evolutionDuSolde(
  viewer: Viewer,
  compteId: string,
  today: Day,
): Promise<{ readonly numero: string; readonly points: readonly SoldeAuJour[] } | null> {
  const [read] = await prepared<Lu>(viewer, 'evolution', EVOLUTION, [...comptesVisibleValues(viewer), compteId, today])
  if (!read) return null
  const points = read.points.map(([jour, solde]) => ({ jour, solde: cents(BigInt(solde)) }))
  return { numero: read.numero, points: depuisLaPremiere(points, read.premiere) }
}
