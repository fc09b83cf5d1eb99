import * as legaux from '@/lib/queries/documents-legaux-des-immeubles'
import * as residence from '../../support/given-residence'
import { anyDay, asStaff, type Case, STAFF } from './monde'

/** What an agency publishes by hand: its documents, its photographs, what the law wants online. */
export const DOCUMENTS_PAR_LA_MAIN: Record<string, Case> = {
  'documents-legaux-des-immeubles.documentsLegauxDesImmeubles': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const { immeuble } = await residence.residence(comptes[target])
      return (await legaux.documentsLegauxDesImmeubles(asStaff(viewer), anyDay)).some(({ id }) => id === immeuble.id)
    },
  },
  'documents-legaux-des-immeubles.documentsLegauxDeLImmeuble': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const { immeuble } = await residence.residence(comptes[target])
      return legaux.documentsLegauxDeLImmeuble(asStaff(viewer), immeuble.id, anyDay)
    },
  },
  'documents-legaux-des-immeubles.documentsLegauxManquants': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      await residence.residence(comptes[target])
      return (await legaux.documentsLegauxManquants(asStaff(viewer), anyDay)).immeubles
    },
  },
}
