import { house as db } from '@/lib/db'
import * as accueil from '@/lib/queries/accueil'
import * as appels from '@/lib/queries/appels'
import * as comptes from '@/lib/queries/comptes'
import * as ecritures from '@/lib/queries/ecritures'
import * as evolution from '@/lib/queries/evolution'
import * as prelevement from '@/lib/queries/prelevement'
import * as soldes from '@/lib/queries/soldes'
import * as telephones from '@/lib/queries/telephones'
import * as virement from '@/lib/queries/virement'
import type { ClientViewer } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import * as givenResidence from '../../support/given-residence'
import { demandeDe } from './demandes'
import { anyDay, asStaff, type Case, KINDS, origin, periode, STAFF } from './monde'

export const COMPTE: Record<string, Case> = {
  'comptes.compteAvecBiens': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => comptes.compteAvecBiens(viewer, c[target].id, anyDay),
  },
  'comptes.compteAvecReleve': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) =>
      (await comptes.compteAvecReleve(viewer, c[target].id, anyDay, periode))?.releve.lignes.length,
  },
  'comptes.compteAvecPage': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) =>
      (await comptes.compteAvecPage(viewer, c[target].id, anyDay, periode, { avant: null, lignes: 1 }))?.releve.lignes.length,
  },
  'ecritures.ecrituresDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await ecritures.ecrituresDuCompte(viewer, c[target].id, periode).next()).value?.length,
  },
  'prelevement.prelevementDuCompte': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => prelevement.prelevementDuCompte(viewer, c[target].id, anyDay),
  },
  'telephones.declarerTelephones': {
    kinds: ['client'],
    run: async (viewer, { comptes: c }, target) => {
      const saisie = { compteId: c[target].id, version: 0, fixe: '+33102030405', mobile: null }
      await telephones.declarerTelephones(viewer as ClientViewer, saisie, origin)
      return db.telephoneDeclare.count({ where: { tiersId: c[target].tiersId } })
    },
  },
  'telephones.telephonesDuCompte': {
    kinds: [...STAFF, 'system'],
    run: (viewer, { comptes: c }, target) => telephones.telephonesDuCompte(asStaff(viewer), c[target].id),
  },
  'appels.derniersAppels': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => appels.derniersAppels(viewer, c[target].id),
  },
  'accueil.accueilDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const compte = world.comptes[target]
      await demandeDe(world, target)
      await given.information(compte)
      const read = await accueil.accueilDuCompte(viewer, compte.id, anyDay, new Date())
      // Of all it says, what two other tables hold.
      return read && read.demandes.total > 0 && read.informations.length > 0
    },
  },
  'soldes.soldesDesComptes': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await soldes.soldesDesComptes(viewer, [c[target].id], anyDay)).size,
  },
  'virement.virementDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      return virement.virementDuCompte(viewer, c[target].id, anyDay)
    },
  },
  'evolution.evolutionDuSolde': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await evolution.evolutionDuSolde(viewer, c[target].id, anyDay))?.points.length,
  },
}
