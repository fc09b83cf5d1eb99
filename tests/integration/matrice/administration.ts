import { house as db } from '@/lib/db'
import * as parametres from '@/lib/queries/parametres'
import { agencyOf, asAdmin, asStaff, type Case, origin, STAFF } from './monde'

/** What the back office reads and writes of its agency. */
export const ADMINISTRATION: Record<string, Case> = {
  'parametres.parametresDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { emailCommercant: 'cible@palier.test' } })
      return (await parametres.parametresDeLAgence(asStaff(viewer)))?.emailCommercant === 'cible@palier.test'
    },
  },
  'parametres.enregistrerParametres': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const read = await parametres.parametresDeLAgence(asStaff(viewer))
      if (read) await parametres.enregistrerParametres(asAdmin(viewer), { ...read, moisApresDepart: 59 }, origin)
      return (await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })).moisApresDepart === 59
    },
  },
}
