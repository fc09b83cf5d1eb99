import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import { documentsPubliesSql } from '../scope-publie'
import type { StaffViewer } from '../viewer-kinds'

export type EvenementDuCompte = {
  readonly id: string
  readonly genre: 'INFORMATION' | 'COURRIER'
  readonly titre: string
  readonly date: Day
  /** The last day of its publication; null without one. */
  readonly jusquAu: Day | null
}

export const EVENEMENTS_PAR_PAGE = 50

/** $2 the compte, $3 trades, $4 the day, $5 how many, $6 after how many. Those whose time is over too: it is what was sent. */
const EVENEMENTS = `
  select count(*) over ()::int as total, x.id, x.genre, x.titre, x.date::text as date, x.fin::text as "jusquAu" from (
    select i.id, 'INFORMATION' as genre, i.titre, i.date, i.jusqu_au as fin
    from compte c cross join lateral (
        select distinct p.information_id from unnest(array[c.id, c.tiers_id, c.immeuble_id, c.agency_id]) u(cible)
        join information_pour p on p.cible = u.cible) p
      join information i on i.id = p.information_id and i.agency_id = c.agency_id and i.withdrawn_at is null and i.date <= $4
    where c.id = $2 and c.agency_id = $1 and c.publie and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$3')}
    union all
    select d.id, 'COURRIER', d.titre, coalesce(d.publie_le, d.date), d.jusqu_au
    from compte c ${documentsPubliesSql('$4', 'passes')}
    where d.diffusion_id is not null and c.id = $2 and c.agency_id = $1 and c.publie and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$3')}) x
  order by x.date desc, x.titre, x.id limit $5 offset $6`

/** What the agency has written to a compte, the latest first: informations, and letters of its own hand; none outside the agency and the trade. @param page from 1. */
export async function evenementsDuCompte(
  viewer: StaffViewer,
  compteId: string,
  today: Day,
  page = 1,
): Promise<{ readonly total: number; readonly evenements: readonly EvenementDuCompte[] }> {
  const values = [viewer.agencyId, compteId, viewer.metiers, today, EVENEMENTS_PAR_PAGE, (page - 1) * EVENEMENTS_PAR_PAGE]
  const rows = await prepared<EvenementDuCompte & { total: number }>(viewer, 'evenements-du-compte', EVENEMENTS, values)
  return { total: rows[0]?.total ?? 0, evenements: rows.map(({ total: _, ...evenement }) => evenement) }
}
