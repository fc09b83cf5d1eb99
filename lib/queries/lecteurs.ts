import 'server-only'
import { db } from '../db'
import { dateToDay } from '../domain/day'
import type { Lecteur } from '../domain/droits-du-document'
import { comptesVisibleTo } from '../scope'
import type { Viewer } from '../viewer-kinds'

const jour = (date: Date | null) => date && dateToDay(date)

/** The viewer's comptes as readers of documents, with the mandates of their holders; none for an agency, which sees all of its own. */
export async function lecteurs(viewer: Viewer): Promise<Lecteur[]> {
  if (viewer.kind !== 'client' && viewer.kind !== 'code' && viewer.kind !== 'staff-as-client') return []
  const comptes = await db(viewer).compte.findMany({
    relationLoadStrategy: 'join',
    where: comptesVisibleTo(viewer),
    select: {
      ...{ id: true, agencyId: true, tiersId: true, immeubleId: true, role: true },
      tiers: {
        select: {
          conseilSyndical: { where: { withdrawnAt: null }, select: { immeubleId: true, fonction: true, depuis: true, jusquA: true } },
        },
      },
    },
  })
  return comptes.map(({ id, tiers, ...compte }) => ({
    compteId: id,
    ...compte,
    mandats: tiers.conseilSyndical.map(({ depuis, jusquA, ...mandat }) => ({ ...mandat, depuis: jour(depuis), jusquA: jour(jusquA) })),
  }))
}
