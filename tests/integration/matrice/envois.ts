import { house as db } from '@/lib/db'
import { deposer } from '@/lib/publication/envois/depot'
import * as compteRendu from '@/lib/queries/compte-rendu'
import * as envois from '@/lib/queries/envois'
import * as recus from '@/lib/queries/envois-recus'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { agencyOf, asStaff, type Case, STAFF, type Target, type World } from './monde'

const asGestionnaire = (viewer: Parameters<Case['run']>[0]) => asStaff(viewer) as Gestionnaire

async function prete(world: World, target: Target): Promise<string> {
  const data = { agencyId: agencyOf(world, target), status: 'READY', source: 'PAGE', voulu: 'ESSAI' } as const
  return (await db.publication.create({ data })).id
}

async function interrompue(world: World, target: Target): Promise<string> {
  const { id } = await db.publication.create({ data: { agencyId: agencyOf(world, target), status: 'FAILED', source: 'API' } })
  await deposer(id, archive())
  return id
}

async function appliquee(world: World, target: Target): Promise<string> {
  const agencyId = agencyOf(world, target)
  const { id } = await db.publication.create({ data: { agencyId, status: 'APPLIED' } })
  await db.publicationRetour.create({ data: { agencyId, publicationId: id, tableName: 'tiers', genre: 'RETIRES', ids: [] } })
  return id
}

async function* archive() {
  yield new Uint8Array([0x50, 0x4b])
}

/** Bundles that are sent, tried, decided and undone. */
export const ENVOIS: Record<string, Case> = {
  'envois-recus.recevoirEnvoi': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await recus.recevoirEnvoi(asGestionnaire(viewer), { nom: 'a.zip', octets: 2, content: archive() })
      return db.publication.count({ where: { id, agencyId: agencyOf(world, target) } })
    },
  },
  'compte-rendu.recoitLeCompteRendu': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.staff.updateMany({ where: { agencyId: agencyOf(world, target) }, data: { compteRenduPublications: true } })
      return compteRendu.recoitLeCompteRendu(asStaff(viewer))
    },
  },
  'compte-rendu.choisirLeCompteRendu': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await compteRendu.choisirLeCompteRendu(asStaff(viewer), true)
      return db.staff.count({ where: { agencyId: agencyOf(world, target), compteRenduPublications: true } })
    },
  },
  'envois.deciderDeLEnvoi': {
    kinds: STAFF,
    run: async (viewer, world, target) => envois.deciderDeLEnvoi(asGestionnaire(viewer), await prete(world, target), 'appliquer'),
  },
  'envois.defaireLaPublication': {
    kinds: STAFF,
    run: async (viewer, world, target) => envois.defaireLaPublication(asGestionnaire(viewer), await appliquee(world, target)),
  },
  'envois.peutEtreRelancee': {
    kinds: STAFF,
    run: async (viewer, world, target) => envois.peutEtreRelancee(asStaff(viewer), await interrompue(world, target)),
  },
  'envois.relancerLEssai': {
    kinds: STAFF,
    run: async (viewer, world, target) => envois.relancerLEssai(asGestionnaire(viewer), await interrompue(world, target)),
  },
  'envois.peutEtreDefaite': {
    kinds: STAFF,
    run: async (viewer, world, target) => envois.peutEtreDefaite(asStaff(viewer), await appliquee(world, target)),
  },
  'envois.differencesDeLEnvoi': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const publicationId = await prete(world, target)
      const line = { fichier: 'tiers.csv', genre: 'AJOUT', cle: 'T1' } as const
      await db.publicationDifference.create({ data: { agencyId: agencyOf(world, target), publicationId, ...line } })
      return (await envois.differencesDeLEnvoi(asStaff(viewer), publicationId, { fichier: '', compte: '', page: 1 })).total
    },
  },
}
