import { buffer } from 'node:stream/consumers'
import { house as db } from '@/lib/db'
import * as correspondances from '@/lib/queries/correspondances'
import * as modele from '@/lib/queries/modele-de-paquet'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { readZip } from '../../support/xlsx'
import { agencyOf, anyDay, asStaff, type Case, origin, STAFF, type Target, type World } from './monde'

const auCompte = (world: World, target: Target) =>
  db.correspondanceFec.create({ data: { agencyId: agencyOf(world, target), numero: `F-${target}`, auxiliaire: true } })

/** The formats that bundles come in. */
export const FORMATS: Record<string, Case> = {
  'correspondances.correspondances': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await auCompte(world, target)
      const { rows } = await correspondances.correspondances(asStaff(viewer), { recherche: '', etat: null, page: 1 })
      return rows.some((row) => row.id === id)
    },
  },
  'modele-de-paquet.modelePourLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { code } = await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })
      const zip = await modele.modelePourLAgence(asStaff(viewer), 'csv', anyDay)
      const entries = zip ? await readZip(await buffer(zip)) : null
      return entries?.get('publication.json')?.includes(`"agence": "${code}"`)
    },
  },
  'correspondances.associer': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await auCompte(world, target)
      return (await correspondances.associer(viewer as Gestionnaire, { id, geste: 'ignorer', compte: '' }, origin)) === 'FAIT'
    },
  },
}
