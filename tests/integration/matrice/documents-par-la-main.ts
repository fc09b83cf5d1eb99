import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import * as cibles from '@/lib/queries/cibles-nommees'
import * as depots from '@/lib/queries/depots'
import * as depotsPublies from '@/lib/queries/depots-publies'
import * as deLAgence from '@/lib/queries/documents-de-l-agence'
import * as ecrits from '@/lib/queries/documents-ecrits'
import * as fiche from '@/lib/queries/fiche-document'
import type { Redacteur, Viewer } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import * as documents from '../../support/given-documents'
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

const PIECE = { fichier: 'c'.repeat(64), nom: 'a.pdf', taille: 1, mime: 'application/pdf', largeur: null, hauteur: null }

/** A deposit of the target agency's own gestionnaire: of the viewer, where she is of that agency. */
async function unDepot(viewer: Viewer, world: World, target: Target) {
  const owner = asRedacteur(asStaff(viewer).agencyId === agencyOf(world, target) ? viewer : await given.staff(agencyOf(world, target)))
  const id = randomUUID()
  await depots.ouvrirDepot(owner, { id, classeurId: null, natureLegale: null, pour: '' })
  await depots.ajouterAuDepot(owner, id, 'a.pdf', PIECE)
  const { id: piece } = await db.depotPiece.findFirstOrThrow({ where: { depotId: id } })
  return { id, piece }
}

/** The documents that an agency publishes by hand. */
export const DOCUMENTS_PAR_LA_MAIN: Record<string, Case> = {
  'depots.ouvrirDepot': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unDepot(viewer, world, target)
      return depots.ouvrirDepot(asRedacteur(viewer), { id, classeurId: null, natureLegale: null, pour: '' })
    },
  },
  'depots.ajouterAuDepot': {
    kinds: STAFF,
    run: async (viewer, world, target) =>
      depots.ajouterAuDepot(asRedacteur(viewer), (await unDepot(viewer, world, target)).id, 'b.pdf', PIECE),
  },
  'depots.depotDe': {
    kinds: STAFF,
    run: async (viewer, world, target) => depots.depotDe(asRedacteur(viewer), (await unDepot(viewer, world, target)).id),
  },
  'depots.depotsEnAttente': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unDepot(viewer, world, target)
      return (await depots.depotsEnAttente(asRedacteur(viewer), new Date())).some((depot) => depot.id === id)
    },
  },
  'depots.retenirLesPieces': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id, piece } = await unDepot(viewer, world, target)
      await depots.retenirLesPieces(asRedacteur(viewer), id, [{ id: piece, titre: 'Autre', date: anyDay, pour: '' }])
      return (await db.depotPiece.findUniqueOrThrow({ where: { id: piece } })).titre === 'Autre'
    },
  },
  'depots.fichierDepose': {
    kinds: STAFF,
    run: async (viewer, world, target) => depots.fichierDepose(asRedacteur(viewer), (await unDepot(viewer, world, target)).piece),
  },
  'depots-publies.publierDepot': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id, piece } = await unDepot(viewer, world, target)
      const classeur = await documents.classeur(agencyOf(world, target))
      const pieces = [{ id: piece, titre: 'PV', date: anyDay, pour: world.comptes[target].numero }]
      const asked = {
        depotId: id,
        classeurId: classeur.id,
        natureLegale: null,
        publieLe: null,
        mois: null,
        notifier: false,
        pieces,
        ecartees: [],
      }
      return (await depotsPublies.publierDepot(asRedacteur(viewer), asked, anyDay, origin)).etat === 'FAIT'
    },
  },
  'cibles-nommees.destinataires': {
    kinds: STAFF,
    run: async (viewer, { comptes }, target) => {
      const [found] = await cibles.destinataires(asStaff(viewer), ['SYNDIC', 'GERANCE'], [comptes[target].numero])
      return found?.cibles.some(({ id }) => id === comptes[target].id)
    },
  },
  'cibles-nommees.destinataireDuNom': {
    kinds: STAFF,
    run: (viewer, { comptes }, target) => cibles.destinataireDuNom(asStaff(viewer), `Appel ${comptes[target].numero}.pdf`),
  },
  'cibles-nommees.lecteursPrevus': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await documents.classeur(agencyOf(world, target))
      return (await cibles.lecteursPrevus(asStaff(viewer), id, [world.comptes[target].id], anyDay)).comptes
    },
  },
  'documents-de-l-agence.documentsDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unDocument(world, target)
      return (await deLAgence.documentsDeLAgence(asStaff(viewer), TOUT, 1, anyDay)).documents.some((document) => document.id === id)
    },
  },
  'documents-de-l-agence.anneesDesDocuments': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await unDocument(world, target, { date: day('2019-01-01') })
      return (await deLAgence.anneesDesDocuments(asStaff(viewer))).includes(2019)
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
      await ecrits.republierDocument(asRedacteur(viewer), id, { jour: anyDay, prevenir: false }, origin)
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
}
