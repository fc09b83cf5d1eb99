import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import {
  BAUX_DU_MANDAT_SQL,
  DOCUMENTS_DES_LOCATAIRES_SQL,
  documentsDuLocataireSql,
  LOCATAIRES_DU_MANDAT_SQL,
  LOTS_DU_MANDAT_SQL,
} from '../scope-gerance'
import { documentsPubliesSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'

/** A document filed under a lot or one of its leases. */
export type DocumentDuLot = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly classeur: string
  readonly mime: string
  readonly taille: number
  /** « lot », or « bail » and which. */
  readonly dossier: { readonly type: 'lot' | 'bail'; readonly reference: string }
  /** Published to the tenant, and read by the landlord because the agency lets him. */
  readonly duLocataire: boolean
}

const COLUMNS = `d.id, d.titre, d.date, k.nom as classeur, d.mime, d.taille, lower(d.dossier_type) as type, d.dossier_reference as reference`
const FILED = '(lower(d.dossier_type), d.dossier_reference) in (select type, reference from dossier)'

/** $4 the day, $5 the lot. What is published to both is the landlord's own. */
const DOCUMENTS = `
  with c as materialized (select c.* from compte c where c.id = $3 and c.role = 'BAILLEUR' and ${COMPTES_VISIBLE_SQL}),
  dossier as materialized (
    select 'lot' as type, i.reference || '/' || l.numero as reference from c ${LOTS_DU_MANDAT_SQL} where l.id = $5
    union all select 'bail', b.reference from c ${LOTS_DU_MANDAT_SQL} ${BAUX_DU_MANDAT_SQL} where l.id = $5),
  d as (
    select ${COLUMNS}, false as "duLocataire" from c ${documentsPubliesSql('$4')} where ${FILED}
    union all
    select ${COLUMNS}, true from c join agency a on a.id = c.agency_id ${LOTS_DU_MANDAT_SQL} ${BAUX_DU_MANDAT_SQL} ${LOCATAIRES_DU_MANDAT_SQL}
      ${documentsDuLocataireSql('$4')} where l.id = $5 and ${DOCUMENTS_DES_LOCATAIRES_SQL} and ${FILED})
  select x.id, x.titre, x.date::text, x.classeur, x.mime, x.taille, json_build_object('type', x.type, 'reference', x.reference) as dossier,
    x."duLocataire"
  from (select distinct on (d.id) d.* from d order by d.id, d."duLocataire") x order by x.date desc, x.titre, x.id`

/** The documents that the agency has filed under a lot of the landlord's mandate, the latest first; none outside the scope. */
export const documentsDuLot = (viewer: Viewer, compteId: string, lotId: string, today: Day): Promise<DocumentDuLot[]> =>
  prepared<DocumentDuLot>(viewer, 'documents-du-lot', DOCUMENTS, [...comptesVisibleValues(viewer), compteId, today, lotId])
