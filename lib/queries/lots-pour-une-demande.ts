import 'server-only'
import { prepared } from '../db'
import { ordonnerBiens } from '../domain/bien'
import type { Day } from '../domain/day'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

export type LotDuCompte = {
  readonly id: string
  readonly numero: string
  readonly nature: string
  readonly type: string | null
  readonly lotPrincipalId: string | null
  readonly immeuble: string
}

/** $3 the compte, $4 the day. */
const LOTS = `
  select l.id, l.numero, l.nature, l.type, l.lot_principal_id as "lotPrincipalId", i.nom as immeuble
  from compte c cross join lateral (
      select p.lot_id as id from propriete p where p.compte_id = c.id and p.withdrawn_at is null
        and (p.debut is null or p.debut <= $4) and (p.fin is null or p.fin >= $4)
      union select m.lot_id from mandat m where c.role = 'BAILLEUR' and m.agency_id = c.agency_id and m.reference = c.mandat and m.withdrawn_at is null
      union select m.lot_id from bail b join mandat m on m.id = b.mandat_id
        where c.role = 'LOCATAIRE' and b.agency_id = c.agency_id and b.reference = c.bail and b.withdrawn_at is null) u
    join lot l on l.id = u.id and l.withdrawn_at is null join immeuble i on i.id = l.immeuble_id and i.withdrawn_at is null
  where c.id = $3 and ${COMPTES_VISIBLE_SQL} order by i.nom`

/** The lots that a request of the compte may be about on that day: those that it owns, those of its mandate, the one of its lease; principal lots first. */
export const lotsPourUneDemande = async (viewer: Viewer, compteId: string, today: Day): Promise<LotDuCompte[]> =>
  ordonnerBiens(await prepared<LotDuCompte>(viewer, 'lots-pour-une-demande', LOTS, [...comptesVisibleValues(viewer), compteId, today]))
