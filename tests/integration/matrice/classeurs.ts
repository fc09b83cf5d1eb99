import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as classeurs from '@/lib/queries/classeurs'
import * as ecrits from '@/lib/queries/classeurs-ecrits'
import type { Redacteur, Viewer } from '@/lib/viewer-kinds'
import * as documents from '../../support/given-documents'
import { agencyOf, anyDay, asStaff, type Case, origin, STAFF, type Target, type World } from './monde'

const asRedacteur = (viewer: Viewer) => viewer as Redacteur
const PERSONNE = { niveau: null, bailleur: false, locataire: false } as const
const unClasseur = (world: World, target: Target) => documents.classeur(agencyOf(world, target), { nom: 'Cible' })
const relu = (id: string) => db.classeur.findUnique({ where: { id } })

/** What an agency keeps by hand: its classeurs and what it puts into them. */
export const CLASSEURS: Record<string, Case> = {
  'classeurs.classeursTenus': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unClasseur(world, target)
      return (await classeurs.classeursTenus(asStaff(viewer))).some((classeur) => classeur.id === id)
    },
  },
  'classeurs.effetDesDroits': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const classeur = await unClasseur(world, target)
      await documents.documentDans(classeur, [['COMPTE', world.comptes[target].id]])
      return (await classeurs.effetDesDroits(asStaff(viewer), classeur.id, PERSONNE, anyDay)).cache.documents === 1
    },
  },
  'classeurs-ecrits.ajouterClasseur': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const parent = await unClasseur(world, target)
      const data = { formulaire: randomUUID(), metier: 'SYNDIC' as const, parentId: parent.id, nom: 'Sous', ...PERSONNE }
      await ecrits.ajouterClasseur(asRedacteur(viewer), data, origin)
      return (await db.classeur.count({ where: { parentId: parent.id } })) === 1
    },
  },
  'classeurs-ecrits.renommerClasseur': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id, nom } = await unClasseur(world, target)
      await ecrits.renommerClasseur(asRedacteur(viewer), { id, nom: 'Autre', avant: nom }, origin)
      return (await relu(id))?.nom === 'Autre'
    },
  },
  'classeurs-ecrits.deplacerClasseur': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const [first, second] = [await unClasseur(world, target), await documents.classeur(agencyOf(world, target))]
      await ecrits.deplacerClasseur(asRedacteur(viewer), second.id, 'haut')
      return ((await relu(second.id))?.rang ?? 0) < ((await relu(first.id))?.rang ?? 0)
    },
  },
  'classeurs-ecrits.changerLesDroits': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unClasseur(world, target)
      const avant = { ...PERSONNE, niveau: 'COPROPRIETAIRE' as const }
      await ecrits.changerLesDroits(asRedacteur(viewer), { id, droits: PERSONNE, avant }, origin)
      return (await relu(id))?.niveau === null
    },
  },
  'classeurs-ecrits.viderClasseur': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const [from, to] = [await unClasseur(world, target), await documents.classeur(agencyOf(world, target))]
      await documents.documentDans(from, [['AGENCE', agencyOf(world, target)]])
      return (await ecrits.viderClasseur(asRedacteur(viewer), from.id, to.id, origin)) === 1
    },
  },
  'classeurs-ecrits.supprimerClasseur': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unClasseur(world, target)
      await ecrits.supprimerClasseur(asRedacteur(viewer), id, origin)
      return (await relu(id)) === null
    },
  },
}
