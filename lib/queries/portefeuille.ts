import 'server-only'
import { now } from '../clock'
import { planned, prepared } from '../db'
import { motifsCherches } from '../domain/mots-cherches'
import { type Categorie, COLONNES, categoriesDe, type Tri } from '../domain/portefeuille'
import { enEtatSql } from '../etat-de-l-acces-sql'
import { pageParNomSql } from '../ordre-des-tiers-sql'
import { IMMEUBLE_DU_METIER_SQL } from '../scope-metiers'
import type { StaffViewer } from '../viewer-kinds'
import type { Etat } from './acces'
import { LISTES } from './portefeuille-lu'

export const LIGNES_PAR_PAGE = 50
/** At most so many names that are nearly the one typed: who gets that many types another letter. */
const PROCHES = 5000

export type LigneDuPortefeuille = {
  readonly id: string
  /** The address of its sheet, within the portfolio. */
  readonly fiche: string | null
  /** In the order of COLONNES, as PostgreSQL writes them. */
  readonly valeurs: readonly (string | null)[]
}

export type PageDuPortefeuille = { readonly total: number; readonly lignes: readonly LigneDuPortefeuille[] }

export type FiltreDuPortefeuille = {
  readonly recherche: string
  readonly immeuble: string | null
  readonly etat: Etat | null
  /** Null: what is nearest to what was looked for first, else by name. */
  readonly tri: Tri | null
  /** Of these lines alone. */
  readonly ids?: readonly string[] | null
}

/** One list of values for every statement. */
const TOUTES = `$2::text is not null and $3::text[] is not null and $6::timestamptz is not null and $9::text[] is not null
  and coalesce($4::uuid, $1) is not null and coalesce($5::text, '') is not null`

function texte(categorie: Categorie, { tri, recherche, etat: enEtat, immeuble: dansUnImmeuble, ids }: FiltreDuPortefeuille): string {
  const cherche = recherche !== ''
  const { de, id, ou, proches, immeuble, fiche, colonnes } = LISTES[categorie]
  const liste = COLONNES[categorie]
  const sql = (cle: string) => colonnes[cle] ?? 'null'
  const sens = tri?.sens === 'desc' ? 'desc' : 'asc'
  const parPertinence = cherche && !tri
  const parNom = colonnes.acces !== undefined && dansUnImmeuble === null && !ids
  const ordre = (alias: string, cle = 'tri') =>
    [...(parPertinence ? [`${alias}.score desc`] : []), `${alias}.${cle} ${sens} nulls last`, `${alias}.id`].join(', ')
  const etat = colonnes.acces ? (enEtat ? `$5::text is not null and ${enEtatSql(enEtat, '$6')}` : '$5::text is null') : '$5::text is null'
  // From what was found to its lines, and not the other way: fifty thousand of them are not read for three.
  const trouves = !cherche
    ? ''
    : `m as materialized (select * from palier_recherche($2::text, ${PROCHES})),
    z as materialized (select y.id, max(y.score) as score from (${proches.join(' union all ')}) y group by y.id),`
  const [score, source] = cherche ? ['z.score', `z, ${de}`] : ['0', de]
  const suite = (
    cle: string,
  ) => `json_agg(json_build_object('id', p.id, 'fiche', d.fiche, 'valeurs', d.valeurs) order by ${ordre('p', cle)})
      from page p cross join lateral (
        select ${fiche} as fiche, array[${liste.map(({ cle }) => `(${sql(cle)})::text`).join(', ')}] as valeurs from ${de} where ${id} = p.id) d`
  // By name, the index has the order: nothing is sorted, and comptes are counted alone.
  if (parNom && !cherche && (tri?.cle ?? 'nom') === 'nom')
    return `
    with ${pageParNomSql(`${ou} and ${etat} and ${TOUTES}`, sens)}
    select (select total from n) as total, coalesce((select ${suite('nom')}), '[]') as lignes`
  // What sorts and counts is narrow; what is shown of a line is read for those of the page alone.
  return `
    with ${trouves} lignes as materialized (
      select ${id} as id, ${sql(tri?.cle ?? liste[0]?.cle ?? '')} as tri, ${score} as score
      from ${source} where ${ou} and ${cherche ? `z.id = ${id}` : 'true'} and ($4::uuid is null or ${immeuble}) and ${etat}
        and ${ids ? `${id} = any($10::uuid[])` : 'true'} and ${TOUTES}),
    page as materialized (select * from lignes order by ${ordre('lignes')} limit $7 offset $8)
    select (select count(*)::int from lignes) as total, coalesce((
      select ${suite('tri')}), '[]') as lignes`
}

const RIEN: PageDuPortefeuille = { total: 0, lignes: [] }

/** Lines of a list of the agency's, of the trades of whoever asks. @param place how many, after how many. */
export async function listeDuPortefeuille(
  viewer: StaffViewer,
  categorie: Categorie,
  filtre: FiltreDuPortefeuille,
  [limite, apres]: readonly [limite: number, apres: number],
): Promise<PageDuPortefeuille> {
  if (!categoriesDe(viewer.metiersVus).includes(categorie)) return RIEN
  const { recherche, immeuble, etat, ids } = filtre
  const values = [viewer.agencyId, recherche, motifsCherches(recherche), immeuble, etat, now(), limite, apres, viewer.metiersVus]
  const [read] = await planned<PageDuPortefeuille>(viewer, texte(categorie, filtre), ids ? [...values, ids] : values)
  return read ?? RIEN
}

const IMMEUBLES = `
  select i.id, i.nom from immeuble i where i.agency_id = $1 and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$2')}
  order by i.nom, i.reference limit 500`

/** The buildings by which a list may be narrowed. */
export const immeublesDuPortefeuille = (viewer: StaffViewer) =>
  prepared<{ id: string; nom: string }>(viewer, 'portefeuille-immeubles', IMMEUBLES, [viewer.agencyId, viewer.metiersVus])

const PAR_CODE = `
  select i.reference, i.nom from immeuble i where i.agency_id = $1 and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$2')}
  order by i.nom, i.reference limit 1000`

/** The buildings by their codes, as one types them. */
export const immeublesParCode = (viewer: StaffViewer) =>
  prepared<{ reference: string; nom: string }>(viewer, 'immeubles-par-code', PAR_CODE, [viewer.agencyId, viewer.metiers])
