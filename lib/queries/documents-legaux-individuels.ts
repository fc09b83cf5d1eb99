import 'server-only'
import { prepared } from '../db'
import { addMonths, type Day } from '../domain/day'
import { audienceDe, etatLegal, type FaitsLegaux, NATURES_LEGALES, type NatureLegale, type PieceLegale } from '../domain/documents-legaux'
import type { StaffViewer } from '../viewer-kinds'

const DE_CHACUN = NATURES_LEGALES.filter((nature) => audienceDe(nature) === 'COPROPRIETAIRE')

export type PourChacun = {
  readonly nature: NatureLegale
  readonly aJour: number
  readonly comptes: number
  readonly sans: readonly string[]
}

type Lu = {
  readonly comptes: readonly { readonly id: string; readonly numero: string; readonly appels: readonly Day[] }[]
  readonly pieces: readonly {
    readonly compte: string
    readonly nature: NatureLegale
    readonly dates: readonly Day[]
    readonly passees: boolean
  }[]
  readonly clos: readonly Day[]
}

/** $2 trades, $3 the building, $4 the day, $5 the natures, $6 the first day of the 36 months. */
const TEXTE = `
  with c as materialized (
    select c.id, c.numero, c.tiers_id, c.immeuble_id, c.agency_id from compte c
    where c.agency_id = $1 and c.immeuble_id = $3 and c.role = 'COPROPRIETAIRE' and c.withdrawn_at is null and c.publie and 'SYNDIC' = any($2::text[])),
  d as materialized (
    select distinct c.id as compte, d.id, d.date, d.nature_legale as nature, coalesce(d.jusqu_au < $4::date, false) as passee
    from c cross join lateral unnest(array[c.id, c.tiers_id, c.immeuble_id, c.agency_id]) u(cible)
      join document_pour p on p.cible = u.cible
      join document d on d.id = p.document_id and d.nature_legale is not null and d.withdrawn_at is null
      join classeur k on k.id = d.classeur_id and k.niveau = 'COPROPRIETAIRE'
    where d.agency_id = $1 and d.nature = 'PUBLIE' and d.nature_legale::text = any($5::text[]) and (d.publie_le is null or d.publie_le <= $4::date))
  select
    coalesce((select json_agg(json_build_object('id', c.id, 'numero', c.numero, 'appels', coalesce((select json_agg(distinct a.exigible_le)
      from appel a where a.compte_id = c.id and a.withdrawn_at is null and a.exigible_le between $6::date and $4::date), '[]')) order by c.numero)
      from c), '[]') as comptes,
    coalesce((select json_agg(x) from (select d.compte, d.nature, bool_or(d.passee) as passees,
      coalesce(array_agg(d.date order by d.date desc) filter (where not d.passee), '{}') as dates from d group by d.compte, d.nature) x), '[]') as pieces,
    coalesce((select json_agg(e.fin order by e.fin desc) from exercice e
      where e.immeuble_id = $3 and e.agency_id = $1 and e.cloture and e.withdrawn_at is null), '[]') as clos`

const piece = (date: Day): PieceLegale => ({ id: date, titre: '', date, jusquAu: null })

/** What each co-owner of a residence is to find of his own that day: how many have all of it, and the comptes of some who have not. */
export async function documentsLegauxDeChacun(viewer: StaffViewer, immeubleId: string, jour: Day): Promise<PourChacun[]> {
  const values = [viewer.agencyId, [...viewer.metiers], immeubleId, jour, DE_CHACUN, addMonths(jour, -36)]
  const [read] = await prepared<Lu>(viewer, 'legaux-de-chacun', TEXTE, values)
  if (!read || read.comptes.length === 0) return []
  const found = new Map(read.pieces.map((of) => [`${of.compte} ${of.nature}`, of]))
  return DE_CHACUN.map((nature) => {
    const sans = read.comptes.filter(({ id, appels }) => {
      const of = found.get(`${id} ${nature}`)
      const faits: FaitsLegaux = {
        ...{
          aujourdhui: jour,
          derniereAssemblee: null,
          prochaineAssemblee: null,
          exercicesClos: read.clos,
          appels,
          derniereMutation: null,
        },
      }
      return etatLegal(nature, (of?.dates ?? []).map(piece), of?.passees ?? false, faits) !== 'A_JOUR'
    })
    return {
      nature,
      comptes: read.comptes.length,
      aJour: read.comptes.length - sans.length,
      sans: sans.slice(0, 5).map(({ numero }) => numero),
    }
  })
}
