import 'server-only'
import { now } from '../clock'
import type { Transaction } from '../db'

/** Pages read within two hours of one another are of one visit. */
const VISITE_MS = 2 * 3600_000

/**
 * Notes that the person is here. When a visit begins, the one before it becomes that since which things are new to her
 * (lib/nouveaute.ts).
 */
export async function noterVisite(tx: Transaction, userId: string): Promise<void> {
  const at = now()
  const eve = new Date(at.getTime() - VISITE_MS)
  await tx.$executeRaw`
    update acces set vu_avant = case when vu_le < ${eve}::timestamptz then vu_le else vu_avant end, vu_le = ${at}::timestamptz
    where user_id = ${userId}::uuid and closed_at is null`
}
