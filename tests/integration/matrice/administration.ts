import { house as db } from '@/lib/db'
import * as agences from '@/lib/queries/agences'
import * as ficheAgence from '@/lib/queries/fiche-agence'
import * as parametres from '@/lib/queries/parametres'
import { agencyOf, asAdmin, asStaff, type Case, KINDS, origin, STAFF } from './monde'

/** What the back office reads and writes of its agency. */
export const ADMINISTRATION: Record<string, Case> = {
  'parametres.parametresDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { moisApresDepart: 58 } })
      return (await parametres.parametresDeLAgence(asStaff(viewer)))?.moisApresDepart === 58
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
  'fiche-agence.ficheDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { horaires: 'cible' } })
      return (await ficheAgence.ficheDeLAgence(asStaff(viewer)))?.horaires === 'cible'
    },
  },
  'fiche-agence.enregistrerFiche': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const read = await ficheAgence.ficheDeLAgence(asStaff(viewer))
      if (!read) return false
      const { code: _, codeSociete: __, ...fiche } = read
      await ficheAgence.enregistrerFiche(asAdmin(viewer), { ...fiche, horaires: 'cible' }, origin)
      return (await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })).horaires === 'cible'
    },
  },
  'agences.estUnLogo': {
    kinds: KINDS,
    public: true,
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { logo: 'a'.repeat(64) } })
      return agences.estUnLogo(viewer, 'a'.repeat(64))
    },
  },
}
