import 'server-only'
import { house } from '@/lib/db'
import { env } from '@/lib/env'
import { enqueueMany } from '@/lib/jobs'
import { estDu } from './horaire'

/** Asks for a look into each folder whose hour has come, or came while nothing ran. @returns how many. */
export async function prendreLesDossiersDus(now: Date): Promise<number> {
  if (!env().PALIER_DEPOT) return 0
  const watched = await house.depotSurveille.findMany({
    where: { actif: true },
    select: { agencyId: true, jours: true, heures: true, passeAt: true },
  })
  const due = watched.filter((depot) => estDu(depot, depot.passeAt, now)).map(({ agencyId }) => ({ agencyId }))
  await house.$transaction((tx) => enqueueMany(tx, 'dossiers', due))
  return due.length
}
