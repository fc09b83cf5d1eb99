import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { informationsPubliesSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'

/** What an agency publishes to those whom it concerns; plain text. */
export type Information = {
  readonly id: string
  readonly titre: string
  readonly texte: string
  readonly lien: string | null
  readonly date: Day
}

/** Of the feed that the agency has chosen; plain text. */
export type Actualite = { readonly titre: string; readonly resume: string; readonly lien: string | null; readonly publieLe: Date }

export type InformationsDuCompte = {
  readonly total: number
  readonly informations: readonly Information[]
  readonly actualites: readonly Actualite[]
}

export const INFORMATIONS_PAR_PAGE = 10
const ACTUALITES = 6

/** $3 the compte, $4 the day. */
const PUBLIEES = `select i.id, i.titre, i.texte, i.lien, i.date, i.reference
  from compte c ${informationsPubliesSql('$4')} where c.id = $3 and ${COMPTES_VISIBLE_SQL}`
const RECENTES_D_ABORD = 'order by date desc, reference desc, id'

const DU_COMPTE = `
  with v as materialized (${PUBLIEES})
  select (select count(*) from v)::int as total,
    coalesce((select json_agg(x) from (
      select id, titre, texte, lien, date from v ${RECENTES_D_ABORD} limit ${INFORMATIONS_PAR_PAGE} offset $5) x), '[]') as informations,
    coalesce((select json_agg(x) from (
      select a.titre, a.resume, a.lien, a.publie_le as "publieLe" from actualite a where a.agency_id = c.agency_id
      order by a.publie_le desc, a.id limit ${ACTUALITES}) x), '[]') as actualites
  from compte c where c.id = $3 and ${COMPTES_VISIBLE_SQL}`

type Lues = Omit<InformationsDuCompte, 'actualites'> & {
  readonly actualites: readonly (Omit<Actualite, 'publieLe'> & { readonly publieLe: string })[]
}

/** What the agency tells the holder of a compte that day, newest first, and the news of its feed; null outside the scope. @param page from 1. */
export async function informationsDuCompte(
  viewer: Viewer,
  compteId: string,
  today: Day,
  page: number,
): Promise<InformationsDuCompte | null> {
  const values = [...comptesVisibleValues(viewer), compteId, today, (page - 1) * INFORMATIONS_PAR_PAGE]
  const [read] = await prepared<Lues>(viewer, 'informations', DU_COMPTE, values)
  return read ? { ...read, actualites: read.actualites.map((one) => ({ ...one, publieLe: new Date(one.publieLe) })) } : null
}

export type InformationRecente = Pick<Information, 'id' | 'titre' | 'date'>

/** As JSON: the last three that are published that day ($4) to a compte `c`, which the statement holds to COMPTES_VISIBLE_SQL. */
export const RECENTES_SQL = `coalesce((select json_agg(json_build_object('id', x.id, 'titre', x.titre, 'date', x.date)
    order by x.date desc, x.reference desc, x.id)
  from (select i.id, i.titre, i.date, i.reference from (select c.*) c ${informationsPubliesSql('$4')} ${RECENTES_D_ABORD} limit 3) x), '[]')`

const UNE = `select id, titre, texte, lien, date::text as date from (${PUBLIEES}) v where id = $5`

/** One of them, whole; null outside the scope, and once it is shown no more. */
export async function informationDuCompte(
  viewer: Viewer,
  compteId: string,
  informationId: string,
  today: Day,
): Promise<Information | null> {
  const [read] = await prepared<Information>(viewer, 'information', UNE, [...comptesVisibleValues(viewer), compteId, today, informationId])
  return read ?? null
}
