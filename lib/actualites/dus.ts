import 'server-only'
import { house } from '../db'
import { enqueueMany } from '../jobs'

const A_LA_FOIS = 100

// Each process that works asks every minute; the row says when its feed was last begun, and who writes that has the feed for an hour. So
// neither several processes nor a restart multiplies it, and nothing that was lost stops it. Ten minutes at random spread the agencies.
const PRENDRE = `
  update agency set flux_rss_essai = now() where id in (
    select id from agency
    where flux_rss is not null and (flux_rss_essai is null or flux_rss_essai < now() - interval '60 minutes' - random() * interval '10 minutes')
    order by flux_rss_essai nulls first limit ${A_LA_FOIS} for update skip locked)
  returning id`

/** Queues the reading of the feeds whose hour has come. @returns how many. */
export const prendreLesFluxDus = (): Promise<number> =>
  house.$transaction(async (tx) => {
    const due = await tx.$queryRawUnsafe<{ id: string }[]>(PRENDRE)
    const jobs = due.map(({ id: agencyId }) => ({ agencyId }))
    await enqueueMany(tx, 'actualites', jobs)
    return due.length
  })
