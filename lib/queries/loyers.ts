import 'server-only'
import { prepared } from '../db'
import { type Bail, dernierJour } from '../domain/baux'
import type { Day } from '../domain/day'
import type { TermeDuLot } from '../domain/loyers'
import { type Cents, cents } from '../domain/money'
import { periodeCouverte } from '../domain/quittance'
import type { Tiers } from '../domain/tiers'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { BAUX_DU_MANDAT_SQL, LOCATAIRES_DU_MANDAT_SQL, LOTS_DU_MANDAT_SQL } from '../scope-gerance'
import type { Viewer } from '../viewer-kinds'

export type BailDuLot = Bail & {
  readonly reference: string
  readonly mois: 1 | 3
  /** Of a period. */
  readonly loyer: Cents
  readonly provision: Cents
  readonly locataires: readonly Tiers[]
}

export type LotLoue = {
  readonly id: string
  readonly numero: string
  readonly nature: string
  readonly type: string | null
  readonly immeuble: { readonly nom: string; readonly ville: string }
  readonly baux: readonly BailDuLot[]
}

export type Parc = {
  readonly titulaire: Tiers
  readonly lots: readonly LotLoue[]
  readonly termes: readonly TermeDuLot[]
  /** The month of the first term of all. */
  readonly premier: Day | null
  readonly dernierCrg: DernierCrg | null
}

export type DernierCrg<Montant = Cents> = { readonly id: string; readonly debut: Day; readonly fin: Day; readonly solde: Montant }

type BailLu = Omit<BailDuLot, 'loyer' | 'provision' | 'preavisLe' | 'departLe' | 'locataires'> & {
  readonly loyer: string
  readonly provision: string
  readonly locataires: readonly (Tiers & { readonly preavisLe: Day | null; readonly departLe: Day | null })[]
}
type TermeLu = {
  readonly bail: string
  readonly periode: Day
  readonly loyer: string
  readonly charges: string
  readonly paye: string
  readonly exigibleLe: Day | null
}
type Lu = {
  readonly lots: readonly (Omit<LotLoue, 'baux'> & { readonly baux: readonly BailLu[] })[]
  readonly termes: readonly TermeLu[]
  readonly titulaire: Tiers
  readonly premier: Day | null
  readonly dernierCrg: DernierCrg<string> | null
}

/** $4 from which day on all terms are given; of those before, the ones that are not paid. */
const PARC = `
  with c as materialized (select c.* from compte c where c.id = $3 and c.role = 'BAILLEUR' and ${COMPTES_VISIBLE_SQL})
  select
    (select json_build_object('nature', p.nature, 'civilite', p.civilite, 'nom', p.nom, 'prenom', p.prenom, 'raisonSociale', p.raison_sociale)
      from tiers p where p.id = c.tiers_id) as titulaire,
    (select min(q.periode)::text from c ${LOTS_DU_MANDAT_SQL} ${BAUX_DU_MANDAT_SQL} ${LOCATAIRES_DU_MANDAT_SQL}
      join quittance q on q.compte_id = t.id and q.withdrawn_at is null) as premier,
    (select json_build_object('id', r.id, 'debut', r.debut, 'fin', r.fin, 'solde', coalesce(r.solde_final, r.solde_initial
        + (select coalesce(sum(g.credit - g.debit), 0) from crg_ligne g where g.crg_id = r.id and g.withdrawn_at is null))::text)
      from crg r where r.compte_id = c.id and r.withdrawn_at is null order by r.fin desc, r.debut desc limit 1) as "dernierCrg",
    coalesce((select json_agg(x order by x.nom, x.numero) from (
      select l.id, l.numero, l.nature, l.type, i.nom, json_build_object('nom', i.nom, 'ville', i.ville) as immeuble,
        coalesce((select json_agg(json_build_object('id', b.id, 'reference', b.reference, 'debut', b.debut, 'fin', b.fin,
            'mois', case b.periodicite when 'TRIMESTRIELLE' then 3 else 1 end, 'loyer', b.loyer::text, 'provision', b.provision::text,
            'locataires', coalesce((select json_agg(json_build_object('nature', p.nature, 'civilite', p.civilite, 'nom', p.nom, 'prenom', p.prenom,
                'raisonSociale', p.raison_sociale, 'preavisLe', t.preavis_le, 'departLe', t.depart_le) order by t.numero)
              from compte t join tiers p on p.id = t.tiers_id
              where t.agency_id = b.agency_id and t.bail = b.reference and t.role = 'LOCATAIRE' and t.withdrawn_at is null), '[]')) order by b.debut)
          from bail b where b.mandat_id = m.id and b.withdrawn_at is null), '[]') as baux
      from c ${LOTS_DU_MANDAT_SQL}) x), '[]') as lots,
    coalesce((select json_agg(x order by x.periode) from (
      select b.id as bail, q.periode, sum(q.loyer)::text as loyer, sum(q.charges)::text as charges, sum(q.paye)::text as paye,
        min(q.exigible_le) as "exigibleLe"
      from c ${LOTS_DU_MANDAT_SQL} ${BAUX_DU_MANDAT_SQL} ${LOCATAIRES_DU_MANDAT_SQL}
        join quittance q on q.compte_id = t.id and q.withdrawn_at is null and (q.periode >= $4 or q.paye < q.loyer + q.charges)
      group by b.id, q.periode) x), '[]') as termes
  from c`

