import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as modeles from '@/lib/queries/modeles'
import type { Redacteur, Viewer } from '@/lib/viewer-kinds'
import * as given from '../../support/given-diffusions'
import { agencyOf, asStaff, type Case, origin, STAFF, type Target, type World } from './monde'

const asRedacteur = (viewer: Viewer) => viewer as Redacteur
const unModele = (world: World, target: Target) => given.modele(agencyOf(world, target))

/** Templates of what is published. */
export const MODELES: Record<string, Case> = {
  'modeles.modelesTenus': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unModele(world, target)
      return (await modeles.modelesTenus(asStaff(viewer))).some((modele) => modele.id === id)
    },
  },
  'modeles.modeleTenu': {
    kinds: STAFF,
    run: async (viewer, world, target) => modeles.modeleTenu(asStaff(viewer), (await unModele(world, target)).id),
  },
  'modeles.ajouterModele': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id: classeurId } = await given.classeur(agencyOf(world, target))
      const data = { ...given.REGLAGES, classeurId, formulaire: randomUUID(), metier: 'SYNDIC' as const }
      await modeles.ajouterModele(asRedacteur(viewer), data, origin).catch(() => null)
      return (await db.modeleDeDiffusion.count({ where: { classeurId } })) === 1
    },
  },
  'modeles.changerModele': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await unModele(world, target)
      return (await modeles.changerModele(asRedacteur(viewer), { ...given.REGLAGES, id, version: 1 }, origin)).etat === 'FAIT'
    },
  },
  'modeles.archiverModele': {
    kinds: STAFF,
    run: async (viewer, world, target) => modeles.archiverModele(asRedacteur(viewer), (await unModele(world, target)).id, true, origin),
  },
}
