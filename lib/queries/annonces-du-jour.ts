import 'server-only'
import { randomUUID } from 'node:crypto'
import { now } from '../clock'
import { transaction } from '../db'
import type { Day } from '../domain/day'
import { annoncerDocuments } from '../publication/annonces'
import type { SystemViewer } from '../viewer-kinds'

/**
 * Documents of bundles whose first day, later than the one on which they came, has come; also those that are published anew. What was missed is
 * made up for within a week: later it would be no news.
 */
const A_ANNONCER = `
  d.publie_le is not null and d.annonce_le is null and d.withdrawn_at is null and d.nature = 'PUBLIE' and d.origine = 'ENVOI'
  and d.publie_le <= $2::date and d.publie_le > $2::date - 7 and d.publie_le > (d.created_at at time zone 'Europe/Paris')::date`

// Whoever writes that they are told has it to tell: neither several processes nor a restart tell it twice.
const PRENDRE = `
  update document x set annonce_le = $3::timestamptz
  where x.id in (select d.id from document d where d.agency_id = $1::uuid and ${A_ANNONCER} for update skip locked)
  returning x.id`

/** Queues the mails that tell of the documents of that day, one a person whatever their number. @returns how many persons. */
export const annoncerLesDocumentsDuJour = (viewer: SystemViewer, jour: Day): Promise<number> =>
  transaction(viewer, async (tx) => {
    const dus = await tx.$queryRawUnsafe<{ id: string }[]>(PRENDRE, viewer.agencyId, jour, now())
    if (dus.length === 0) return 0
    return annoncerDocuments(
      tx,
      viewer.agencyId,
      randomUUID(),
      dus.map(({ id }) => id),
      jour,
    )
  })
