import 'server-only'
import { lireLeFlux } from '../actualites/flux'
import { FluxRefuse } from '../actualites/refus'
import { telecharger } from '../actualites/telecharger'
import { now } from '../clock'
import type { JobData } from '../jobs'
import { fluxDeLAgence, noterEchecDuFlux, rangerActualites } from '../queries/actualites'
import { systemViewer } from '../viewer-kinds'

export type Lecture = { readonly lues: number } | { readonly erreur: string }

/**
 * Reads the agency's feed and keeps its news; when it cannot be read, those that there are stay, and the staff is told. Tried again within
 * the hour, so a failure is no failed job. @param autorise which IP addresses may be called: a test passes its own.
 */
export async function lireLesActualites(
  { agencyId }: JobData['actualites'],
  options: Parameters<typeof telecharger>[1] = {},
): Promise<Lecture> {
  const viewer = systemViewer(agencyId)
  const flux = await fluxDeLAgence(viewer)
  if (!flux) return { erreur: 'Aucun flux.' }
  try {
    const { octets, type, adresse } = await telecharger(flux, options)
    const actualites = lireLeFlux(octets, { adresse, type, now: now() })
    await rangerActualites(viewer, flux, actualites, now())
    return { lues: actualites.length }
  } catch (error) {
    if (!(error instanceof FluxRefuse)) throw error
    await noterEchecDuFlux(viewer, flux, error.message)
    return { erreur: error.message }
  }
}

/** The same from bytes at hand: the demo has no network. */
export const rangerUnFlux = (agencyId: string, actualites: Parameters<typeof rangerActualites>[2]): Promise<boolean> =>
  rangerActualites(systemViewer(agencyId), null, actualites, now())
