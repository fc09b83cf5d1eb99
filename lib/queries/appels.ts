import 'server-only'
import { prepared } from '../db'
import { byNumero } from '../domain/bien'
import { type Day, monthsBetween } from '../domain/day'
import type { Exercice } from '../domain/exercice'
import { type Cents, cents, sum } from '../domain/money'
import { type Pourquoi, pourquoi } from '../domain/pourquoi'
import { parseTantiemes, type Tantiemes } from '../domain/tantiemes'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

export type Poste = { readonly libelle: string; readonly montant: Cents }

/** A line of an appel, by one clé. Without the clé, or what it splits, its amount is not explained. */
export type LigneDAppel = {
  readonly cle: { readonly code: string; readonly libelle: string } | null
  readonly montant: Cents
  readonly pourquoi: Pourquoi | null
  /** The budget of which it is a quarter: its exercice and what it is made of. */
  readonly vote: { readonly exercice: Exercice; readonly postes: readonly Poste[] } | null
}

export type AppelDeFonds = {
  readonly libelle: string
  readonly exigibleLe: Day
  readonly total: Cents
  readonly lignes: readonly LigneDAppel[]
}

type CleLue = { readonly code: string; readonly libelle: string; readonly lots: readonly (readonly [numero: string, tantiemes: string])[] }
type PosteLu = readonly [compte: string, libelle: string, montant: string]
type BudgetLu = { readonly cle: string; readonly exercice: Exercice; readonly postes: readonly PosteLu[] }
type Lu = {
  readonly appels: readonly {
    readonly libelle: string
    readonly exigibleLe: Day
    readonly total: string
    readonly lignes: readonly (readonly [cle: string | null, montant: string, base: string | null])[]
  }[]
  readonly cles: Readonly<Record<string, CleLue>>
  readonly budgets: readonly BudgetLu[]
  readonly miens: readonly (readonly [numero: string, debut: Day | null, fin: Day | null])[]
}

const DERNIERS = 8

/** The last calls of the compte, whole, and beside them each clé, each budget and the days of its lots once. */
const APPELS = `
  with r as (select c.id, c.immeuble_id from compte c where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}),
  a as (
    select * from (
      select a.*, dense_rank() over (order by a.exigible_le desc, a.libelle) as rang
      from appel a join r on a.compte_id = r.id where a.withdrawn_at is null) x
    where rang <= ${DERNIERS})
  select
    coalesce((select json_agg(x order by x."exigibleLe" desc, x.libelle) from (
      select a.libelle, a.exigible_le as "exigibleLe", sum(a.montant)::text as total,
        json_agg(json_build_array(a.cle_id, a.montant::text, a.base::text) order by k.code nulls last, a.reference) as lignes
      from a left join cle k on k.id = a.cle_id group by a.exigible_le, a.libelle) x), '[]') as appels,
    coalesce((select json_object_agg(k.id, json_build_object('code', k.code, 'libelle', k.libelle, 'lots', coalesce((
        select json_agg(json_build_array(l.numero, s.tantiemes::text)) from tantieme s join lot l on l.id = s.lot_id
        where s.cle_id = k.id and s.withdrawn_at is null and l.withdrawn_at is null), '[]')))
      from cle k where k.id in (select cle_id from a)), '{}') as cles,
    coalesce((select json_agg(x) from (
      select b.cle_id as cle, json_build_object('code', e.code, 'debut', e.debut, 'fin', e.fin) as exercice,
        json_agg(json_build_array(b.compte, b.libelle, b.montant::text) order by b.compte) as postes
      from exercice e join budget b on b.exercice_id = e.id
      where e.immeuble_id = r.immeuble_id and e.withdrawn_at is null and b.withdrawn_at is null
        and exists (select 1 from a where a.cle_id = b.cle_id and a.exigible_le between e.debut and e.fin)
      group by e.id, b.cle_id) x), '[]') as budgets,
    coalesce((select json_agg(json_build_array(l.numero, p.debut, p.fin)) from propriete p join lot l on l.id = p.lot_id
      where p.compte_id = r.id and l.immeuble_id = r.immeuble_id and p.withdrawn_at is null and l.withdrawn_at is null), '[]') as miens
  from r`

const exact = (text: string) => cents(BigInt(text))

const isFonds = ([compte]: PosteLu) => compte.startsWith('105')

/** What may be called at once: the whole budget of the clé, or the works fund and the rest of it each by itself. */
const ensembles = ({ postes }: BudgetLu): Poste[][] =>
  [postes, postes.filter((poste) => !isFonds(poste)), postes.filter(isFonds)]
    .filter((some) => some.length > 0)
    .map((some) => some.map(([, libelle, montant]) => ({ libelle, montant: exact(montant) })))

const totalDe = (postes: readonly Poste[]) => sum(postes.map(({ montant }) => montant))

function expliquee(
  { cles, budgets, miens }: Lu,
  exigibleLe: Day,
  [cleId, called, base]: Lu['appels'][number]['lignes'][number],
): LigneDAppel {
  const montant = exact(called)
  const cle = cleId === null ? undefined : cles[cleId]
  if (!cle || base === null) return { cle: cle ? { code: cle.code, libelle: cle.libelle } : null, montant, pourquoi: null, vote: null }
  // A call is due by whom the lot belongs to on that day (décret du 17 mars 1967, article 6-2).
  const owned = new Set(
    miens
      .filter(([, debut, fin]) => (debut === null || debut <= exigibleLe) && (fin === null || exigibleLe <= fin))
      .map(([numero]) => numero),
  )
  const lots = cle.lots
    .map(([numero, part]) => ({ numero, tantiemes: parseTantiemes(part) ?? (0 as Tantiemes), mien: owned.has(numero) }))
    .toSorted(byNumero)
  const voted = budgets.find(({ cle, exercice }) => cle === cleId && exercice.debut <= exigibleLe && exigibleLe <= exercice.fin)
  const sets = voted ? ensembles(voted) : []
  const explained = pourquoi({
    ...{ montant, base: exact(base), lots, budgets: sets.map(totalDe) },
    trimestre: voted ? Math.floor(monthsBetween(voted.exercice.debut, exigibleLe) / 3) + 1 : 1,
  })
  const postes = sets.find((set) => totalDe(set) === explained?.budget)
  return {
    cle: { code: cle.code, libelle: cle.libelle },
    montant,
    pourquoi: explained,
    vote: voted && postes ? { exercice: voted.exercice, postes } : null,
  }
}

/** The last appels de fonds of a co-owner's compte, the latest first, each line explained as far as it was published; null outside the scope. */
export async function derniersAppels(viewer: Viewer, compteId: string): Promise<AppelDeFonds[] | null> {
  const [read] = await prepared<Lu>(viewer, 'appels', APPELS, [...comptesVisibleValues(viewer), compteId])
  if (!read) return null
  return read.appels.map(({ libelle, exigibleLe, total, lignes }) => ({
    ...{ libelle, exigibleLe, total: exact(total) },
    lignes: lignes.map((ligne) => expliquee(read, exigibleLe, ligne)),
  }))
}
