import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import * as accueilDuLocataire from '@/lib/queries/accueil-du-locataire'
import * as consentements from '@/lib/queries/consentements'
import * as emissions from '@/lib/queries/emissions'
import * as logement from '@/lib/queries/logement'
import * as loyers from '@/lib/queries/loyers'
import * as positions from '@/lib/queries/positions'
import * as quittances from '@/lib/queries/quittances'
import * as aEnvoyer from '@/lib/queries/quittances-a-envoyer'
import * as regularisations from '@/lib/queries/regularisations'
import type { ClientViewer } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import { bail, mandat, quittance } from '../../support/given-gerance'
import { anyDay, asSystem, type Case, KINDS, type Target, type World } from './monde'

/** The compte of that target, made a tenant's with a lease. */
async function locataireDe({ comptes: c }: World, target: Target) {
  const { mandat: made } = await mandat(c[target].agencyId)
  return (await bail(made, { locataire: c[target] })).locataire
}

/** A term of his, paid in full. */
const payee = async (world: World, target: Target) => quittance(await locataireDe(world, target), '2026-06', { paye: 52_771 })

const regularisation = async (world: World, target: Target) => {
  const { id: compteId, agencyId } = await locataireDe(world, target)
  const [debut, fin] = [new Date('2025-01-01'), new Date('2025-12-31')]
  return db.regularisation.create({ data: { agencyId, compteId, reference: randomUUID(), debut, fin, provisions: 1 } })
}

/** Queries of landlords and tenants; `given.mandat` and `given.bail` make one of a compte of the world. */
export const GERANCE: Record<string, Case> = {
  'accueil-du-locataire.accueilDuLocataire': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { mandat: made } = await mandat(c[target].agencyId)
      await bail(made, { locataire: c[target] })
      return (await accueilDuLocataire.accueilDuLocataire(viewer, c[target].id))?.logement
    },
  },
  'consentements.consentements': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const { id: compteId, agencyId } = await locataireDe(world, target)
      await db.consentement.create({ data: { agencyId, compteId, accord: true } })
      return (await consentements.consentements(viewer, compteId)).length
    },
  },
  'consentements.consentir': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id: compteId } = await locataireDe(world, target)
      return consentements.consentir(viewer as ClientViewer, { compteId, accord: true })
    },
  },
  'emissions.emettre': {
    kinds: ['client', 'code', 'system'],
    run: (viewer, { comptes: c }, target) =>
      emissions.emettre(viewer as ClientViewer, { compteId: c[target].id, nature: 'QUITTANCE', titre: 'Quittance', contenu: { a: 1 } }),
  },
  'logement.logementDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const { id } = await locataireDe(world, target)
      return (await logement.logementDuCompte(viewer, id, anyDay))?.bail
    },
  },
  'loyers.parcDuBailleur': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await mandat(c[target].agencyId, { bailleur: c[target] })
      return (await loyers.parcDuBailleur(viewer, c[target].id, anyDay))?.lots.length
    },
  },
  'positions.positionsDesComptes': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await positions.positionsDesComptes(viewer, [c[target].id], anyDay)).get(c[target].id),
  },
  'quittances.emettrePapierDuTerme': {
    kinds: ['client', 'code', 'system'],
    run: async (viewer, world, target) => {
      const { id } = await payee(world, target)
      return quittances.emettrePapierDuTerme(viewer as ClientViewer, id, 'quittance', anyDay)
    },
  },
  'quittances.mesQuittances': {
    kinds: KINDS,
    run: async (viewer, world, target) => (await quittances.mesQuittances(viewer, (await payee(world, target)).compteId))?.termes.length,
  },
  'quittances.papierDuTerme': {
    kinds: KINDS,
    run: async (viewer, world, target) => quittances.papierDuTerme(viewer, (await payee(world, target)).id, 'quittance', anyDay),
  },
  'quittances-a-envoyer.quittanceAEnvoyer': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id, compteId, agencyId } = await payee(world, target)
      const { userId } = await given.client(world.comptes[target])
      await db.consentement.create({ data: { agencyId, compteId, accord: true } })
      const contenu = { loyer: '48000', charges: '4771' }
      return aEnvoyer.quittanceAEnvoyer(asSystem(viewer), { userId, quittanceId: id, contenu }, anyDay)
    },
  },
  'regularisations.regularisationDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const { id, compteId } = await regularisation(world, target)
      return regularisations.regularisationDuCompte(viewer, compteId, id)
    },
  },
  'regularisations.regularisationsDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const { compteId } = await regularisation(world, target)
      return (await regularisations.regularisationsDuCompte(viewer, compteId)).length
    },
  },
}
