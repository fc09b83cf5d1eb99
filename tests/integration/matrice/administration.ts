import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as agences from '@/lib/queries/agences'
import * as bureaux from '@/lib/queries/bureaux-de-l-agence'
import * as ficheAgence from '@/lib/queries/fiche-agence'
import * as parametres from '@/lib/queries/parametres'
import { agencyOf, asAdmin, asStaff, type Case, KINDS, origin, STAFF, type Target, type World } from './monde'

const BUREAU = {
  ...{
    nom: 'Nancy',
    genre: 'syndic',
    adresse1: null,
    codePostal: null,
    ville: null,
    telephone: null,
    fax: null,
    email: null,
    horaires: null,
  },
}
async function unBureau(world: World, target: Target) {
  const data = { agencyId: agencyOf(world, target), reference: randomUUID(), nom: 'Nom', origine: 'SAISIE' as const }
  return (await db.bureau.create({ data })).id
}

/** What the back office reads and writes of its agency. */
export const ADMINISTRATION: Record<string, Case> = {
  'bureaux-de-l-agence.bureauxDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await unBureau(world, target)
      return (await bureaux.bureauxDeLAgence(asStaff(viewer))).some((one) => one.id === id)
    },
  },
  'bureaux-de-l-agence.bureauTenu': {
    kinds: STAFF,
    run: async (viewer, world, target) => bureaux.bureauTenu(asStaff(viewer), await unBureau(world, target)),
  },
  'bureaux-de-l-agence.ajouterBureau': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const formulaire = randomUUID()
      await bureaux.ajouterBureau(asAdmin(viewer), { ...BUREAU, formulaire }, origin)
      return (await db.bureau.count({ where: { id: formulaire, agencyId: agencyOf(world, target) } })) === 1
    },
  },
  'bureaux-de-l-agence.changerBureau': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await unBureau(world, target)
      return (await bureaux.changerBureau(asAdmin(viewer), { ...BUREAU, id, version: 1 }, origin)).etat === 'FAIT'
    },
  },
  'bureaux-de-l-agence.retirerBureau': {
    kinds: STAFF,
    run: async (viewer, world, target) => bureaux.retirerBureau(asAdmin(viewer), await unBureau(world, target), origin),
  },
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
      const { code: _, ...fiche } = read
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
