import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { Metier } from '../domain/metiers'
import { enEtatSql, IMPRIMEE_SQL } from '../etat-de-l-acces-sql'
import type { PublicationStatus } from '../prisma/enums'
import { IMMEUBLE_DU_METIER_SQL, LOT_DU_METIER_SQL, ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { StaffViewer } from '../viewer-kinds'
import { ATTENTE_SQL } from './demandes-recues'

export type AccesDUnMetier = {
  readonly metier: Metier
  /** Comptes that the software publishes and that are not closed; of these, those that a client has opened. */
  readonly comptes: number
  readonly ouverts: number
  /** Codes that are good and whose letter was not printed. */
  readonly aImprimer: number
}

export type TableauDeBord = {
  readonly acces: readonly AccesDUnMetier[]
  readonly demandes: Readonly<Record<'ouvertes' | 'nouvelles' | 'enRetard' | 'miennes' | 'rappels', number>>
  readonly immeubles: number
  readonly lots: number
  /** Mails that wait after an attempt; what was given up is told by address. */
  readonly souffrance: number
  readonly flux: { readonly adresse: string; readonly erreur: string } | null
  readonly publications: readonly {
    readonly id: string
    readonly status: PublicationStatus
    readonly mode: string | null
    readonly depuis: string
    readonly recuAt: string
  }[]
}

const PREPARE = enEtatSql('PREPARE', '$2')

/** $1 the agency, $2 the instant, $3 its trades on show, $4 who asks, $5 the day, $6 waiting since before that instant is late. */
const TABLEAU = `
  with acces as (
    select case c.role when 'COPROPRIETAIRE' then 'SYNDIC' else 'GERANCE' end as metier, count(*) filter (where c.acces_ferme_le is null)::int as comptes,
      count(*) filter (where ${enEtatSql('ASSOCIE', '$2')})::int as ouverts,
      count(*) filter (where ${PREPARE} and not ${IMPRIMEE_SQL})::int as "aImprimer"
    from compte c where c.agency_id = $1 and c.publie and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$3')} group by 1 order by 1 desc),
  demandes as (
    select count(*)::int as ouvertes, (count(*) filter (where d.etat = 'NOUVELLE'))::int as nouvelles,
      (count(*) filter (where w.depuis < $6::timestamptz))::int as "enRetard", (count(*) filter (where s.user_id = $4::uuid))::int as miennes,
      (count(*) filter (where d.rappel_le <= $5::date))::int as rappels
    from demande d join compte c on c.id = d.compte_id left join staff s on s.id = d.assigne_a_id ${ATTENTE_SQL}
    where d.agency_id = $1 and d.etat <> 'RESOLUE' and ${ROLE_DU_METIER_SQL('$3')})
  select coalesce((select json_agg(a) from acces a), '[]') as acces, (select to_json(d) from demandes d) as demandes,
    (select count(*)::int from immeuble i where i.agency_id = $1 and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$3')}) as immeubles,
    (select count(*)::int from lot l where l.agency_id = $1 and l.withdrawn_at is null and ${LOT_DU_METIER_SQL('$3')}) as lots,
    (select count(*)::int from message m where m.agency_id = $1 and m.status = 'QUEUED' and m.attempts > 0) as souffrance,
    (select case when a.flux_rss_erreur is not null then json_build_object('adresse', a.flux_rss, 'erreur', a.flux_rss_erreur) end
      from agency a where a.id = $1) as flux,
    coalesce((select json_agg(p) from (select p.id, p.status, p.mode, p.depuis, p.recu_at as "recuAt" from publication p
      where p.agency_id = $1 order by p.recu_at desc limit 5) p), '[]') as publications`

/** What waits at the agency that day, of the trades on show. @param retard an instant: a client who has waited since before is kept waiting. */
export async function tableauDeBord(viewer: StaffViewer, instant: Date, jour: Day, retard: Date): Promise<TableauDeBord | null> {
  const values = [viewer.agencyId, instant, viewer.metiersVus, viewer.userId, jour, retard]
  return (await prepared<TableauDeBord>(viewer, 'tableau-de-bord', TABLEAU, values))[0] ?? null
}
