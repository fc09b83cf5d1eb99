import 'server-only'
import { prepared } from '../db'
import { arborescence, type Contenu, type Noeud } from '../domain/arborescence'
import type { Classeur } from '../domain/classeur'
import { type Day, parseDay } from '../domain/day'
import type { NatureLegale } from '../domain/documents-legaux'
import { type Cible, ciblesDe, type Portee, porteeDe } from '../domain/portee-du-document'
import { lecteurDe, nouveauSql, visitesSql } from '../nouveaute'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { classeurOuvertSql, documentsPubliesSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'

export type ClasseurLu = Classeur & { readonly natures: readonly NatureLegale[] }

export type MesClasseurs = {
  readonly classeurs: readonly Noeud<ClasseurLu>[]
  readonly portees: Readonly<Record<Portee, number>>
  readonly total: number
  readonly nouveaux: number
}

type Lu = {
  readonly classeurs: readonly (Classeur & { readonly vide: boolean })[]
  readonly contenus: readonly (Contenu & { readonly id: string; readonly natures: readonly NatureLegale[] })[]
  readonly cibles: Partial<Record<Cible, number>>
}

/** $4 the day, $5 the person, $6 the instant. */
const CLASSEURS = `
  with d as materialized (
    select d.classeur_id, p.genre, d.date, d.nature_legale, ${nouveauSql('$6')} as nouveau
    from compte c ${documentsPubliesSql('$4')} ${visitesSql('$5')} where c.id = $3 and ${COMPTES_VISIBLE_SQL})
  select
    coalesce((select json_agg(json_build_object('id', k.id, 'metier', k.metier, 'nom', k.nom, 'parentId', k.parent_id,
        'vide', a.classeurs_vides and coalesce(${classeurOuvertSql('$4')}, false)) order by k.rang, k.nom)
      from classeur k where k.agency_id = c.agency_id), '[]') as classeurs,
    coalesce((select json_agg(x) from (
      select d.classeur_id as id, count(*)::int as nombre, (count(*) filter (where d.nouveau))::int as nouveaux, max(d.date)::text as dernier,
        coalesce(array_agg(distinct d.nature_legale) filter (where d.nature_legale is not null), '{}') as natures
      from d group by d.classeur_id) x), '[]') as contenus,
    coalesce((select json_object_agg(x.genre, x.n) from (select d.genre, count(*)::int as n from d group by d.genre) x), '{}') as cibles
  from compte c join agency a on a.id = c.agency_id where c.id = $3 and ${COMPTES_VISIBLE_SQL}`

/** The classeurs that are open to a compte and hold something for it, or are empty where the agency shows these too, as they hold one another; null outside the scope. */
export async function mesClasseurs(viewer: Viewer, compteId: string, today: Day, now: Date): Promise<MesClasseurs | null> {
  const values = [...comptesVisibleValues(viewer), compteId, today, lecteurDe(viewer), now]
  const [read] = await prepared<Lu>(viewer, 'mes-classeurs', CLASSEURS, values)
  if (!read) return null
  const contenus = new Map(read.contenus.map((contenu) => [contenu.id, contenu]))
  const classeurs = arborescence(
    read.classeurs.map((classeur) => ({ ...classeur, natures: contenus.get(classeur.id)?.natures ?? [] })),
    contenus,
    ({ vide }) => vide,
  )
  const portees = { PRIVE: 0, RESIDENCE: 0, SYNDIC: 0 }
  for (const [cible, nombre] of Object.entries(read.cibles) as [Cible, number][]) portees[porteeDe(cible)] += nombre
  return {
    ...{ classeurs, portees, total: portees.PRIVE + portees.RESIDENCE + portees.SYNDIC },
    nouveaux: classeurs.reduce((total, { nouveaux }) => total + nouveaux, 0),
  }
}

export type DocumentListe = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly classeur: string
  readonly classeurId: string
  readonly portee: Portee
  readonly mime: string
  readonly taille: number
  readonly nouveau: boolean
}

/** A group of documents of one affair: « AG », « AG-2026 » (manual Crypto, « Regrouper par type de dossier »). */
export type Dossier = { readonly type: string; readonly reference: string; readonly nombre: number }

export type ListeDeDocuments = {
  readonly documents: readonly DocumentListe[]
  readonly total: number
  /** Where the next page begins; null on the last one. */
  readonly suite: string | null
  readonly annees: readonly number[]
  readonly natures: readonly NatureLegale[]
  readonly dossiers: readonly Dossier[]
}

