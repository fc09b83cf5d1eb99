import * as emissions from '@/lib/queries/emissions'
import type { ClientViewer } from '@/lib/viewer-kinds'
import type { Case } from './monde'

/** Queries of landlords and tenants; `given.mandat` and `given.bail` make one of a compte of the world. */
export const GERANCE: Record<string, Case> = {
  'emissions.emettre': {
    kinds: ['client', 'code'],
    run: (viewer, { comptes: c }, target) =>
      emissions.emettre(viewer as ClientViewer, { compteId: c[target].id, nature: 'QUITTANCE', titre: 'Quittance', contenu: { a: 1 } }),
  },
}
