import 'server-only'
import { now } from '../clock'
import { db, transaction } from '../db'
import { type Day, dateToDay } from '../domain/day'
import { ouvertSql, sortantSql } from '../fermeture'
import { enqueueMany } from '../jobs'
import type { SystemViewer } from '../viewer-kinds'

type Du = { readonly id: string; readonly compteId: string; readonly echue: boolean }

// Whoever writes that a reminder is sent has it to send: neither several processes nor a restart send it twice. What was missed is made
// up for by the next run, and once the end has come only it is told. Of open comptes alone, and of the certificate that counts.
const PRENDRE = `
  update attestation x set echue_le = case when x.jusqu_au <= $2::date then $3::timestamptz else x.echue_le end, rappel_le = coalesce(x.rappel_le, $3::timestamptz)
  where x.id in (
    select y.id from attestation y join compte c on c.id = y.compte_id join agency a on a.id = c.agency_id
    where y.agency_id = $1::uuid and c.role = 'LOCATAIRE' and ${ouvertSql('$2')} and ${sortantSql('$2')} is null
      and case when y.jusqu_au <= $2::date then y.echue_le is null else y.rappel_le is null and (y.jusqu_au - interval '1 month')::date <= $2::date end
      and not exists (select 1 from attestation z where z.compte_id = y.compte_id and (z.created_at, z.id) > (y.created_at, y.id))
    for update of y skip locked)
  returning x.id, x.compte_id as "compteId", x.jusqu_au <= $2::date as echue`

/** Queues the mails of the reminders that are due to whoever has access to the comptes. @returns how many mails. */
export const rappelerLesAssurances = (viewer: SystemViewer, jour: Day): Promise<number> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    const dus = await tx.$queryRawUnsafe<Du[]>(PRENDRE, agencyId, jour, now())
    if (!dus.length) return 0
    const acces = await tx.acces.findMany({
      where: { agencyId, closedAt: null, compteId: { in: dus.map(({ compteId }) => compteId) } },
      select: { compteId: true, userId: true, user: { select: { email: true } } },
    })
    const messages = dus.flatMap(({ id, compteId, echue }) =>
      acces
        .filter((one) => one.compteId === compteId)
        .map(({ userId, user }) => ({
          ...{ agencyId, modele: echue ? 'assurance-echue' : 'assurance-rappel', to: user.email, contenu: {}, objetId: id, userId },
        })),
    )
    const made = await tx.message.createManyAndReturn({ data: messages, select: { id: true } })
    await enqueueMany(
      tx,
      'mail',
      made.map(({ id: messageId }) => ({ messageId, agencyId })),
    )
    return made.length
  })

/** What a reminder says when its mail leaves; null once there is a newer certificate, or the compte is no longer open to that login. */
export async function assuranceARappeler(viewer: SystemViewer, attestationId: string, userId: string) {
  const { agencyId } = viewer
  const found = await db(viewer).attestation.findFirst({
    where: { id: attestationId, agencyId, compte: { publie: true, withdrawnAt: null } },
    select: { assureur: true, jusquAu: true, createdAt: true, compte: { select: { id: true, role: true, numero: true } } },
  })
  if (!found) return null
  const compteId = found.compte.id
  const acces = await db(viewer).acces.findFirst({
    where: { userId, compteId, closedAt: null },
    select: { user: { select: { email: true } } },
  })
  const newer = await db(viewer).attestation.count({ where: { compteId, createdAt: { gt: found.createdAt } } })
  if (!acces || newer > 0) return null
  return { assureur: found.assureur, jusquAu: dateToDay(found.jusquAu), compte: found.compte, to: acces.user.email }
}
