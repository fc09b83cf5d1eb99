import { randomUUID } from 'node:crypto'
import { house } from '@/lib/db'
import * as gestes from '@/lib/queries/gestes-d-acces'
import * as taches from '@/lib/queries/taches'
import { agencyOf, asStaff, type Case, STAFF, type Target, type World } from './monde'

const selection = (id: string) => ({ ids: [id], filtre: { recherche: '', etat: null } })

const uneTache = (world: World, target: Target) =>
  house.tache.create({
    data: {
      agencyId: agencyOf(world, target),
      genre: 'ACCES',
      formulaire: randomUUID(),
      etat: 'FINIE',
      total: 1,
      demande: { metiers: ['SYNDIC'] },
    },
  })

/** Access given, closed, printed: of many comptes at once. */
export const ACCES: Record<string, Case> = {
  'gestes-d-acces.effetsDuGeste': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => (await gestes.effetsDuGeste(asStaff(viewer), selection(c[target].id))).total,
  },
  'taches.tacheDAcces': {
    kinds: STAFF,
    run: async (viewer, world, target) => taches.tacheDAcces(asStaff(viewer), (await uneTache(world, target)).id),
  },
  'taches.tachesDAcces': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await uneTache(world, target)
      return (await taches.tachesDAcces(asStaff(viewer))).some((one) => one.id === id)
    },
  },
}
