import * as evenements from '@/lib/queries/evenements-du-compte'
import * as fiches from '@/lib/queries/fiches'
import * as portefeuille from '@/lib/queries/portefeuille'
import * as recherche from '@/lib/queries/recherche'
import * as given from '../../support/given'
import { residence } from '../../support/given-residence'
import { anyDay, asStaff, type Case, STAFF } from './monde'

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
  'fiches.ficheDuCompte': {
    kinds: STAFF,
    run: (viewer, { comptes: c }, target) => fiches.ficheDuCompte(asStaff(viewer), c[target].id),
  },
  'evenements-du-compte.evenementsDuCompte': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      await given.information(c[target])
      return (await evenements.evenementsDuCompte(asStaff(viewer), c[target].id, anyDay)).total
    },
  },
  'fiches.lotsDuCompte': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      await residence(c[target])
      return (await fiches.lotsDuCompte(asStaff(viewer), c[target].id, anyDay)).length
    },
  },
  'fiches.ficheDeLImmeuble': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      const { immeuble } = await residence(c[target])
      return fiches.ficheDeLImmeuble(asStaff(viewer), immeuble.id, anyDay)
    },
  },
  'recherche.chercher': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) =>
      (await recherche.chercher(asStaff(viewer), c[target].numero)).some(({ lignes }) =>
        lignes.some(({ href }) => href.endsWith(c[target].id)),
      ),
  },
  'portefeuille.immeublesParCode': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      const { immeuble } = await residence(c[target])
      return (await portefeuille.immeublesParCode(asStaff(viewer))).some(({ reference }) => reference === immeuble.reference)
    },
  },
  'portefeuille.immeublesDuPortefeuille': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      const { immeuble } = await residence(c[target])
      return (await portefeuille.immeublesDuPortefeuille(asStaff(viewer))).some(({ id }) => id === immeuble.id)
    },
  },
}
