import 'server-only'
import { house } from './db'
import { type Day, dayInFrance, hourInFrance } from './domain/day'
import { enqueueMany } from './jobs'

const HEURE = 8

let fait: Day | null = null

/**
 * Queues the reminders of the agencies that have tenants or requests to remind of, documents whose first day has come or lists of co-owners to
 * keep, once a day from eight in the morning on. What a stopped server missed is made up for at its next start; the rows say what was sent, so that several processes do no harm.
 * @returns how many agencies.
 */
export async function prendreLesRappelsDus(instant: Date, jour: Day): Promise<number> {
  const day = dayInFrance(instant)
  if (fait === day || hourInFrance(instant) < HEURE) return 0
  const queued = await house.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      select distinct agency_id as id from attestation
      where case when jusqu_au <= ${jour}::date then echue_le is null else rappel_le is null and (jusqu_au - interval '1 month')::date <= ${jour}::date end
      union select distinct d.agency_id from document d where d.publie_le is not null and d.annonce_le is null and d.withdrawn_at is null
        and d.publie_le <= ${jour}::date and d.publie_le > ${jour}::date - 7
      union select agency_id from demande where rappel_le <= ${jour}::date and etat <> 'RESOLUE' and assigne_a_id is not null
      union select id from agency where liste_classeur_id is not null`
    await enqueueMany(
      tx,
      'rappels',
      due.map(({ id: agencyId }) => ({ agencyId })),
    )
    return due.length
  })
  fait = day
  return queued
}
