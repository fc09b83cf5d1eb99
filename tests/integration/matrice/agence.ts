import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'
import { house as db } from '@/lib/db'
import { cheminDesErreurs } from '@/lib/publication/envois/erreurs'
import * as actualites from '@/lib/queries/actualites'
import * as agences from '@/lib/queries/agences'
import { erreursDeLaPublication } from '@/lib/queries/erreurs-de-publication'
import * as informations from '@/lib/queries/informations'
import * as messages from '@/lib/queries/messages'
import * as partenaires from '@/lib/queries/partenaires'
import * as publications from '@/lib/queries/publications'
import * as given from '../../support/given'
import { agencyOf, anyDay, asStaff, asSystem, type Case, KINDS, STAFF, statusOf } from './monde'

export const AGENCE: Record<string, Case> = {
  'messages.messageAEnvoyer': {
    kinds: ['system'],
    run: (viewer, { documents: d }, target) => messages.messageAEnvoyer(asSystem(viewer), d[target].message.id),
  },
  'messages.noterEchec': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await messages.noterEchec(asSystem(viewer), world.documents[target].message.id, 'refusé', false)
      return (await statusOf(world, target)).attempts
    },
  },
  'messages.noterEnvoi': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await messages.noterEnvoi(asSystem(viewer), world.documents[target].message.id, new Date())
      return (await statusOf(world, target)).status === 'SENT'
    },
  },
  'messages.oublierMessage': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = world.documents[target].message
      await messages.oublierMessage(asSystem(viewer), id)
      return (await db.message.count({ where: { id } })) === 0
    },
  },
  'agences.agenceDEntree': {
    kinds: KINDS,
    public: true,
    run: async (viewer, { comptes: c }, target) => {
      const { code } = await db.agency.findUniqueOrThrow({ where: { id: c[target].agencyId } })
      return agences.agenceDEntree(viewer, code)
    },
  },
  'agences.conditionsEnVigueur': {
    kinds: KINDS,
    public: true,
    run: async (viewer, world, target) => {
      const { id, code } = await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })
      await given.conditions(id)
      return agences.conditionsEnVigueur(viewer, code)
    },
  },
  'publications.publications': {
    kinds: STAFF,
    run: async (viewer, { publications: p }, target) =>
      (await publications.publications(asStaff(viewer), publications.TOUTES_LES_PUBLICATIONS, 1)).rows.some(
        ({ id }) => id === p[target].id,
      ),
  },
  'actualites.fluxDeLAgence': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { fluxRss: 'https://flux.test' } })
      return actualites.fluxDeLAgence(asSystem(viewer))
    },
  },
  'actualites.rangerActualites': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const une = { cle: 'a', titre: 'A', resume: '', lien: null, publieLe: null }
      await actualites.rangerActualites(asSystem(viewer), null, [une], new Date())
      return db.actualite.count({ where: { agencyId: agencyOf(world, target) } })
    },
  },
  'actualites.noterEchecDuFlux': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { fluxRss: 'https://flux.test' } })
      await actualites.noterEchecDuFlux(asSystem(viewer), 'https://flux.test', 'refusé')
      return (await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })).fluxRssErreur
    },
  },
  'informations.informationsDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await given.information(c[target])
      return (await informations.informationsDuCompte(viewer, c[target].id, anyDay, 1))?.total
    },
  },
  'informations.informationDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await given.information(c[target])
      // Through a compte of one's own, another's is not there either.
      if (target !== 'mine' && (await informations.informationDuCompte(viewer, c.mine.id, id, anyDay))) return false
      return informations.informationDuCompte(viewer, c[target].id, id, anyDay)
    },
  },
  'partenaires.partenairesDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await db.partenaire.create({ data: { agencyId: c[target].agencyId, reference: randomUUID(), nom: 'Plomberie' } })
      return (await partenaires.partenairesDuCompte(viewer, c[target].id)).length
    },
  },
  'erreurs-de-publication.erreursDeLaPublication': {
    kinds: [...STAFF, 'jeton'],
    run: async (viewer, { publications: p }, target) => {
      const path = cheminDesErreurs(p[target].id)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, 'fichier;ligne')
      const read = await erreursDeLaPublication(asStaff(viewer), p[target].id)
      return read && (await text(read))
    },
  },
  'publications.publication': {
    kinds: [...STAFF, 'jeton'],
    run: (viewer, { publications: p }, target) => publications.publication(asStaff(viewer), p[target].id),
  },
}
