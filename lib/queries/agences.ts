import 'server-only'
import { db } from '../db'
import { agencyOf } from '../scope'
import type { StaffViewer } from '../viewer-kinds'

/** How much the agency publishes today, and how many comptes are open to a login. */
export async function chiffresDeLAgence(viewer: StaffViewer) {
  const published = { AND: [agencyOf(viewer), { withdrawnAt: null }] }
  const [immeubles, lots, tiers, comptes, comptesOuverts, ecritures] = await Promise.all([
    db.immeuble.count({ where: published }),
    db.lot.count({ where: published }),
    db.tiers.count({ where: published }),
    db.compte.count({ where: published }),
    db.compte.count({ where: { AND: [published, { acces: { some: { closedAt: null } } }] } }),
    db.ecriture.count({ where: published }),
  ])
  return { immeubles, lots, tiers, comptes, comptesOuverts, ecritures }
}
