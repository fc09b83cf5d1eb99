import 'server-only'
import { db, transaction } from '../db'
import type { Avis } from '../prisma/enums'
import { agenciesOf, refusVisibleTo } from '../scope'
import type { ClientViewer, SystemViewer } from '../viewer-kinds'

export type AvisRefuses = ReadonlyMap<string, ReadonlySet<Avis>>

/** Of each of the client's agencies, the mails that he has refused; an agency of which he refuses none is there with an empty set. */
export async function avisRefuses(viewer: ClientViewer): Promise<AvisRefuses> {
  const rows = await db(viewer).refusDAvis.findMany({ where: refusVisibleTo(viewer), select: { agencyId: true, avis: true } })
  return new Map(
    agenciesOf(viewer).map((agency) => [agency, new Set(rows.filter(({ agencyId }) => agencyId === agency).map(({ avis }) => avis))]),
  )
}

/** Keeps which mails of an agency the client refuses, and no others. @returns false for an agency that is not his. */
export async function choisirAvis(viewer: ClientViewer, agencyId: string, refuses: readonly Avis[]): Promise<boolean> {
  if (!agenciesOf(viewer).includes(agencyId)) return false
  const { userId } = viewer
  await transaction(viewer, async (tx) => {
    await tx.refusDAvis.deleteMany({ where: { AND: [refusVisibleTo(viewer), { agencyId, avis: { notIn: [...refuses] } }] } })
    await tx.refusDAvis.createMany({ data: refuses.map((avis) => ({ userId, agencyId, avis })), skipDuplicates: true })
  })
  return true
}

/** Whether the agency may write to this login about that; asked when the mail leaves, so that a refusal holds for what is queued. */
export async function avisVoulu(viewer: SystemViewer, userId: string, avis: Avis): Promise<boolean> {
  return (await db(viewer).refusDAvis.count({ where: { AND: [refusVisibleTo(viewer), { userId, avis }] } })) === 0
}
