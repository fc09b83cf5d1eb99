import 'server-only'
import { db, prepared } from '../db'
import { addDays, type Day } from '../domain/day'
import type { PublicationStatus, SourcePublication } from '../prisma/enums'
import { publicationsDe } from '../scope'
import type { JetonViewer, StaffViewer } from '../viewer-kinds'

export const PUBLICATIONS_PAR_PAGE = 20

export type FiltreDesPublications = {
  readonly statut: PublicationStatus | null
  readonly source: SourcePublication | null
  readonly du: Day | null
  readonly au: Day | null
  /** In the name of the file, of the software, of who sent it. */
  readonly mots: string
}
export const TOUTES_LES_PUBLICATIONS: FiltreDesPublications = { statut: null, source: null, du: null, au: null, mots: '' }

type Ligne = {
  readonly id: string
  readonly status: PublicationStatus
  readonly source: SourcePublication
  readonly mode: string | null
  readonly nom: string
  readonly depuis: string
  readonly recuAt: string
}

// Days are France's, as in the journal.
const PUBLICATIONS = `
  with f as (select p.id, p.status, p.source, p.mode, p.nom, p.depuis, p.recu_at as "recuAt" from publication p where p.agency_id = $1
    and ($2::publication_status is null or p.status = $2) and ($3::source_publication is null or p.source = $3)
    and ($4::date is null or p.recu_at >= $4::date::timestamp at time zone 'Europe/Paris')
    and ($5::date is null or p.recu_at < $5::date::timestamp at time zone 'Europe/Paris')
    and ($6 = '' or p.nom ilike $6 or p.depuis ilike $6 or p.created_by ilike $6))
  select (select count(*)::int from f) as total,
    coalesce((select json_agg(r) from (select * from f order by "recuAt" desc, id limit ${PUBLICATIONS_PAR_PAGE} offset $7) r), '[]') as rows`

/** Reports of the agency's publications, newest first. @param page from 1. */
export async function publications(viewer: StaffViewer, { statut, source, du, au, mots }: FiltreDesPublications, page: number) {
  const motif = mots && `%${mots.replace(/[\\%_]/g, '\\$&')}%`
  const values = [viewer.agencyId, statut, source, du, au && addDays(au, 1), motif, (page - 1) * PUBLICATIONS_PAR_PAGE]
  const [found] = await prepared<{ total: number; rows: Ligne[] }>(viewer, 'publications', PUBLICATIONS, values)
  return { total: found?.total ?? 0, rows: (found?.rows ?? []).map((row) => ({ ...row, recuAt: new Date(row.recuAt) })) }
}

export const publication = (viewer: StaffViewer | JetonViewer, id: string) =>
  db(viewer).publication.findFirst({
    where: { AND: [publicationsDe(viewer), { id }] },
    select: {
      ...{ id: true, status: true, mode: true, date: true, depuis: true, startedAt: true, finishedAt: true, report: true, essai: true },
      ...{
        nom: true,
        voulu: true,
        etape: true,
        lignes: true,
        erreur: true,
        annuleeAt: true,
        defaiteAt: true,
        defaitePar: true,
        createdBy: true,
      },
      recuAt: true,
    },
  })
