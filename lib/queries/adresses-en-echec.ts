import 'server-only'
import { prepared } from '../db'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { StaffViewer } from '../viewer-kinds'

export const ADRESSES_PAR_PAGE = 25

export type AdresseEnEchec = {
  readonly adresse: string
  readonly erreur: string
  readonly le: Date
  /** Mails that did not reach it since the last that did. */
  readonly nombre: number
  readonly comptes: readonly { readonly id: string; readonly numero: string; readonly nom: string }[]
}

/** $1 the agency, $2 its trades, $3 and $4 the page. Six months: what is older was seen, or is of nobody. An address that took a later mail is no longer among them. */
const LISTE = `
  with m as materialized (
    select m.*, lower(m."to") as adresse, max(m.created_at) filter (where m.status = 'SENT') over (partition by lower(m."to")) as recu
    from message m where m.agency_id = $1 and m.status <> 'QUEUED' and m.created_at > now() - interval '180 days'),
  a as (
    select m.adresse, count(*)::int as nombre, max(m.created_at) as le, (array_agg(coalesce(m.error, '') order by m.created_at desc))[1] as erreur,
      (array_agg(m.user_id order by m.created_at desc) filter (where m.user_id is not null))[1] as user_id
    from m where m.status = 'FAILED' and (m.recu is null or m.created_at > m.recu) group by m.adresse),
  t as (
    select a.*, coalesce((select json_agg(json_build_object('id', c.id, 'numero', c.numero,
        'nom', coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom))) order by c.role, c.numero)
      from "user" u join acces o on o.user_id = u.id and o.closed_at is null join compte c on c.id = o.compte_id join tiers t on t.id = c.tiers_id
      where (u.id = a.user_id or lower(u.email) = a.adresse) and c.agency_id = $1 and ${ROLE_DU_METIER_SQL('$2')}), '[]') as comptes
    from a)
  select adresse, erreur, le, nombre, comptes, count(*) over () as total from t
  where json_array_length(comptes) > 0 or not exists (select from "user" u join acces o on o.user_id = u.id and o.closed_at is null
    where o.agency_id = $1 and (u.id = t.user_id or lower(u.email) = t.adresse))
  order by le desc, adresse limit $3 offset $4`

/** Addresses that the last mails of the agency did not reach, and whose comptes they are. */
export async function adressesEnEchec(viewer: StaffViewer, page: number) {
  const values = [viewer.agencyId, viewer.metiersVus, ADRESSES_PAR_PAGE, (page - 1) * ADRESSES_PAR_PAGE]
  const rows = await prepared<AdresseEnEchec & { total: string }>(viewer, 'adresses-en-echec', LISTE, values)
  return { total: Number(rows[0]?.total ?? 0), rows }
}
