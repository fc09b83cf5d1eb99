import 'server-only'
import { prepared } from '../db'
import { byNumero } from '../domain/bien'
import type { Day } from '../domain/day'
import type { Exercice } from '../domain/exercice'
import type { CleDuFonds } from '../domain/fonds-de-travaux'
import { type Cents, cents } from '../domain/money'
import { parseTantiemes, type Tantiemes } from '../domain/tantiemes'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

type Ligne<Montant> = { readonly compte: string; readonly libelle: string; readonly montant: Montant }

type Lot<Montant> = {
  readonly id: string
  readonly numero: string
  readonly nature: string
  readonly lignes: readonly Ligne<Montant>[]
  readonly total: Montant
}

/** What was paid in for the lots of the compte that have any, and by the whole residence. */
type Provision<Montant> = { readonly lots: readonly Lot<Montant>[]; readonly miens: Montant; readonly immeuble: Montant }

export type ProvisionPourTravaux = Provision<Cents>

/** What the assemblée voted for the exercice of that day: the budget of its charges, and the contribution to the fund. */
type Vote<Montant> = { readonly exercice: Exercice; readonly budget: Montant; readonly cotisation: Montant }

export type VoteDuFonds = Vote<Cents>

/** Lines without an amount are not shown (manual Crypto, « Publier le fonds travaux »). */
const PROVISION = (racine: '105' | '102') => `(
  select json_build_object(
    'lots', coalesce((select json_agg(x) from (
      select l.id, l.numero, l.nature, sum(f.montant)::text as total,
        json_agg(json_build_object('compte', f.compte, 'libelle', f.libelle, 'montant', f.montant::text) order by f.compte) as lignes
      from f join lot l on l.id = f.lot_id where f.mien and f.compte like '${racine}%' group by l.id) x), '[]'),
    'miens', coalesce(sum(f.montant) filter (where f.mien), 0)::text,
    'immeuble', coalesce(sum(f.montant), 0)::text)
  from f where f.compte like '${racine}%')`

const VOTE = `(
  select json_build_object('exercice', json_build_object('code', e.code, 'debut', e.debut, 'fin', e.fin),
    'budget', coalesce(sum(b.montant) filter (where b.compte not like '1%'), 0)::text,
    'cotisation', coalesce(sum(b.montant) filter (where b.compte like '105%'), 0)::text)
  from exercice e join budget b on b.exercice_id = e.id and b.withdrawn_at is null
  where e.immeuble_id = r.immeuble_id and e.withdrawn_at is null and $4 between e.debut and e.fin
  group by e.id order by e.debut desc, e.code limit 1)`

const CLES = `(
  select json_agg(json_build_array(k.code, k.libelle, (
      select json_agg(json_build_array(l.id, l.numero, s.tantiemes::text)) from tantieme s join lot l on l.id = s.lot_id
      where s.cle_id = k.id and s.withdrawn_at is null and l.withdrawn_at is null)) order by k.code)
  from cle k where k.immeuble_id = r.immeuble_id and k.withdrawn_at is null)`

/** $4 the day on which the lots are attached to the compte. */
const FONDS_DE_TRAVAUX = `
  with r as (
    select c.id, c.immeuble_id from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
    where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}),
  f as (
    select f.lot_id, f.compte, f.libelle, f.montant, f.lot_id in (
      select p.lot_id from propriete p where p.compte_id = r.id and p.withdrawn_at is null
        and (p.debut is null or p.debut <= $4) and (p.fin is null or p.fin >= $4)) as mien
    from r join lot l on l.immeuble_id = r.immeuble_id and l.withdrawn_at is null join agency o on o.id = l.agency_id
      join fonds_travaux f on f.lot_id = l.id and f.withdrawn_at is null and f.montant <> 0 and (o.fonds_102 or f.compte not like '102%'))
  select ${PROVISION('105')} as fonds, ${PROVISION('102')} as votes, ${VOTE} as vote, coalesce(${CLES}, '[]') as cles from r`

const exact = (text: string) => cents(BigInt(text))

const provision = ({ lots, miens, immeuble }: Provision<string>): ProvisionPourTravaux => ({
  lots: lots
    .map(({ lignes, total, ...lot }) => ({
      ...lot,
      lignes: lignes.map((ligne) => ({ ...ligne, montant: exact(ligne.montant) })),
      total: exact(total),
    }))
    .toSorted(byNumero),
  miens: exact(miens),
  immeuble: exact(immeuble),
})

type CleLue = readonly [code: string, libelle: string, lots: readonly (readonly [id: string, numero: string, tantiemes: string])[] | null]

const cle = ([code, libelle, lots]: CleLue): CleDuFonds => ({
  ...{ code, libelle },
  lots: (lots ?? [])
    .map(([id, numero, tantiemes]) => ({ id, numero, tantiemes: parseTantiemes(tantiemes) ?? (0 as Tantiemes) }))
    .toSorted(byNumero),
})

const vote = ({ exercice, budget, cotisation }: Vote<string>): VoteDuFonds => ({
  ...{ exercice, budget: exact(budget), cotisation: exact(cotisation) },
})

/**
 * The fonds de travaux (105) and what was paid in for works that were voted (102), with what explains them: the clés of the residence,
 * and what was voted for the exercice of that day. Null outside the scope, and without a residence.
 */
export async function fondsDeTravaux(viewer: Viewer, compteId: string, today: Day) {
  const values = [...comptesVisibleValues(viewer), compteId, today]
  type Lu = {
    readonly fonds: Provision<string>
    readonly votes: Provision<string>
    readonly vote: Vote<string> | null
    readonly cles: readonly CleLue[]
  }
  const [read] = await prepared<Lu>(viewer, 'fonds-de-travaux', FONDS_DE_TRAVAUX, values)
  return read
    ? { fonds: provision(read.fonds), votes: provision(read.votes), vote: read.vote && vote(read.vote), cles: read.cles.map(cle) }
    : null
}
