import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as demandes from '@/lib/queries/demandes'
import * as demandesDeLAgence from '@/lib/queries/demandes-de-l-agence'
import * as demandesDuClient from '@/lib/queries/demandes-du-client'
import * as demandesRacontees from '@/lib/queries/demandes-racontees'
import type { ClientViewer, Redacteur, Viewer } from '@/lib/viewer-kinds'
import * as givenDemande from '../../support/given-demande'
import { anyDay, asStaff, asSystem, type Case, everything, KINDS, origin, STAFF, type Target, type World } from './monde'

const asRedacteur = (viewer: Viewer) => viewer as Redacteur
const reponse = { texte: 'Bonjour', etat: 'EN_COURS', pieces: [] } as const
export const demandeDe = ({ comptes: c }: World, target: Target) => givenDemande.demandeEcrite(c[target])
const demandeNow = (id: string) => db.demande.findUniqueOrThrow({ where: { id }, include: { messages: true } })

export const DEMANDES: Record<string, Case> = {
  'demandes.demandeDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => demandes.demandeDuCompte(viewer, world.comptes[target].id, (await demandeDe(world, target)).id),
  },
  'demandes.demandesDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      await demandeDe(world, target)
      return (await demandes.demandesDuCompte(viewer, world.comptes[target].id, everything)).total
    },
  },
  'demandes.pieceDeDemande': {
    kinds: KINDS,
    run: async (viewer, world, target) => demandes.pieceDeDemande(viewer, (await demandeDe(world, target)).pieceId),
  },
  'demandes-du-client.ouvrirDemande': {
    kinds: ['client'],
    run: (viewer, { comptes: c }, target) =>
      demandesDuClient.ouvrirDemande(viewer as ClientViewer, givenDemande.saisie(c[target].id), anyDay),
  },
  'demandes-du-client.ecrireALAgence': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id: demandeId } = await demandeDe(world, target)
      const message = { compteId: world.comptes[target].id, demandeId, texte: 'Encore', pieces: [], formulaire: randomUUID() }
      await demandesDuClient.ecrireALAgence(viewer as ClientViewer, message)
      return (await demandeNow(demandeId)).messages.length > 2
    },
  },
  'demandes-du-client.cloreDemande': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await demandesDuClient.cloreDemande(viewer as ClientViewer, world.comptes[target].id, id)
      return (await demandeNow(id)).etat === 'RESOLUE'
    },
  },
  'demandes-du-client.lireDemande': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await demandesDuClient.lireDemande(viewer as ClientViewer, id)
      return (await demandeNow(id)).luParClientLe
    },
  },
  'demandes-de-l-agence.demandeDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => demandesDeLAgence.demandeDeLAgence(asStaff(viewer), (await demandeDe(world, target)).id),
  },
  'demandes-de-l-agence.repondreAuClient': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id: demandeId } = await demandeDe(world, target)
      await demandesDeLAgence.repondreAuClient(asRedacteur(viewer), { ...reponse, demandeId, formulaire: randomUUID() }, origin)
      return (await demandeNow(demandeId)).messages.length > 2
    },
  },
  'demandes-de-l-agence.changerEtat': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await demandesDeLAgence.changerEtat(asRedacteur(viewer), id, 'ATTENTE', origin)
      return (await demandeNow(id)).etat === 'ATTENTE'
    },
  },
  'demandes-de-l-agence.lireCommeAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await demandesDeLAgence.lireCommeAgence(asRedacteur(viewer), id)
      return (await demandeNow(id)).luParAgenceLe
    },
  },
  'demandes-racontees.echangeARaconter': {
    kinds: ['system'],
    run: async (viewer, world, target) => demandesRacontees.echangeARaconter(asSystem(viewer), (await demandeDe(world, target)).echangeId),
  },
}
