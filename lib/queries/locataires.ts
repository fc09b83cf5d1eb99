import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { PageDeReleve, Periode } from '../domain/releve'
import type { Repere } from '../domain/repere'
import type { Tiers } from '../domain/tiers'
import { pageLue, type ReleveLu, releveSql, valeursDeLaPage } from '../releve-lu'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import {
  BAUX_DU_MANDAT_SQL,
  COMPTES_DES_LOCATAIRES_SQL,
  DOCUMENTS_DES_LOCATAIRES_SQL,
  documentsDuLocataireSql,
  LOCATAIRES_DU_MANDAT_SQL,
  LOTS_DU_MANDAT_SQL,
} from '../scope-gerance'
import type { Viewer } from '../viewer-kinds'

export type DocumentDuLocataire = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly classeur: string
  readonly mime: string
  readonly taille: number
}

/** A tenant as a landlord sees him: his name, his lot, and what the agency lets him read. Nothing of how to reach him. */
export type LocataireDuBailleur = {
  readonly id: string
  readonly numero: string
  readonly tiers: Tiers
  readonly departLe: Day | null
  readonly bail: string
  readonly lot: { readonly id: string; readonly numero: string; readonly nature: string; readonly immeuble: string }
  readonly agence: string
  /** Null where the agency does not open its tenants' documents. */
  readonly documents: readonly DocumentDuLocataire[] | null
  readonly voitCompte: boolean
}

/** $3 the landlord's compte, $4 the day, $5 the tenant's; either switch opens the page, and each only its own part. */
const TENANT = `
  from compte c join agency a on a.id = c.agency_id ${LOTS_DU_MANDAT_SQL} ${BAUX_DU_MANDAT_SQL} ${LOCATAIRES_DU_MANDAT_SQL}`

const LOCATAIRE = `
  select t.id, t.numero, t.depart_le::text as "departLe", b.reference as bail, a.nom as agence,
    (select json_build_object('nature', p.nature, 'civilite', p.civilite, 'nom', p.nom, 'prenom', p.prenom, 'raisonSociale', p.raison_sociale)
      from tiers p where p.id = t.tiers_id) as tiers,
    json_build_object('id', l.id, 'numero', l.numero, 'nature', l.nature, 'immeuble', i.nom) as lot,
    ${COMPTES_DES_LOCATAIRES_SQL} as "voitCompte",
    case when ${DOCUMENTS_DES_LOCATAIRES_SQL} then coalesce((select json_agg(json_build_object('id', d.id, 'titre', d.titre, 'date', d.date,
        'classeur', k.nom, 'mime', d.mime, 'taille', d.taille) order by d.date desc, d.titre, d.id)
      from (select 1) one ${documentsDuLocataireSql('$4')}), '[]') end as documents
  ${TENANT}
  where c.id = $3 and ${COMPTES_VISIBLE_SQL} and t.id = $5 and (${COMPTES_DES_LOCATAIRES_SQL} or ${DOCUMENTS_DES_LOCATAIRES_SQL})`

/** A tenant of the landlord's mandate; null outside the scope, and where the agency opens nothing of its tenants. */
export async function locataireDuBailleur(viewer: Viewer, compteId: string, locataireId: string, today: Day) {
  const values = [...comptesVisibleValues(viewer), compteId, today, locataireId]
  const [read] = await prepared<LocataireDuBailleur>(viewer, 'locataire-du-bailleur', LOCATAIRE, values)
  return read ?? null
}

const LEDGER = releveSql('t')

/** $4 the tenant's compte; the rest as `releveSql` says. */
const RELEVE = `
  select ${LEDGER.columns} ${TENANT} ${LEDGER.join} where c.id = $3 and ${COMPTES_VISIBLE_SQL} and t.id = $4 and ${COMPTES_DES_LOCATAIRES_SQL}`

export type CompteDuLocataire = { readonly releve: PageDeReleve; readonly suite: Repere | null }

/** The ledger of a tenant of the landlord's mandate, as the tenant's own page shows it; null outside the scope, and where the agency does not open it. */
export async function compteDuLocataire(
  viewer: Viewer,
  compteId: string,
  locataireId: string,
  periode: Periode,
  page: { readonly avant: Repere | null; readonly lignes: number },
): Promise<CompteDuLocataire | null> {
  const values = [...comptesVisibleValues(viewer), compteId, locataireId, ...valeursDeLaPage(periode, page.avant, page.lignes)]
  const [read] = await prepared<ReleveLu>(viewer, 'compte-du-locataire', RELEVE, values)
  return read ? pageLue(read, periode) : null
}
