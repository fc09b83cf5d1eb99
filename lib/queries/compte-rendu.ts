import 'server-only'
import { db } from '../db'
import { agencyOf } from '../scope'
import { estDeTousLesMetiers, type StaffViewer } from '../viewer-kinds'

const saPlace = (viewer: StaffViewer) => ({ AND: [agencyOf(viewer), { userId: viewer.userId, closedAt: null }] })

/** Whether she receives the report of publications; null for who may not, having one trade alone. */
export async function recoitLeCompteRendu(viewer: StaffViewer): Promise<boolean | null> {
  if (!estDeTousLesMetiers(viewer)) return null
  const place = await db(viewer).staff.findFirst({ where: saPlace(viewer), select: { compteRenduPublications: true } })
  return place?.compteRenduPublications ?? null
}

/** For herself. @returns false where she may not. */
export async function choisirLeCompteRendu(viewer: StaffViewer, compteRenduPublications: boolean): Promise<boolean> {
  if (!estDeTousLesMetiers(viewer)) return false
  return (await db(viewer).staff.updateMany({ where: saPlace(viewer), data: { compteRenduPublications } })).count > 0
}
