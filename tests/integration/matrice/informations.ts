import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as informations from '@/lib/queries/informations-de-l-agence'
import * as ecrites from '@/lib/queries/informations-ecrites'
import * as partenaires from '@/lib/queries/partenaires-de-l-agence'
import type { Redacteur, Viewer } from '@/lib/viewer-kinds'
import { agencyOf, anyDay, asStaff, asSystem, type Case, origin, STAFF, type Target, type World } from './monde'

const asRedacteur = (viewer: Viewer) => viewer as Redacteur

const TEXTE = { titre: 'Coupure d’eau', texte: 'Demain matin.', lien: null, date: anyDay, jusquAu: null }
const PARTENAIRE = { nom: 'Assurances Martin', activite: null, texte: null, telephone: null, email: null, site: null, rang: 1, logo: null }

async function uneInformation(world: World, target: Target) {
  const data = { agencyId: agencyOf(world, target), reference: randomUUID(), pour: 'agence', origine: 'SAISIE' as const }
  return (await db.information.create({ data: { ...data, titre: 'Titre', texte: 'Texte', date: new Date(anyDay) } })).id
}
async function unPartenaire(world: World, target: Target) {
  const data = { agencyId: agencyOf(world, target), reference: randomUUID(), nom: 'Nom', origine: 'SAISIE' as const }
  return (await db.partenaire.create({ data })).id
}

/** What an agency tells its clients by hand, and whom it recommends. */
export const INFORMATIONS: Record<string, Case> = {
  'informations-de-l-agence.informationsDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await uneInformation(world, target)
      const { rows } = await informations.informationsDeLAgence(asStaff(viewer), { recherche: '', etat: null, page: 1 }, anyDay)
      return rows.some((row) => row.id === id)
    },
  },
  'informations-de-l-agence.informationTenue': {
    kinds: STAFF,
    run: async (viewer, world, target) => informations.informationTenue(asStaff(viewer), await uneInformation(world, target)),
  },
  'informations-ecrites.publierInformation': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id, reference } = world.comptes[target]
      const data = {
        ...TEXTE,
        formulaire: randomUUID(),
        notifier: false,
        jour: anyDay,
        metiers: [],
        immeubleId: null,
        comptes: [reference],
      }
      await ecrites.publierInformation(asRedacteur(viewer), data, origin).catch(() => null)
      return (await db.informationPour.count({ where: { cible: id } })) === 1
    },
  },
  'informations-ecrites.annoncerLInformation': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const id = await uneInformation(world, target)
      await db.information.update({ where: { id }, data: { date: new Date('2999-01-01') } })
      // Told of one that is not there, there is nothing to wait for.
      return !(await ecrites.annoncerLInformation(asSystem(viewer), id, anyDay))
    },
  },
  'informations-ecrites.changerInformation': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await uneInformation(world, target)
      return (await ecrites.changerInformation(asRedacteur(viewer), { ...TEXTE, id, version: 1 }, origin)).etat === 'FAIT'
    },
  },
  'informations-ecrites.retirerInformation': {
    kinds: STAFF,
    run: async (viewer, world, target) => ecrites.retirerInformation(asRedacteur(viewer), await uneInformation(world, target), origin),
  },
  'partenaires-de-l-agence.partenairesDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await unPartenaire(world, target)
      return (await partenaires.partenairesDeLAgence(asStaff(viewer))).some((one) => one.id === id)
    },
  },
  'partenaires-de-l-agence.partenaireTenu': {
    kinds: STAFF,
    run: async (viewer, world, target) => partenaires.partenaireTenu(asStaff(viewer), await unPartenaire(world, target)),
  },
  'partenaires-de-l-agence.ajouterPartenaire': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const formulaire = randomUUID()
      await partenaires.ajouterPartenaire(asRedacteur(viewer), { ...PARTENAIRE, formulaire }, origin)
      return (await db.partenaire.count({ where: { id: formulaire, agencyId: agencyOf(world, target) } })) === 1
    },
  },
  'partenaires-de-l-agence.changerPartenaire': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await unPartenaire(world, target)
      return (await partenaires.changerPartenaire(asRedacteur(viewer), { ...PARTENAIRE, id, version: 1 }, origin)).etat === 'FAIT'
    },
  },
  'partenaires-de-l-agence.retirerPartenaire': {
    kinds: STAFF,
    run: async (viewer, world, target) => partenaires.retirerPartenaire(asRedacteur(viewer), await unPartenaire(world, target), origin),
  },
}
