import 'server-only'
import { prepared } from '../db'
import { type Bail, type DatesDuLocataire, datesDuBail, dernierJour } from '../domain/baux'
import type { Day } from '../domain/day'
import type { TermeDuLot } from '../domain/loyers'
import { type Cents, cents } from '../domain/money'
import { periodeCouverte } from '../domain/quittance'
import type { Adresse, Tiers } from '../domain/tiers'
import type { ClasseDpe, UsageBail } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { BAUX_DU_MANDAT_SQL, LOCATAIRES_DU_MANDAT_SQL, LOTS_DU_MANDAT_SQL } from '../scope-gerance'
import type { Viewer } from '../viewer-kinds'

export type BailDuLot = Bail & {
  readonly reference: string
  readonly mois: 1 | 3
  /** Of a period. */
  readonly loyer: Cents
  readonly provision: Cents
  readonly usage: UsageBail
  readonly depotDeGarantie: Cents | null
  /** « 2024-T2 »: without one, the lease does not revise its rent. */
  readonly irlTrimestre: string | null
  readonly dpe: ClasseDpe | null
  /** Whom the lease names, whether or not a compte is open for it. */
  readonly titulaire: Tiers
  readonly locataires: readonly LocataireDuBail[]
}

/** @property compteId of the tenant; @property publie whether that compte is open at all. */
export type LocataireDuBail = Tiers & DatesDuLocataire & { readonly compteId: string; readonly publie: boolean }

export type LotLoue = Adresse & {
  readonly id: string
  readonly numero: string
  readonly nature: string
  readonly type: string | null
  readonly batiment: string | null
  readonly escalier: string | null
  readonly etage: string | null
  readonly porte: string | null
  /** m². */
  readonly surface: number | null
  readonly pieces: number | null
  readonly lotPrincipalId: string | null
  readonly immeuble: Adresse & { readonly id: string; readonly reference: string; readonly nom: string; readonly ville: string }
  readonly mandat: { readonly reference: string; readonly debut: Day; readonly fin: Day | null }
  readonly baux: readonly BailDuLot[]
}

export type Parc = {
  readonly titulaire: Tiers
  /** What the agency lets a landlord see of his tenants. */
  readonly voitComptes: boolean
  readonly voitDocuments: boolean
  readonly lots: readonly LotLoue[]
  readonly termes: readonly TermeDuLot[]
  /** The month of the first term of all. */
  readonly premier: Day | null
  readonly dernierCrg: DernierCrg | null
}

export type DernierCrg<Montant = Cents> = { readonly id: string; readonly debut: Day; readonly fin: Day; readonly solde: Montant }

type BailLu = Omit<BailDuLot, 'loyer' | 'provision' | 'depotDeGarantie' | 'preavisLe' | 'departLe'> & {
  readonly loyer: string
  readonly provision: string
  readonly depotDeGarantie: string | null
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
} & Pick<Parc, 'titulaire' | 'voitComptes' | 'voitDocuments' | 'premier'> & { readonly dernierCrg: DernierCrg<string> | null }

const TIERS = `'nature', p.nature, 'civilite', p.civilite, 'nom', p.nom, 'prenom', p.prenom, 'raisonSociale', p.raison_sociale`

/** $4 from which day on all terms are given; of those before, the ones that are not paid. */
const PARC = `
  with c as materialized (select c.* from compte c where c.id = $3 and c.role = 'BAILLEUR' and ${COMPTES_VISIBLE_SQL})
  select
    (select json_build_object(${TIERS}) from tiers p where p.id = c.tiers_id) as titulaire,
    a.bailleur_voit_comptes as "voitComptes", a.bailleur_voit_documents as "voitDocuments",
    (select min(q.periode)::text from c ${LOTS_DU_MANDAT_SQL} ${BAUX_DU_MANDAT_SQL} ${LOCATAIRES_DU_MANDAT_SQL}
      join quittance q on q.compte_id = t.id and q.withdrawn_at is null) as premier,
    (select json_build_object('id', r.id, 'debut', r.debut, 'fin', r.fin, 'solde', coalesce(r.solde_final, r.solde_initial
        + (select coalesce(sum(g.credit - g.debit), 0) from crg_ligne g where g.crg_id = r.id and g.withdrawn_at is null))::text)
      from crg r where r.compte_id = c.id and r.withdrawn_at is null order by r.fin desc, r.debut desc limit 1) as "dernierCrg",
    coalesce((select json_agg(x order by x.nom, x.numero) from (
      select l.id, l.numero, l.nature, l.type, l.batiment, l.escalier, l.etage, l.porte, l.surface, l.pieces, l.adresse1, l.ville,
        l.code_postal as "codePostal", l.lot_principal_id as "lotPrincipalId", i.nom,
        json_build_object('id', i.id, 'reference', i.reference, 'nom', i.nom, 'adresse1', i.adresse1, 'adresse2', i.adresse2,
          'codePostal', i.code_postal, 'ville', i.ville) as immeuble,
        json_build_object('reference', m.reference, 'debut', m.debut, 'fin', m.fin) as mandat,
        coalesce((select json_agg(json_build_object('id', b.id, 'reference', b.reference, 'debut', b.debut, 'fin', b.fin,
            'mois', case b.periodicite when 'TRIMESTRIELLE' then 3 else 1 end, 'loyer', b.loyer::text, 'provision', b.provision::text,
            'usage', b.usage, 'depotDeGarantie', b.depot_de_garantie::text, 'irlTrimestre', b.irl_trimestre, 'dpe', b.dpe,
            'titulaire', (select json_build_object(${TIERS}) from tiers p where p.id = b.tiers_id),
            'locataires', coalesce((select json_agg(json_build_object(${TIERS}, 'compteId', t.id, 'publie', t.publie,
                'preavisLe', t.preavis_le, 'departLe', t.depart_le) order by t.numero)
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
  from c join agency a on a.id = c.agency_id`

const exact = (text: string): Cents => cents(BigInt(text))

const bail = ({ loyer, provision, depotDeGarantie, ...rest }: BailLu): BailDuLot => ({
  ...rest,
  loyer: exact(loyer),
  provision: exact(provision),
  depotDeGarantie: depotDeGarantie === null ? null : exact(depotDeGarantie),
  echeance: rest.fin,
  ...datesDuBail(rest.fin, rest.locataires),
})

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
  const { titulaire, voitComptes, voitDocuments, premier } = read
  const lots = read.lots.map(({ baux, ...lot }) => ({ ...lot, baux: baux.map(bail) }))
  const ou = new Map(lots.flatMap((lot) => lot.baux.map((un) => [un.id, { lot: lot.id, bail: un }] as const)))
  const termes = read.termes.flatMap((lu) => {
    const found = ou.get(lu.bail)
    return found ? [terme(lu, found.lot, found.bail)] : []
  })
  const { dernierCrg } = read
  return {
    titulaire,
    voitComptes,
    voitDocuments,
    lots,
    termes,
    premier,
    dernierCrg: dernierCrg && { ...dernierCrg, solde: exact(dernierCrg.solde) },
  }
}
