import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { UsageDuBail } from '../domain/preavis'
import { LOGEMENT_SQL, PREAVIS_JSON, type PreavisDonne, type PreavisLu, preavisLu } from '../preavis-lu'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { BAIL_EVENTUEL_SQL } from '../scope-gerance'
import type { Viewer } from '../viewer-kinds'

export type SituationDuPreavis = {
  /** Null while it is not published. */
  readonly bail: { readonly usage: UsageDuBail; readonly zoneTendue: boolean } | null
  readonly logement: string
  /** As the agency’s software has them. */
  readonly preavisLe: Day | null
  readonly departLe: Day | null
  /** Given online, the latest first. */
  readonly preavis: readonly PreavisDonne[]
}

const SITUATION = `
  select case when b.id is not null then json_build_object('usage', b.usage, 'zoneTendue', b.zone_tendue) end as bail,
    case when l.id is not null then ${LOGEMENT_SQL} else '' end as logement,
    c.preavis_le::text as "preavisLe", c.depart_le::text as "departLe",
    coalesce((select json_agg(${PREAVIS_JSON} order by p.created_at desc, p.id) from preavis p where p.compte_id = c.id), '[]') as preavis
  from compte c ${BAIL_EVENTUEL_SQL}
  where c.id = $3 and c.role = 'LOCATAIRE' and ${COMPTES_VISIBLE_SQL}`

/** The lease of a tenant and the notices that he gave online; null outside the scope, and for any other role. */
export async function preavisDuCompte(viewer: Viewer, compteId: string): Promise<SituationDuPreavis | null> {
  type Lu = Omit<SituationDuPreavis, 'preavis'> & { readonly preavis: readonly PreavisLu[] }
  const [read] = await prepared<Lu>(viewer, 'preavis', SITUATION, [...comptesVisibleValues(viewer), compteId])
  return read ? { ...read, preavis: read.preavis.map(preavisLu) } : null
}

const PIECE = `
  select p.piece as hash, p.piece_nom as nom, p.piece_taille as taille, p.piece_mime as mime from preavis p join compte c on c.id = p.compte_id
  where p.id = $3 and p.piece is not null and ${COMPTES_VISIBLE_SQL}`

type Fichier = { readonly hash: string; readonly nom: string; readonly taille: number; readonly mime: string }

/** What proves the reason of a notice: for the tenant who gave it and for his agency, never for his landlord. */
export async function pieceDuPreavis(viewer: Viewer, preavisId: string): Promise<Fichier | null> {
  const [read] = await prepared<Fichier>(viewer, 'preavis-piece', PIECE, [...comptesVisibleValues(viewer), preavisId])
  return read ?? null
}
