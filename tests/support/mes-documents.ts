import { type Day, day } from '@/lib/domain/day'
import { type Filtres, listeDeDocuments } from '@/lib/queries/mes-documents'
import type { ClientViewer } from '@/lib/viewer-kinds'
import * as given from './given'
import { residence } from './given-residence'

export const jour = day('2026-06-15')
export const instant = new Date('2026-06-15T10:00:00Z')
export const TOUT: Filtres = { classeurs: null, portee: null, annee: null, nature: null, dossier: null, motifs: [], apres: null }

export const liste = async (viewer: ClientViewer, compteId: string, filtres: Partial<Filtres> = {}, on: Day = jour) => {
  const found = await listeDeDocuments(viewer, compteId, { ...TOUT, ...filtres }, on, instant)
  if (!found) throw new Error('nothing is open')
  return found
}
export const titres = async (...args: Parameters<typeof liste>) => (await liste(...args)).documents.map(({ titre }) => titre)

/** A co-owner in a residence, and what names them. */
export async function world() {
  const compte = await given.compte((await given.agency()).id)
  const { immeuble } = await residence(compte)
  const viewer = await given.client(compte)
  const pour = { moi: [['COMPTE', compte.id]], residence: [['IMMEUBLE', immeuble.id]], syndic: [['AGENCE', compte.agencyId]] } as const
  return { compte, immeuble, viewer, pour, agencyId: compte.agencyId }
}