export type Filtres = {
  /** Ids of classeurs; null for all. */
  readonly classeurs: readonly string[] | null
  readonly portee: Portee | null
  readonly annee: number | null
  readonly nature: NatureLegale | null
  readonly dossier: { readonly type: string; readonly reference: string } | null
  /** Patterns of `like`, each to be found in the title or the classeur. */
  readonly motifs: readonly string[]
  /** As `suite` of the page before. */
  readonly apres: string | null
}

export const DOCUMENTS_PAR_PAGE = 50

type ListeLue = Omit<ListeDeDocuments, 'documents' | 'suite'> & {
  readonly documents: readonly (Omit<DocumentListe, 'portee'> & { readonly genre: Cible })[]
}

/**
 * $7 classeurs, $8 targets, $9 year, $10 nature, $11 and $12 the affair, $13 patterns, $14 and $15 the last line of the page before. Years,
 * natures and affairs are those that one may still choose among.
 */
const LISTE = `
  with d as materialized (
    select d.id, d.titre, d.date, d.classeur_id, k.nom as classeur, p.genre, d.mime, d.taille, d.nature_legale, d.dossier_type, d.dossier_reference,
      ${nouveauSql('$6')} as nouveau
    from compte c ${documentsPubliesSql('$4')} ${visitesSql('$5')}
    where c.id = $3 and ${COMPTES_VISIBLE_SQL}
      and ($7::uuid[] is null or d.classeur_id = any($7)) and ($8::text[] is null or p.genre::text = any($8))
      and (cardinality($13::text[]) = 0 or palier_plat(d.titre || ' ' || k.nom || ' ' || coalesce(d.dossier_reference, '')) like all ($13))),
  f as materialized (
    select * from d
    where ($9::int is null or extract(year from d.date) = $9) and ($10::text is null or d.nature_legale::text = $10)
      and ($11::text is null or (d.dossier_type is not distinct from $11 and coalesce(d.dossier_reference, '') = $12)))
  select
    (select count(*)::int from f) as total,
    coalesce((select json_agg(json_build_object('id', x.id, 'titre', x.titre, 'date', x.date, 'classeur', x.classeur, 'classeurId', x.classeur_id,
        'genre', x.genre, 'mime', x.mime, 'taille', x.taille, 'nouveau', x.nouveau))
      from (select * from f where $14::date is null or (f.date, f.id) < ($14, $15::uuid)
            order by f.date desc, f.id desc limit ${DOCUMENTS_PAR_PAGE + 1}) x), '[]') as documents,
    coalesce((select json_agg(distinct extract(year from d.date)::int) from d), '[]') as annees,
    coalesce((select json_agg(distinct d.nature_legale) from d where d.nature_legale is not null), '[]') as natures,
    coalesce((select json_agg(x) from (select d.dossier_type as type, coalesce(d.dossier_reference, '') as reference, count(*)::int as nombre
      from d where d.dossier_type is not null group by 1, 2 order by max(d.date) desc, 1, 2 limit 60) x), '[]') as dossiers
  from compte c where c.id = $3 and ${COMPTES_VISIBLE_SQL}`

const CURSOR = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Documents of a compte, the latest first, by pages; null outside the scope. */
export async function listeDeDocuments(
  viewer: Viewer,
  compteId: string,
  { classeurs, portee, annee, nature, dossier, motifs, apres }: Filtres,
  today: Day,
  now: Date,
): Promise<ListeDeDocuments | null> {
  const [, from = '', at = ''] = CURSOR.exec(apres ?? '') ?? []
  const date = parseDay(from)
  const id = date && at
  const [read] = await prepared<ListeLue>(viewer, 'documents', LISTE, [
    ...[...comptesVisibleValues(viewer), compteId, today, lecteurDe(viewer), now],
    ...[classeurs, portee && ciblesDe(portee), annee, nature, dossier?.type ?? null, dossier?.reference ?? '', motifs, date, id],
  ])
  if (!read) return null
  const page = read.documents.slice(0, DOCUMENTS_PAR_PAGE).map(({ genre, ...document }) => ({ ...document, portee: porteeDe(genre) }))
  const last = page.at(-1)
  return {
    ...read,
    documents: page,
    suite: last && read.documents.length > DOCUMENTS_PAR_PAGE ? `${last.date}_${last.id}` : null,
    annees: read.annees.toSorted((a, b) => b - a),
  }
}
