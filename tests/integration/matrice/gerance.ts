import * as emissions from '@/lib/queries/emissions'
import * as loyers from '@/lib/queries/loyers'
import type { ClientViewer } from '@/lib/viewer-kinds'
import { mandat } from '../../support/given-gerance'
import { anyDay, type Case, KINDS } from './monde'

/** Queries of landlords and tenants; `given.mandat` and `given.bail` make one of a compte of the world. */
export const GERANCE: Record<string, Case> = {
  'emissions.emettre': {
    kinds: ['client', 'code'],
    run: (viewer, { comptes: c }, target) =>
      emissions.emettre(viewer as ClientViewer, { compteId: c[target].id, nature: 'QUITTANCE', titre: 'Quittance', contenu: { a: 1 } }),
  },
  'loyers.parcDuBailleur': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await mandat(c[target].agencyId, { bailleur: c[target] })
      return (await loyers.parcDuBailleur(viewer, c[target].id, anyDay))?.lots.length
    },
  },
}
