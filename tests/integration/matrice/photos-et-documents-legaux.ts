import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as legaux from '@/lib/queries/documents-legaux-des-immeubles'
import * as individuels from '@/lib/queries/documents-legaux-individuels'
import * as photosEcrites from '@/lib/queries/photos-ecrites'
import * as photos from '@/lib/queries/photos-tenues'
import type { Redacteur, Viewer } from '@/lib/viewer-kinds'
import * as residence from '../../support/given-residence'
import { anyDay, asStaff, type Case, origin, STAFF } from './monde'

const asRedacteur = (viewer: Viewer) => viewer as Redacteur
const PIECE = { fichier: 'c'.repeat(64), nom: 'a.pdf', taille: 1, mime: 'application/pdf', largeur: null, hauteur: null }

/** What an agency shows of its buildings: their photographs, and what the law wants online. */
export const PHOTOS_ET_DOCUMENTS_LEGAUX: Record<string, Case> = {
  'photos-tenues.immeublesIllustres': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const { immeuble } = await residence.residence(comptes[target])
      return (await photos.immeublesIllustres(asStaff(viewer), '', 1)).immeubles.some(({ id }) => id === immeuble.id)
    },
  },
  'photos-tenues.photosTenues': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) =>
      photos.photosTenues(asStaff(viewer), (await residence.residence(comptes[target])).immeuble.id),
  },
  'photos-ecrites.ajouterPhotos': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const { immeuble } = await residence.residence(comptes[target])
      const sent = { formulaire: randomUUID(), photos: [{ piece: { ...PIECE, mime: 'image/png' }, titre: null }], jour: anyDay }
      await photosEcrites.ajouterPhotos(asRedacteur(viewer), immeuble.id, sent, origin)
      return db.photo.count({ where: { immeubleId: immeuble.id } })
    },
  },
  'photos-ecrites.deplacerPhoto': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const { immeuble } = await residence.residence(comptes[target])
      const [, second] = [await residence.photo(immeuble, { date: '2026-02-01' }), await residence.photo(immeuble, { date: '2026-01-01' })]
      await photosEcrites.deplacerPhoto(asRedacteur(viewer), second.id, 'avant')
      return (await db.photo.findUniqueOrThrow({ where: { id: second.id } })).rang === 1
    },
  },
  'photos-ecrites.legenderPhoto': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const { id } = await residence.photo((await residence.residence(comptes[target])).immeuble)
      await photosEcrites.legenderPhoto(asRedacteur(viewer), { id, titre: 'La cour', avant: 'Le jardin' })
      return (await db.photo.findUniqueOrThrow({ where: { id } })).titre === 'La cour'
    },
  },
  'photos-ecrites.changerPhoto': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const { id } = await residence.photo((await residence.residence(comptes[target])).immeuble)
      await photosEcrites.changerPhoto(asRedacteur(viewer), id, 'retirer', origin)
      return (await db.photo.findUniqueOrThrow({ where: { id } })).withdrawnAt
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
  'documents-legaux-individuels.documentsLegauxDeChacun': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const { immeuble } = await residence.residence(comptes[target])
      return (await individuels.documentsLegauxDeChacun(asStaff(viewer), immeuble.id, anyDay)).length
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