const exact = (text: string): Cents => cents(BigInt(text))

const dates = (days: readonly (Day | null)[]): Day[] => days.filter((day) => day !== null).sort()

/**
 * Flatmates leave one by one: the lease ends with the last. As long as a tenant is there it runs on, whatever end it has in writing, by
 * tacit renewal (loi 89-462, article 10).
 */
function bail({ loyer, provision, locataires, ...rest }: BailLu): BailDuLot {
  const departs = dates(locataires.map(({ departLe }) => departLe))
  const tousPartis = locataires.length > 0 && departs.length === locataires.length
  return {
    ...rest,
    loyer: exact(loyer),
    provision: exact(provision),
    fin: locataires.length > 0 ? null : rest.fin,
    preavisLe: dates(locataires.map(({ preavisLe }) => preavisLe)).at(-1) ?? null,
    departLe: tousPartis ? (departs.at(-1) ?? null) : null,
    locataires: locataires.map(({ preavisLe: _, departLe: __, ...tiers }) => tiers),
  }
}

function terme({ loyer, charges, paye, periode, exigibleLe }: TermeLu, lot: string, { mois, debut, fin, departLe }: BailDuLot): TermeDuLot {
  const jours = periodeCouverte(periode, mois, debut, dernierJour({ departLe, fin }), departLe)
  // Asked for days before or after the lease: the agency says so, and it counts where it stands.
  const covered = jours ?? { debut: periode, fin: periode }
  return {
    lot,
    periode,
    mois,
    debut: covered.debut,
    fin: covered.fin,
    loyer: exact(loyer),
    charges: exact(charges),
    paye: exact(paye),
    exigibleLe,
  }
}

/**
 * The lots of a landlord's mandate, with their leases and what was asked and paid of them; null outside the scope.
 * @param depuis from when on all terms are wanted; those before come as long as something of them is owed.
 */
export async function parcDuBailleur(viewer: Viewer, compteId: string, depuis: Day): Promise<Parc | null> {
  const [read] = await prepared<Lu>(viewer, 'parc', PARC, [...comptesVisibleValues(viewer), compteId, depuis])
  if (!read) return null
  const lots = read.lots.map(({ baux, ...lot }) => ({ ...lot, baux: baux.map(bail) }))
  const ou = new Map(lots.flatMap((lot) => lot.baux.map((un) => [un.id, { lot: lot.id, bail: un }] as const)))
  const termes = read.termes.flatMap((lu) => {
    const found = ou.get(lu.bail)
    return found ? [terme(lu, found.lot, found.bail)] : []
  })
  const { titulaire, premier, dernierCrg } = read
  return { titulaire, lots, termes, premier, dernierCrg: dernierCrg && { ...dernierCrg, solde: exact(dernierCrg.solde) } }
}
