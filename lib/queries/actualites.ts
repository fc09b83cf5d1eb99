import 'server-only'
import type { ActualiteLue } from '../actualites/flux'
import { db, transaction } from '../db'
import { agencyOf } from '../scope'
import type { SystemViewer } from '../viewer-kinds'

/** The address of the agency's feed; null without one. */
export async function fluxDeLAgence(viewer: SystemViewer): Promise<string | null> {
  const agency = await db(viewer).agency.findFirst({ where: { id: viewer.agencyId }, select: { fluxRss: true } })
  return agency?.fluxRss ?? null
}

/**
 * Keeps these news and no others. One that does not say its day keeps the instant at which it was first seen.
 * @param flux where they were read; when the agency has chosen another meanwhile, nothing is kept. Null: whatever it is.
 */
export async function rangerActualites(
  viewer: SystemViewer,
  flux: string | null,
  actualites: readonly ActualiteLue[],
  now: Date,
): Promise<boolean> {
  const { agencyId } = viewer
  return transaction(viewer, async (tx) => {
    const { count } = await tx.agency.updateMany({
      where: { id: agencyId, ...(flux !== null && { fluxRss: flux }) },
      data: { fluxRssLuLe: now, fluxRssErreur: null },
    })
    if (count === 0) return false
    await tx.actualite.deleteMany({ where: { AND: [agencyOf(viewer), { cle: { notIn: actualites.map(({ cle }) => cle) } }] } })
    for (const { cle, publieLe, ...said } of actualites) {
      await tx.actualite.upsert({
        where: { agencyId_cle: { agencyId, cle } },
        create: { agencyId, cle, ...said, publieLe: publieLe ?? now },
        update: { ...said, ...(publieLe && { publieLe }) },
      })
    }
    return true
  })
}

/** Keeps the news that there are, and says to the staff why there are no newer ones. */
export async function noterEchecDuFlux(viewer: SystemViewer, flux: string, erreur: string): Promise<void> {
  await db(viewer).agency.updateMany({ where: { id: viewer.agencyId, fluxRss: flux }, data: { fluxRssErreur: erreur.slice(0, 300) } })
}
