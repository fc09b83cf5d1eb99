import { house as db } from '@/lib/db'
import * as deLAgence from '@/lib/queries/documents-de-l-agence'
import * as ecrits from '@/lib/queries/documents-ecrits'
import * as legaux from '@/lib/queries/documents-legaux-des-immeubles'
import * as fiche from '@/lib/queries/fiche-document'
import type { Redacteur, Viewer } from '@/lib/viewer-kinds'
import * as documents from '../../support/given-documents'
import * as residence from '../../support/given-residence'
import { agencyOf, anyDay, asStaff, type Case, origin, STAFF, type Target, type World } from './monde'

const asRedacteur = (viewer: Viewer) => viewer as Redacteur
const TOUT = {
  ...{ recherche: '', classeurs: null, metier: null, annee: null, nature: null, origine: null, etat: null, immeuble: null },
  tri: 'date' as const,
}

/** One made by hand for the target. */
async function unDocument(world: World, target: Target, facts: documents.Facts = {}) {
  const agencyId = agencyOf(world, target)
  const classeur = await documents.classeur(agencyId)
  const made = await documents.documentDans(classeur, [['COMPTE', world.comptes[target].id]], facts)
  return db.document.update({ where: { id: made.id }, data: { origine: 'SAISIE' } })
}
const relu = (id: string) => db.document.findUnique({ where: { id } })

/** What an agency publishes by hand: its documents, its photographs, what the law wants online. */
export const DOCUMENTS_PAR_LA_MAIN: Record<string, Case> = {
  'documents-de-l-agence.documentsDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unDocument(world, target)
      return (await deLAgence.documentsDeLAgence(asStaff(viewer), TOUT, 1, anyDay)).documents.some((document) => document.id === id)
    },
  },
  'documents-de-l-agence.choixDesDocuments': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await unDocument(world, target, { nature: 'PV_AG' })
      return (await deLAgence.choixDesDocuments(asStaff(viewer))).natures.length
    },
  },
  'fiche-document.ficheDuDocument': {
    kinds: STAFF,
    run: async (viewer, world, target) => fiche.ficheDuDocument(asStaff(viewer), (await unDocument(world, target)).id, anyDay),
  },
  'documents-ecrits.retirerDocument': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unDocument(world, target)
      await ecrits.retirerDocument(asRedacteur(viewer), id, origin)
      return (await relu(id))?.withdrawnAt
    },
  },
  'documents-ecrits.republierDocument': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unDocument(world, target, { withdrawn: true })
      await ecrits.republierDocument(asRedacteur(viewer), id, origin)
      return (await relu(id))?.withdrawnAt === null
    },
  },
  'documents-ecrits.supprimerDocument': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unDocument(world, target)
      await ecrits.supprimerDocument(asRedacteur(viewer), id, origin)
      return (await relu(id)) === null
    },
  },
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
