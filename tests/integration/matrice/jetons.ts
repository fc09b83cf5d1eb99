import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as jetons from '@/lib/queries/jetons-de-publication'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { agencyOf, asStaff, type Case, origin, STAFF, type Target, type World } from './monde'

const asGestionnaire = (viewer: Parameters<Case['run']>[0]) => asStaff(viewer) as Gestionnaire

async function jeton(world: World, target: Target): Promise<string> {
  const facts = { nom: 'Essai', debut: 'palier_', portee: 'ESSAI', empreinte: randomUUID(), formulaire: randomUUID() } as const
  return (await db.jetonDePublication.create({ data: { agencyId: agencyOf(world, target), ...facts } })).id
}

/** Tokens with which programs publish. */
export const JETONS: Record<string, Case> = {
  'jetons-de-publication.jetonsDePublication': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await jeton(world, target)
      return (await jetons.jetonsDePublication(asGestionnaire(viewer))).some((one) => one.id === id)
    },
  },
  'jetons-de-publication.creerJeton': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const saisie = { formulaire: randomUUID(), nom: 'Nuit', portee: 'ESSAI', expireLe: null } as const
      await jetons.creerJeton(asGestionnaire(viewer), saisie, origin)
      return db.jetonDePublication.count({ where: { formulaire: saisie.formulaire, agencyId: agencyOf(world, target) } })
    },
  },
  'jetons-de-publication.revoquerJeton': {
    kinds: STAFF,
    run: async (viewer, world, target) => jetons.revoquerJeton(asGestionnaire(viewer), await jeton(world, target), origin),
  },
}
