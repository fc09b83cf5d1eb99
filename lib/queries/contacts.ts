import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { Adresse } from '../domain/tiers'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'
import {
  BUREAUX,
  type Bureau,
  COLONNES_DU_BUREAU,
  COMPTABLE,
  CONSEIL,
  type Collaborateur,
  GESTIONNAIRE,
  type MembreDuConseil,
} from './interlocuteurs-lus'

/** A firm that knows the residence, or all those of the agency. */
export type Fournisseur = Adresse & {
  readonly nom: string
  readonly activite: string | null
  readonly telephone: string | null
  readonly email: string | null
  /** Of this residence alone. */
  readonly propre: boolean
}

/** Whom one deals with. Who has no residence, or is no co-owner of it, deals with the agency and its offices. */
export type Contacts = {
  readonly agence: Adresse & {
    readonly nom: string
    readonly activite: string
    readonly telephone: string
    readonly email: string
    readonly site: string
    readonly horaires: string
  }
  readonly residence: string | null
  readonly gestionnaire: Collaborateur | null
  readonly comptable: Collaborateur | null
  readonly bureaux: readonly Bureau[]
  readonly conseil: readonly MembreDuConseil[]
  readonly emailConseil: string | null
  readonly gardienNom: string | null
  readonly gardienTelephone: string | null
  readonly fournisseurs: readonly Fournisseur[]
}

/** A landlord and a tenant have no syndic; a co-owner has one, whose residence is published or not. */
const BUREAUX_DE_L_AGENCE = `coalesce((select json_agg(x) from (
  select ${COLONNES_DU_BUREAU} from bureau b
  where b.agency_id = c.agency_id and b.withdrawn_at is null and (c.role = 'COPROPRIETAIRE' or lower(b.genre) is distinct from 'syndic') order by b.nom) x), '[]')`

const FOURNISSEURS = `coalesce((select json_agg(x) from (
  select f.nom, f.activite, f.telephone, f.email, f.adresse1, f.code_postal as "codePostal", f.ville, f.immeuble_id is not null as propre
  from fournisseur f
  where f.agency_id = i.agency_id and (f.immeuble_id = i.id or f.immeuble_id is null) and f.withdrawn_at is null
  order by f.activite nulls last, f.immeuble_id is null, f.nom, f.reference) x), '[]')`

/** $4 the day. The residence of a co-owner alone: its people are no others'. */
const CONTACTS = `
  select json_build_object('nom', a.nom, 'activite', a.activite, 'adresse1', a.adresse1, 'codePostal', a.code_postal, 'ville', a.ville,
      'telephone', a.telephone, 'email', a.email, 'site', a.site, 'horaires', a.horaires) as agence,
    i.nom as residence, ${GESTIONNAIRE} as gestionnaire, ${COMPTABLE} as comptable,
    case when i.id is null then ${BUREAUX_DE_L_AGENCE} else ${BUREAUX} end as bureaux,
    ${CONSEIL} as conseil, i.email_conseil as "emailConseil", i.gardien_nom as "gardienNom", i.gardien_telephone as "gardienTelephone",
    ${FOURNISSEURS} as fournisseurs
  from compte c join agency a on a.id = c.agency_id
  left join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null and c.role = 'COPROPRIETAIRE'
  where c.id = $3 and ${COMPTES_VISIBLE_SQL}`

/** Whom the holder of a compte may call or write to that day; null outside the scope. */
export async function contactsDuCompte(viewer: Viewer, compteId: string, today: Day): Promise<Contacts | null> {
  const [read] = await prepared<Contacts>(viewer, 'contacts', CONTACTS, [...comptesVisibleValues(viewer), compteId, today])
  return read ?? null
}
