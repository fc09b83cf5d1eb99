import { house as db } from '@/lib/db'
import * as depot from '@/lib/queries/depot-surveille'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { agencyOf, asStaff, type Case, origin, STAFF, type Target, type World } from './monde'

// Before the environment is read: without it no folder is watched.
process.env.PALIER_DEPOT = '/nowhere'

const asGestionnaire = (viewer: Parameters<Case['run']>[0]) => asStaff(viewer) as Gestionnaire
const reglage = { actif: true, jours: [1], heures: ['06:00'], voulu: 'ESSAI' } as const
const regle = (world: World, target: Target) =>
  db.depotSurveille.create({ data: { agencyId: agencyOf(world, target), ...reglage, jours: [1], heures: ['06:00'] } })

/** The watched folder of an agency. */
export const DOSSIER: Record<string, Case> = {
  'depot-surveille.depotSurveille': {
    kinds: STAFF,
    fresh: true,
    run: async (viewer, world, target) => {
      await regle(world, target)
      return (await depot.depotSurveille(asGestionnaire(viewer), new Date()))?.version
    },
  },
  'depot-surveille.reglerLeDepot': {
    kinds: STAFF,
    fresh: true,
    run: async (viewer, world, target) => {
      await depot.reglerLeDepot(asGestionnaire(viewer), { ...reglage, version: 0 }, origin)
      return db.depotSurveille.count({ where: { agencyId: agencyOf(world, target) } })
    },
  },
  'depot-surveille.demanderUnRegard': {
    kinds: STAFF,
    fresh: true,
    run: async (viewer, world, target) => {
      await regle(world, target)
      return depot.demanderUnRegard(asGestionnaire(viewer), origin)
    },
  },
}
