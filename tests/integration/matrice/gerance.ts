import * as accueilDuLocataire from '@/lib/queries/accueil-du-locataire'
import * as emissions from '@/lib/queries/emissions'
import * as loyers from '@/lib/queries/loyers'
import * as positions from '@/lib/queries/positions'
import type { ClientViewer } from '@/lib/viewer-kinds'
import { bail, mandat } from '../../support/given-gerance'
import { anyDay, type Case, KINDS } from './monde'

/** Queries of landlords and tenants; `given.mandat` and `given.bail` make one of a compte of the world. */
export const GERANCE: Record<string, Case> = {
  'accueil-du-locataire.accueilDuLocataire': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { mandat: made } = await mandat(c[target].agencyId)
      await bail(made, { locataire: c[target] })
      return (await accueilDuLocataire.accueilDuLocataire(viewer, c[target].id))?.logement
    },
  },
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
  'positions.positionsDesComptes': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await positions.positionsDesComptes(viewer, [c[target].id], anyDay)).get(c[target].id),
  },
}
