import 'server-only'
import { CIBLES_SQL } from '../cibles-du-document-sql'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { CibleNommee, EtatDuDocument } from '../domain/document-tenu'
import type { NatureLegale } from '../domain/documents-legaux'
import { motifsCherches } from '../domain/mots-cherches'
import type { Metier, Origine } from '../prisma/enums'
import type { StaffViewer } from '../viewer-kinds'

export const DOCUMENTS_PAR_PAGE_D_AGENCE = 50
export const TRIS = ['date', 'titre', 'ajout'] as const
export type TriDesDocuments = (typeof TRIS)[number]

export type FiltreDesDocuments = {
  readonly recherche: string
  /** Ids of classeurs; null for all. */
  readonly classeurs: readonly string[] | null
  readonly metier: Metier | null
  readonly annee: number | null
  readonly nature: NatureLegale | null
  readonly origine: Origine | null
  readonly etat: EtatDuDocument | null
  readonly immeuble: string | null
  readonly tri: TriDesDocuments
}

export type DocumentTenu = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly metier: Metier
  readonly classeur: string
  readonly mime: string
  readonly taille: number
  readonly origine: Origine
  readonly publieLe: Day | null
  readonly jusquAu: Day | null
  readonly retireLe: string | null
  readonly cibles: readonly CibleNommee[]
  readonly nombreDeCibles: number
}

export type PageDeDocuments = { readonly total: number; readonly documents: readonly DocumentTenu[] }

const TRI: Record<TriDesDocuments, string> = {
  date: 'd.date desc nulls last, d.id desc',
  titre: 'palier_plat(d.titre), d.id',
  ajout: 'd.created_at desc, d.id desc',
}

/**
 * $2 trades, $3 the day, $4 classeurs, $5 year, $6 nature, $7 origin, $8 state, $9 building, $10 how many, $11 after how many, $12 the first
 * word of the search, by which its index is read, $13 all of them.
 */
const texte = (tri: TriDesDocuments, cherche: boolean) => `
  with lignes as materialized (
    select d.id, row_number() over (order by ${TRI[tri]}) as rang
    from document d join classeur k on k.id = d.classeur_id
    where d.agency_id = $1 and d.nature = 'PUBLIE' and k.metier::text = any($2::text[])
      and ($4::uuid[] is null or d.classeur_id = any($4)) and ($5::int is null or extract(year from d.date) = $5)
      and ($6::text is null or d.nature_legale::text = $6) and ($7::text is null or d.origine::text = $7)
      and ($8::text is null or $8 = case when d.withdrawn_at is not null then 'RETIRE' when d.publie_le > $3::date then 'A_VENIR'
        when d.jusqu_au < $3::date then 'TERMINE' else 'PUBLIE' end)
      and ($9::uuid is null or d.id in (select p.document_id from document_pour p where p.cible = $9
        or p.cible in (select c.id from compte c where c.agency_id = $1 and c.immeuble_id = $9)))
      and ${cherche ? 'palier_plat(d.titre) like $12 and palier_plat(d.titre) like all ($13::text[])' : '$12::text is null and $13::text[] is not null'}),
  page as materialized (select * from lignes order by rang limit $10 offset $11)
  select (select count(*)::int from lignes) as total, coalesce((select json_agg(json_build_object(
      'id', d.id, 'titre', d.titre, 'date', d.date, 'metier', k.metier, 'classeur', k.nom, 'mime', d.mime, 'taille', d.taille, 'origine', d.origine,
      'publieLe', d.publie_le, 'jusquAu', d.jusqu_au, 'retireLe', d.withdrawn_at, 'cibles', ${CIBLES_SQL(1)},
      'nombreDeCibles', (select count(*)::int from document_pour p where p.document_id = d.id)) order by page.rang)
    from page join document d on d.id = page.id join classeur k on k.id = d.classeur_id), '[]') as documents`

/** What is published in the viewer's trades, withdrawn or not. @param page from 1. */
export async function documentsDeLAgence(
  viewer: StaffViewer,
  { recherche, classeurs, metier, annee, nature, origine, etat, immeuble, tri }: FiltreDesDocuments,
  page: number,
  jour: Day,
): Promise<PageDeDocuments> {
  const motifs = motifsCherches(recherche)
  const metiers = viewer.metiers.filter((of) => metier === null || of === metier)
  const name = `documents-de-l-agence-${tri}-${motifs.length > 0 ? 'trouves' : 'tous'}`
  const [read] = await prepared<PageDeDocuments>(viewer, name, texte(tri, motifs.length > 0), [
    ...[viewer.agencyId, metiers, jour, classeurs, annee, nature, origine, etat, immeuble],
    ...[DOCUMENTS_PAR_PAGE_D_AGENCE, (page - 1) * DOCUMENTS_PAR_PAGE_D_AGENCE, motifs[0] ?? null, motifs],
  ])
  return read ?? { total: 0, documents: [] }
}

const CHOIX = `
  select coalesce((select json_agg(distinct extract(year from d.date)::int) from document d join classeur k on k.id = d.classeur_id
      where d.agency_id = $1 and d.nature = 'PUBLIE' and k.metier::text = any($2::text[]) and d.date is not null), '[]') as annees,
    coalesce((select json_agg(distinct d.nature_legale) from document d join classeur k on k.id = d.classeur_id
      where d.agency_id = $1 and d.nature = 'PUBLIE' and d.nature_legale is not null and k.metier::text = any($2::text[])), '[]') as natures`

export type ChoixDesDocuments = { readonly annees: readonly number[]; readonly natures: readonly NatureLegale[] }

/** By what the list may be narrowed. */
export async function choixDesDocuments(viewer: StaffViewer): Promise<ChoixDesDocuments> {
  const [read] = await prepared<ChoixDesDocuments>(viewer, 'choix-des-documents', CHOIX, [viewer.agencyId, [...viewer.metiers]])
  return { annees: read?.annees.toSorted((a, b) => b - a) ?? [], natures: read?.natures ?? [] }
}
