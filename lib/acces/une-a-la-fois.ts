import 'server-only'
import { house, type Transaction } from '../db'

/** A transaction on the affairs of an agency, one after the other: two administrators cannot each remove the other, nor a form count twice. */
export const uneALaFois = <T>(agencyId: string, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  house.$transaction(
    async (tx) => {
      // Not FOR UPDATE: rows that name the agency, those of a publication for one, may be written meanwhile.
      await tx.$queryRaw`select 1 from agency where id = ${agencyId}::uuid for no key update`
      return work(tx)
    },
    { timeout: 30_000 },
  )
