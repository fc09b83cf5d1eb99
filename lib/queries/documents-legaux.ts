import 'server-only'
import { prepared } from '../db'
import { addMonths, type Day } from '../domain/day'
import {
  assembleesConnues,
  audienceDe,
  type EtatLegal,
  etatLegal,
  type FaitsLegaux,
  finProche,
  NATURES_LEGALES,
  type NatureLegale,
  type PieceLegale,
} from '../domain/documents-legaux'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { documentsPubliesSql, niveauSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'

export type DocumentLegal = {
  readonly nature: NatureLegale
  readonly etat: EtatLegal
  /** The latest first; none of those whose last day has gone. */
  readonly pieces: readonly PieceLegale[]
  /** The end of one in force that comes soon. */
  readonly fin: Day | null
}

export type DocumentsLegaux = {
  readonly documents: readonly DocumentLegal[]
  /** The assemblée that the state is judged by. */
  readonly derniereAssemblee: Day | null
}

type Piece = PieceLegale & { readonly nature: NatureLegale; readonly passee: boolean }

type Lu = {
  readonly niveau: 'COPROPRIETAIRE' | 'MEMBRE' | 'PRESIDENT'
  readonly pieces: readonly Piece[]
  readonly assemblees: readonly Day[]
  readonly clos: readonly Day[]
  readonly appels: readonly Day[]
  readonly mutation: Day | null
}

/** $4 the day, $5 the first day of the 36 months. Of one nature the last forty: three years of quarterly calls are twelve. */
const LEGAUX = `
  with d as materialized (
    select d.id, d.titre, d.date, d.jusqu_au, d.nature_legale, d.jusqu_au is not null and d.jusqu_au < $4 as passee,
      row_number() over (partition by d.nature_legale, d.jusqu_au is not null and d.jusqu_au < $4 order by d.date desc, d.id) as rang
    from compte c ${documentsPubliesSql('$4', 'passes')}
    where c.id = $3 and ${COMPTES_VISIBLE_SQL} and d.nature_legale is not null)
  select ${niveauSql('$4')} as niveau,
    coalesce((select json_agg(json_build_object('id', d.id, 'titre', d.titre, 'date', d.date, 'jusquAu', d.jusqu_au, 'nature', d.nature_legale,
      'passee', d.passee) order by d.date desc, d.id) from d where d.rang <= 40), '[]') as pieces,
    coalesce((select json_agg(e.date order by e.date) from evenement e
      where e.immeuble_id = c.immeuble_id and e.genre = 'ASSEMBLEE' and e.withdrawn_at is null), '[]') as assemblees,
    coalesce((select json_agg(e.fin order by e.fin desc) from exercice e
      where e.immeuble_id = c.immeuble_id and e.cloture and e.withdrawn_at is null), '[]') as clos,
    coalesce((select json_agg(distinct a.exigible_le) from appel a
      where a.compte_id = c.id and a.withdrawn_at is null and a.exigible_le between $5 and $4), '[]') as appels,
    (select max(p.debut)::text from propriete p join lot l on l.id = p.lot_id
      where l.immeuble_id = c.immeuble_id and p.withdrawn_at is null and l.withdrawn_at is null and p.debut <= $4) as mutation
  from compte c where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}`

function faits({ pieces, assemblees, clos, appels, mutation }: Lu, aujourdhui: Day): FaitsLegaux {
  const pv = pieces.filter(({ nature }) => nature === 'PV_AG').map(({ date }) => date)
  return { aujourdhui, exercicesClos: clos, appels, derniereMutation: mutation, ...assembleesConnues(assemblees, pv, aujourdhui) }
}

/**
 * What décret 2019-502 wants online for this co-owner that day, each with its state; what only the conseil syndical sees for its members
 * alone. Null outside the scope, and for whoever is no co-owner.
 */
export async function documentsLegaux(viewer: Viewer, compteId: string, today: Day): Promise<DocumentsLegaux | null> {
  const values = [...comptesVisibleValues(viewer), compteId, today, addMonths(today, -36)]
  const [read] = await prepared<Lu>(viewer, 'documents-legaux', LEGAUX, values)
  if (!read) return null
  const known = faits(read, today)
  const documents = NATURES_LEGALES.filter((nature) => audienceDe(nature) !== 'CONSEIL' || read.niveau !== 'COPROPRIETAIRE').map(
    (nature) => {
      const ofIt = read.pieces.filter((piece) => piece.nature === nature)
      const pieces = ofIt.filter(({ passee }) => !passee)
      const etat = etatLegal(nature, pieces, ofIt.length > pieces.length, known)
      return { nature, etat, pieces, fin: etat === 'A_JOUR' ? finProche(pieces, today) : null }
    },
  )
  return { documents, derniereAssemblee: known.derniereAssemblee }
}
