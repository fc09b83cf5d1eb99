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
  date: 'd.date desc, d.id desc',
  titre: 'd.titre, d.id',
  ajout: 'd.created_at desc, d.id desc',
}

/** At most so many that hold the words: who finds more types another. */
export const TROUVES_AU_PLUS = 1000

/**
 * $2 trades, $3 the day, $4 classeurs, $5 year, $6 nature, $7 origin, $8 state, $9 building, $10 how many, $11 after how many, $12 the words of
 * the search as patterns. The page is read in its order and no further; the whole is counted only where something narrows it.
 */
const texte = (tri: TriDesDocuments, cherche: boolean, compter: boolean) => {
  const source = `
    from document d join classeur k on k.id = d.classeur_id
    where d.agency_id = $1 and d.nature = 'PUBLIE' and d.date is not null and k.metier::text = any($2::text[])
      and ($4::uuid[] is null or d.classeur_id = any($4)) and ($5::int is null or d.date between make_date($5, 1, 1) and make_date($5, 12, 31))
      and ($6::text is null or d.nature_legale::text = $6) and ($7::text is null or d.origine::text = $7)
      and ($8::text is null or $8 = case when d.withdrawn_at is not null then 'RETIRE' when d.publie_le > $3::date then 'A_VENIR'
        when d.jusqu_au < $3::date then 'TERMINE' else 'PUBLIE' end)
      and ($9::uuid is null or d.id in (select p.document_id from document_pour p where p.cible = $9
        or p.cible in (select c.id from compte c where c.agency_id = $1 and c.immeuble_id = $9)))
      and ${cherche ? 'd.id in (select t.id from t)' : '$12::text[] is not null'}`
  return `
  with ${cherche ? `t as materialized (select id from palier_documents($1::uuid, $12::text[], ${TROUVES_AU_PLUS})),` : ''}
  page as materialized (
    select x.id, row_number() over () as rang from (select d.id ${source} order by ${TRI[tri]} limit $10 offset $11) x)
  select ${compter ? `(select count(*)::int ${source})` : 'null::int'} as total, coalesce((select json_agg(json_build_object(
      'id', d.id, 'titre', d.titre, 'date', d.date, 'metier', k.metier, 'classeur', k.nom, 'mime', d.mime, 'taille', d.taille, 'origine', d.origine,
      'publieLe', d.publie_le, 'jusquAu', d.jusqu_au, 'retireLe', d.withdrawn_at, 'cibles', ${CIBLES_SQL(1)},
      'nombreDeCibles', (select count(*)::int from document_pour p where p.document_id = d.id)) order by page.rang)
    from page join document d on d.id = page.id join classeur k on k.id = d.classeur_id), '[]') as documents`
}

/**
 * What is published in the viewer's trades, withdrawn or not. @param page from 1.
 * @param connu how many there are, where nothing but a trade or a classeur narrows them and that is known.
 */
export async function documentsDeLAgence(
  viewer: StaffViewer,
  { recherche, classeurs, metier, annee, nature, origine, etat, immeuble, tri }: FiltreDesDocuments,
  page: number,
  jour: Day,
  connu: number | null = null,
): Promise<PageDeDocuments> {
  const motifs = motifsCherches(recherche)
  // A classeur is asked for by its id, whatever trade is on show.
  const metiers = (classeurs ? viewer.metiers : viewer.metiersVus).filter((of) => metier === null || of === metier)
  const [cherche, compter] = [motifs.length > 0, connu === null]
  const name = ['documents-de-l-agence', tri, cherche ? 'trouves' : 'tous', compter ? 'comptes' : 'connus'].join('-')
  const [read] = await prepared<Omit<PageDeDocuments, 'total'> & { readonly total: number | null }>(
    viewer,
    name,
    texte(tri, cherche, compter),
    [
      ...[viewer.agencyId, metiers, jour, classeurs, annee, nature, origine, etat, immeuble],
      ...[DOCUMENTS_PAR_PAGE_D_AGENCE, (page - 1) * DOCUMENTS_PAR_PAGE_D_AGENCE, motifs],
    ],
  )
  return { documents: read?.documents ?? [], total: read?.total ?? connu ?? 0 }
}

const CHOIX = `
  select (select extract(year from min(d.date))::int from document d where d.agency_id = $1 and d.nature = 'PUBLIE') as premiere,
    (select extract(year from max(d.date))::int from document d where d.agency_id = $1 and d.nature = 'PUBLIE') as derniere`

/** The years that the agency's documents are of, the latest first. */
export async function anneesDesDocuments(viewer: StaffViewer): Promise<number[]> {
  const [read] = await prepared<{ premiere: number | null; derniere: number | null }>(viewer, 'annees-des-documents', CHOIX, [
    viewer.agencyId,
  ])
  const { premiere, derniere } = read ?? {}
  return premiere && derniere ? Array.from({ length: derniere - premiere + 1 }, (_, at) => derniere - at) : []
}
