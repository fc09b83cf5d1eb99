import 'server-only'
import { posterATous } from '@/lib/courrier-personnel'
import { house, type Transaction } from '@/lib/db'
import { PublicationStatus } from '@/lib/prisma/enums'
import { estDeTousLesMetiers } from '@/lib/viewer-kinds'

const DITS = [PublicationStatus.READY, PublicationStatus.APPLIED, PublicationStatus.REFUSED, PublicationStatus.FAILED]
/** A report that could not leave in that time is news no more. */
const RECENT_MS = 48 * 3600 * 1000

/** Who of an agency asks for the reports and may see all trades. @param email one of them alone. */
async function abonnes(tx: Pick<Transaction, 'staff'>, agencyId: string, email?: string): Promise<string[]> {
  const rows = await tx.staff.findMany({
    where: { agencyId, closedAt: null, compteRenduPublications: true, ...(email && { user: { email } }) },
    select: { role: true, metiers: true, user: { select: { email: true } } },
  })
  return rows.filter(estDeTousLesMetiers).map(({ user }) => user.email)
}

/**
 * Puts in the mail the report of each publication that has ended, or waits for a decision, and has not been told: once, since what claims it
 * and what writes its mails are one transaction. @returns how many.
 */
export const rendreCompte = (now: Date): Promise<number> =>
  house.$transaction(async (tx) => {
    const ended = await tx.publication.updateManyAndReturn({
      where: { rapportAt: null, status: { in: DITS }, recuAt: { gt: new Date(now.getTime() - RECENT_MS) } },
      data: { rapportAt: now },
      select: { id: true, agencyId: true },
    })
    for (const { id, agencyId } of ended) {
      const adresses = await abonnes(tx, agencyId)
      if (adresses.length) await posterATous(tx, 'compte-rendu', adresses, id)
    }
    return ended.length
  })

/** What a report tells, as it is when its mail leaves; null for who is not to have it any more, or where there is nothing to tell now. */
export async function compteRenduAEnvoyer(id: string, email: string) {
  const found = await house.publication.findUnique({
    where: { id },
    select: { agencyId: true, status: true, nom: true, depuis: true, recuAt: true, report: true, essai: true },
  })
  if (!found || !(await abonnes(house, found.agencyId, email)).length) return null
  const { status } = found
  return status === 'READY' || status === 'APPLIED' || status === 'REFUSED' || status === 'FAILED' ? { ...found, status } : null
}
