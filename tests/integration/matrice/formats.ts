import { buffer } from 'node:stream/consumers'
import { house as db } from '@/lib/db'
import * as correspondances from '@/lib/queries/correspondances'
import * as donnees from '@/lib/queries/donnees-envoyees'
import * as modele from '@/lib/queries/modele-de-paquet'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { readZip } from '../../support/xlsx'
import { agencyOf, anyDay, asAdmin, asStaff, type Case, origin, STAFF, type Target, type World } from './monde'

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
  'donnees-envoyees.donneesEnvoyees': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { analytiquesExclus: ['CIBLE'] } })
      return (await donnees.donneesEnvoyees(asStaff(viewer)))?.analytiquesExclus.includes('CIBLE')
    },
  },
  'donnees-envoyees.enregistrerDonneesEnvoyees': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const read = await donnees.donneesEnvoyees(asStaff(viewer))
      if (!read) return false
      const { classeurs: _, ...choix } = read
      await donnees.enregistrerDonneesEnvoyees(asAdmin(viewer), { ...choix, analytiquesExclus: ['CIBLE'] }, origin)
      return (await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })).analytiquesExclus.includes('CIBLE')
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
