import 'server-only'
import { prepared } from '../db'
import type { Rubrique } from '../domain/crg'
import type { Day } from '../domain/day'
import { cents } from '../domain/money'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'
import { EN_TETE, IMMEUBLE_DE_LA_LIGNE, LIGNE_DU_CRG, type LigneDuCompteRendu, type UnCrg } from './crg'

export type AnneeEncaissee = Pick<UnCrg, 'compte' | 'titulaire' | 'agence'> & {
  /** The one that is asked for, else the last whole one that has lines, else this one. */
  readonly annee: number
  /** Those that have lines, the latest first. */
  readonly annees: readonly number[]
  /** What was received and paid that year, by the day of each (CGI, article 12). */
  readonly lignes: readonly LigneDuCompteRendu[]
}

type Lu = Omit<AnneeEncaissee, 'lignes'> & {
  readonly lignes: readonly (Omit<LigneDuCompteRendu, 'debit' | 'credit'> & {
    readonly rubrique: Rubrique
    readonly debit: string
    readonly credit: string
  })[]
}

/** $4 the year that is asked for, or null; $5 this year. */
const ANNEE = `
  with toutes as materialized (
    select l.id, l.reference, coalesce(l.date, x.fin) as le, extract(year from coalesce(l.date, x.fin))::int as annee, c.id as compte_id
    from compte c join crg x on x.compte_id = c.id and x.withdrawn_at is null join crg_ligne l on l.crg_id = x.id and l.withdrawn_at is null
    where c.id = $3 and c.role = 'BAILLEUR' and ${COMPTES_VISIBLE_SQL}),
  choix as (select coalesce($4::int, (select max(annee) from toutes where annee = $5::int - 1), $5::int) as annee)
  select ${EN_TETE}, choix.annee, coalesce((select json_agg(distinct annee) from toutes), '[]') as annees,
    coalesce((select json_agg(${LIGNE_DU_CRG} order by y.le, y.reference)
      from toutes y join crg_ligne l on l.id = y.id join crg x on x.id = l.crg_id ${IMMEUBLE_DE_LA_LIGNE} where y.annee = choix.annee), '[]') as lignes
  from compte c join agency a on a.id = c.agency_id cross join choix
  where c.id = $3 and c.role = 'BAILLEUR' and ${COMPTES_VISIBLE_SQL}`

/** What a landlord's agency received and paid for him in a year, for his tax return; null outside the scope. @param annee null for the usual one. */
export async function anneeEncaissee(viewer: Viewer, compteId: string, annee: number | null, today: Day): Promise<AnneeEncaissee | null> {
  const values = [...comptesVisibleValues(viewer), compteId, annee, Number(today.slice(0, 4))]
  const [read] = await prepared<Lu>(viewer, 'annee-encaissee', ANNEE, values)
  if (!read) return null
  return {
    ...read,
    annees: read.annees.toSorted((a, b) => b - a),
    lignes: read.lignes.map(({ debit, credit, ...ligne }) => ({ ...ligne, debit: cents(BigInt(debit)), credit: cents(BigInt(credit)) })),
  }
}
