import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { dayToDate } from '@/lib/domain/day'
import * as recues from '@/lib/queries/demandes-recues'
import * as suivies from '@/lib/queries/demandes-suivies'
import * as reponses from '@/lib/queries/reponses-types'
import { tableauDeBord } from '@/lib/queries/tableau-de-bord'
import type { Redacteur, Viewer } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import { demandeDe } from './demandes'
import { agencyOf, anyDay, asStaff, asSystem, type Case, origin, STAFF, type Target, type World } from './monde'

const asRedacteur = (viewer: Viewer) => viewer as Redacteur
const collegue = (world: World, target: Target) =>
  given.staff(agencyOf(world, target)).then(({ userId }) => db.staff.findFirstOrThrow({ where: { userId } }))

/** Looked after by somebody of its agency, to be recalled that day. */
async function suivie(world: World, target: Target) {
  const [{ id }, place] = [await demandeDe(world, target), await collegue(world, target)]
  await db.demande.update({ where: { id }, data: { assigneAId: place.id, rappelLe: dayToDate(anyDay) } })
  return { id, userId: place.userId }
}
const uneReponse = (world: World, target: Target) =>
  db.reponseType.create({ data: { agencyId: agencyOf(world, target), nom: randomUUID(), texte: 'Bonjour' } })

/** The desk of the agency: requests and who looks after them. */
export const GUICHET: Record<string, Case> = {
  'demandes-recues.demandesRecues': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      return (await recues.demandesRecues(asStaff(viewer), recues.TOUTES_LES_OUVERTES, anyDay)).rows.some((row) => row.id === id)
    },
  },
  'tableau-de-bord.tableauDeBord': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const ouvertes = async () => (await tableauDeBord(asStaff(viewer), new Date(), anyDay, new Date()))?.demandes.ouvertes ?? 0
      const before = await ouvertes()
      await demandeDe(world, target)
      return (await ouvertes()) - before
    },
  },
  'demandes-recues.colleguesDe': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await collegue(world, target)
      return (await recues.colleguesDe(asStaff(viewer))).some((row) => row.id === id)
    },
  },
  'demandes-suivies.attribuer': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const [{ id: demandeId }, { id: a }] = [await demandeDe(world, target), await collegue(world, target)]
      await suivies.attribuer(asRedacteur(viewer), { demandeId, a, avant: null }, origin)
      return (await db.demande.findUniqueOrThrow({ where: { id: demandeId } })).assigneAId
    },
  },
  'demandes-suivies.rappelerLe': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await suivies.rappelerLe(asRedacteur(viewer), id, anyDay)
      return (await db.demande.findUniqueOrThrow({ where: { id } })).rappelLe
    },
  },
  'demandes-suivies.rappelerLesDemandes': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = await suivie(world, target)
      await suivies.rappelerLesDemandes(asSystem(viewer), anyDay)
      return db.message.count({ where: { objetId: id, modele: 'demande-rappel' } })
    },
  },
  'demandes-suivies.demandeASuivre': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id, userId } = await suivie(world, target)
      return suivies.demandeASuivre(asSystem(viewer), id, userId)
    },
  },
  'reponses-types.reponsesTypes': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await uneReponse(world, target)
      return (await reponses.reponsesTypes(asStaff(viewer))).some((row) => row.id === id)
    },
  },
  'reponses-types.reponseType': {
    kinds: STAFF,
    run: async (viewer, world, target) => reponses.reponseType(asStaff(viewer), (await uneReponse(world, target)).id),
  },
  'reponses-types.ajouterReponseType': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = randomUUID()
      await reponses.ajouterReponseType(asRedacteur(viewer), id, { nom: 'Accusé', texte: 'Bonjour' }, origin)
      return db.reponseType.count({ where: { id, agencyId: agencyOf(world, target) } })
    },
  },
  'reponses-types.changerReponseType': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await uneReponse(world, target)
      const saisie = { id, version: 1, nom: 'Autre', texte: 'Bonjour' }
      return (await reponses.changerReponseType(asRedacteur(viewer), saisie, origin)).etat === 'FAIT'
    },
  },
  'reponses-types.supprimerReponseType': {
    kinds: STAFF,
    run: async (viewer, world, target) => reponses.supprimerReponseType(asRedacteur(viewer), (await uneReponse(world, target)).id, origin),
  },
}
