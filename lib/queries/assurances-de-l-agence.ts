import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { prepared, transaction } from '../db'
import type { EtatDAssurance } from '../domain/assurance'
import type { Day } from '../domain/day'
import { motifsCherches } from '../domain/mots-cherches'
import { ouvertSql, sortantSql } from '../fermeture'
import { noter } from '../journal'
import { comptesVisibleTo } from '../scope'
import { BAIL_EVENTUEL_SQL } from '../scope-gerance'
import type { Redacteur, StaffViewer } from '../viewer-kinds'

export const ASSURANCES_PAR_PAGE = 25

/** `A_SUIVRE`: all but what is in order and has been looked at. */
export type FiltreDAssurance = EtatDAssurance | 'A_SUIVRE' | 'A_VOIR' | 'TOUTES'

export type AssuranceDuLocataire = {
  readonly compteId: string
  readonly compte: string
  readonly nom: string
  readonly lieu: string
  readonly etat: EtatDAssurance
  readonly attestation: string | null
  readonly assureur: string | null
  readonly jusquAu: Day | null
  readonly donneeLe: Date | null
  readonly vueLe: Date | null
}

const TITULAIRE = `coalesce(t.raison_sociale, concat_ws(' ', t.prenom, t.nom))`

/**
 * $1 the agency, $2 the day: its tenants `c` whose compte is open, each with its latest certificate `x` and where that stands, as
 * lib/domain/assurance.ts says it. Whoever need not be insured by law is among them once he has given one.
 */
const LOCATAIRES = `
  from compte c join agency a on a.id = c.agency_id join tiers t on t.id = c.tiers_id ${BAIL_EVENTUEL_SQL}
    left join lateral (select * from attestation y where y.compte_id = c.id order by y.created_at desc, y.id desc limit 1) x on true
    cross join lateral (select case when x.id is null then 'AUCUNE' when x.jusqu_au < $2::date then 'ECHUE'
      when (x.jusqu_au - interval '1 month')::date <= $2::date then 'BIENTOT' else 'A_JOUR' end as etat) e
  where c.agency_id = $1 and c.role = 'LOCATAIRE' and 'GERANCE' = any($3::text[]) and ${ouvertSql('$2')} and ${sortantSql('$2')} is null
    and (x.id is not null or b.usage is null or b.usage in ('VIDE', 'MEUBLE'))`

const LISTE = `
  select c.id as "compteId", c.numero as compte, ${TITULAIRE} as nom,
    coalesce(concat_ws(', ', i.nom, case when l.id is not null then concat('lot ', l.numero) end), '') as lieu, e.etat,
    x.id as attestation, x.assureur, x.jusqu_au::text as "jusquAu", x.created_at as "donneeLe", x.vue_le as "vueLe",
    count(*) over () as total
  ${LOCATAIRES}
    and case $4::text when 'TOUTES' then true when 'A_VOIR' then x.id is not null and x.vue_le is null
      when 'A_SUIVRE' then e.etat <> 'A_JOUR' or x.vue_le is null else e.etat = $4 end
    and (cardinality($5::text[]) = 0 or palier_plat(concat_ws(' ', ${TITULAIRE}, c.numero, i.nom, l.numero, x.assureur)) like all ($5))
  order by array_position(array['ECHUE', 'AUCUNE', 'BIENTOT', 'A_JOUR'], e.etat), x.jusqu_au nulls first, t.nom, c.numero
  limit $6 offset $7`

type Filtre = { readonly recherche: string; readonly etat: FiltreDAssurance; readonly page: number }

/** The tenants of the agency and their insurance: what has ended or is missing first. */
export async function assurancesDeLAgence(viewer: StaffViewer, { recherche, etat, page }: Filtre, jour: Day) {
  const places = [ASSURANCES_PAR_PAGE, (page - 1) * ASSURANCES_PAR_PAGE]
  const values = [viewer.agencyId, jour, viewer.metiers, etat, motifsCherches(recherche), ...places]
  const rows = await prepared<AssuranceDuLocataire & { total: string }>(viewer, 'assurances-agence', LISTE, values)
  return { total: Number(rows[0]?.total ?? 0), rows }
}

const COMPTEES = `
  select count(*)::int as locataires, count(*) filter (where e.etat = 'ECHUE')::int as echues, count(*) filter (where e.etat = 'AUCUNE')::int as aucune,
    count(*) filter (where e.etat = 'BIENTOT')::int as bientot, count(*) filter (where x.id is not null and x.vue_le is null)::int as "aVoir",
    (select count(*)::int from preavis p where p.agency_id = $1 and p.etat = 'DEPOSE' and 'GERANCE' = any($3::text[])) as preavis
  ${LOCATAIRES}`

export type AFaire = Readonly<Record<'locataires' | 'echues' | 'aucune' | 'bientot' | 'aVoir' | 'preavis', number>>

/** What waits for the agency in rental management: notices to answer, insurance to ask for. */
export async function aFaireEnGerance(viewer: StaffViewer, jour: Day): Promise<AFaire> {
  const [read] = await prepared<AFaire>(viewer, 'a-faire-gerance', COMPTEES, [viewer.agencyId, jour, viewer.metiers])
  return read ?? { locataires: 0, echues: 0, aucune: 0, bientot: 0, aVoir: 0, preavis: 0 }
}

/** Somebody of the agency has looked at a certificate; twice is once. @returns false where the agency has no such one. */
export const marquerVue = (viewer: Redacteur, attestationId: string, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    const attestation = await tx.attestation.findFirst({
      where: { id: attestationId, compte: comptesVisibleTo(viewer) },
      select: { compteId: true },
    })
    if (!attestation) return false
    const { count } = await tx.attestation.updateMany({ where: { id: attestationId, agencyId, vueLe: null }, data: { vueLe: now() } })
    if (count > 0) await noter(tx, { evenement: 'attestation-vue', agencyId, acteur: viewer, compteId: attestation.compteId, origin })
    return true
  })
