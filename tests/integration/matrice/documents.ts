import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as annonces from '@/lib/queries/annonces'
import * as archive from '@/lib/queries/archive'
import * as documents from '@/lib/queries/documents'
import * as documentsLegaux from '@/lib/queries/documents-legaux'
import * as lecteurs from '@/lib/queries/lecteurs'
import * as mesDocuments from '@/lib/queries/mes-documents'
import * as unDocument from '@/lib/queries/un-document'
import type { ClientViewer } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import { anyDay, asSystem, type Case, KINDS } from './monde'

export const DOCUMENTS: Record<string, Case> = {
  'annonces.informationsAAnnoncer': {
    kinds: ['system'],
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await given.information(c[target])
      const { userId } = await given.client(c[target])
      const contenu = { comptes: [{ id: c[target].id, total: 1, ids: [id] }] }
      return annonces.informationsAAnnoncer(asSystem(viewer), userId, contenu, anyDay)
    },
  },
  'annonces.documentsAAnnoncer': {
    kinds: ['system'],
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await given.documentPublie(c[target])
      const { userId } = await given.client(c[target])
      const contenu = { comptes: [{ id: c[target].id, total: 1, ids: [id] }] }
      return annonces.documentsAAnnoncer(asSystem(viewer), userId, contenu, anyDay)
    },
  },
  'archive.archiveDuClasseur': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { classeurId } = await given.documentPublie(c[target])
      return archive.archiveDuClasseur(viewer, c[target].id, classeurId ?? '', anyDay)
    },
  },
  'documents-legaux.documentsLegaux': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => documentsLegaux.documentsLegaux(viewer, c[target].id, anyDay),
  },
  'mes-documents.listeDeDocuments': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await given.documentPublie(c[target])
      const all = { classeurs: null, portee: null, annee: null, nature: null, dossier: null, motifs: [], apres: null }
      return (await mesDocuments.listeDeDocuments(viewer, c[target].id, all, anyDay, new Date()))?.total
    },
  },
  'mes-documents.mesClasseurs': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await given.documentPublie(c[target])
      return (await mesDocuments.mesClasseurs(viewer, c[target].id, anyDay, new Date()))?.total
    },
  },
  'un-document.noterLecture': {
    kinds: ['client'],
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await given.documentPublie(c[target])
      await unDocument.noterLecture(viewer as ClientViewer, id, anyDay)
      return db.lecture.count({ where: { documentId: id } })
    },
  },
  'un-document.unDocument': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) =>
      unDocument.unDocument(viewer, c[target].id, (await given.documentPublie(c[target])).id, anyDay),
  },
  'documents.demanderReleve': {
    kinds: ['client'],
    run: (viewer, { comptes: c }, target) =>
      documents.demanderReleve(viewer as ClientViewer, { compteId: c[target].id, demande: randomUUID(), today: anyDay }),
  },
  'documents.documentAvecEnvoi': {
    kinds: KINDS,
    run: (viewer, { documents: d }, target) => documents.documentAvecEnvoi(viewer, d[target].id),
  },
  'documents.noterFichier': {
    kinds: ['system'],
    run: async (viewer, { documents: d }, target) => {
      await documents.noterFichier(asSystem(viewer), d[target].id, { hash: 'a'.repeat(64), size: 1 })
      return (await db.document.findUniqueOrThrow({ where: { id: d[target].id } })).fichier
    },
  },
  'lecteurs.lecteurs': {
    // An agency reads its documents without being one of their readers.
    kinds: KINDS.filter((kind) => !['staff', 'staff of another agency', 'system'].includes(kind)),
    run: async (viewer, { comptes: c }, target) => (await lecteurs.lecteurs(viewer)).some(({ compteId }) => compteId === c[target].id),
  },
}
