import { house } from '@/lib/db'
import { AGENCES, CLIENTS } from './agences'

const JOUR = 24 * 3600 * 1000

/** The demo is published in one go: its documents are given the days on which an agency would have sent them, so that some are old. */
export async function daterLesDocuments(code: string): Promise<void> {
  await house.$executeRaw`
    update document d set created_at = least(d.created_at, greatest(coalesce(d.publie_le, d.date), d.date)::timestamp at time zone 'Europe/Paris')
    from agency a where a.id = d.agency_id and a.code = ${code} and d.nature = 'PUBLIE'`
}

/** Each of them has had her accounts for a year and came last a month ago: what has come since is new. Who has come since then keeps it. */
export async function seedVisites(now: Date): Promise<void> {
  await house.acces.updateMany({
    where: {
      vuLe: null,
      user: { email: { in: CLIENTS.map(({ email }) => email) } },
      agency: { code: { in: AGENCES.map(({ agence }) => agence.code) } },
    },
    data: { createdAt: new Date(now.getTime() - 400 * JOUR), vuLe: new Date(now.getTime() - 30 * JOUR) },
  })
}
