import 'server-only'
import { prepared } from '../db'
import { byNumero } from '../domain/bien'
import { type Possession, type ReleveLisible, releveLisible } from '../domain/consommations'
import type { Day } from '../domain/day'
import { parseQuantite } from '../domain/quantite'
import type { Fluide } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

/** What one meter of a lot counted, in one unit, the oldest first. */
export type Compteur = { readonly fluide: Fluide; readonly unite: string; readonly releves: readonly ReleveLisible[] }
export type LotReleve = { readonly id: string; readonly numero: string; readonly nature: string; readonly compteurs: readonly Compteur[] }

type Lu = {
  readonly lots: readonly {
    readonly id: string
    readonly numero: string
    readonly nature: string
    readonly possessions: readonly Possession[]
    readonly compteurs: readonly {
      readonly fluide: Fluide
      readonly unite: string
      readonly releves: readonly (readonly [date: Day, precedent: Day | null, index: string | null, consommation: string])[]
    }[]
  }[]
}

/** Two years up to the last reading of each meter, each with the day of the one before it. $4 the day on which the lots are the compte's. */
const CONSOMMATIONS = `
  with r as (select c.id from compte c where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}),
  miens as (
    select l.id, l.numero, l.nature, json_agg(json_build_object('debut', p.debut, 'fin', p.fin)) as possessions
    from r join propriete p on p.compte_id = r.id and p.withdrawn_at is null join lot l on l.id = p.lot_id and l.withdrawn_at is null
    group by l.id having bool_or((p.debut is null or p.debut <= $4) and (p.fin is null or p.fin >= $4))),
  lus as (
    select k.lot_id, k.fluide, k.unite, k.date, k.index, k.consommation,
      lag(k.date) over (partition by k.lot_id, k.fluide order by k.date) as precedent,
      max(k.date) over (partition by k.lot_id, k.fluide, k.unite) as derniere
    from consommation k join miens m on m.id = k.lot_id where k.withdrawn_at is null and k.date <= $4),
  compteurs as (
    select lot_id, fluide, unite,
      json_agg(json_build_array(date, precedent, index::text, consommation::text) order by date) as releves
    from lus where date >= date_trunc('month', derniere::timestamp) - interval '23 months' group by lot_id, fluide, unite)
  select coalesce((select json_agg(json_build_object('id', m.id, 'numero', m.numero, 'nature', m.nature, 'possessions', m.possessions,
      'compteurs', (select json_agg(json_build_object('fluide', k.fluide, 'unite', k.unite, 'releves', k.releves) order by k.fluide, k.unite)
        from compteurs k where k.lot_id = m.id)))
    from miens m where exists (select 1 from compteurs k where k.lot_id = m.id)), '[]') as lots
  from r`

/** The meters of the lots that the compte owns that day, as far as their owner may read them (releveLisible); null outside the scope. */
export async function consommationsDuCompte(viewer: Viewer, compteId: string, today: Day): Promise<LotReleve[] | null> {
  const [read] = await prepared<Lu>(viewer, 'consommations', CONSOMMATIONS, [...comptesVisibleValues(viewer), compteId, today])
  if (!read) return null
  const lots = read.lots.map(({ possessions, compteurs, ...lot }) => ({
    ...lot,
    compteurs: compteurs
      .map(({ fluide, unite, releves }) => ({
        ...{ fluide, unite },
        releves: releves.flatMap(([date, precedent, index, used]) => {
          const consommation = parseQuantite(used)
          const releve =
            consommation === null ? null : { date, precedent, index: index === null ? null : parseQuantite(index), consommation }
          return (releve && releveLisible(releve, possessions)) ?? []
        }),
      }))
      .filter(({ releves }) => releves.length > 0),
  }))
  return lots.filter(({ compteurs }) => compteurs.length > 0).toSorted(byNumero)
}
