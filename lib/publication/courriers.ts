import 'server-only'
import type { PoolClient } from 'pg'
import { enqueueManyBy } from '@/lib/jobs'
import type { Run } from './run'

/** Mails named in the report of a trial; their count has all of them. */
const NOMMES = 500

/** Sends what was put in the outbox, once the publication is there; in a trial, which undoes it, says what would leave. */
export async function expedier(
  client: PoolClient,
  { agencyId, options, courriers }: Run,
  modele: string,
  messages: readonly { readonly id: string; readonly to: string }[],
): Promise<void> {
  if (!options.dryRun) {
    await enqueueManyBy(
      client,
      'mail',
      messages.map(({ id }) => ({ messageId: id, agencyId })),
    )
    return
  }
  courriers.total += messages.length
  for (const { to } of messages) if (courriers.premiers.length < NOMMES) courriers.premiers.push({ modele, to })
}
