import * as portefeuille from '@/lib/queries/portefeuille'
import { residence } from '../../support/given-residence'
import { asStaff, type Case, STAFF } from './monde'

const TOUT = { recherche: '', immeuble: null, etat: null, tri: null }

/** What an agency looks after, in its lists. */
export const PORTEFEUILLE: Record<string, Case> = {
  'portefeuille.listeDuPortefeuille': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) =>
      (await portefeuille.listeDuPortefeuille(asStaff(viewer), 'coproprietaires', TOUT, [50, 0])).lignes.some(
        ({ id }) => id === c[target].id,
      ),
  },
  'portefeuille.immeublesDuPortefeuille': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      const { immeuble } = await residence(c[target])
      return (await portefeuille.immeublesDuPortefeuille(asStaff(viewer))).some(({ id }) => id === immeuble.id)
    },
  },
}
