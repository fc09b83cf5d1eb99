import 'server-only'
import { appareilEnMots } from './appareil'
import type { LigneDite } from './documents/journal-exporte'
import { lieuEnMots } from './lieu'
import type { Ligne } from './queries/journal'

/** Lines of the journal with the browser and the place in words. */
export const enMots = (lignes: readonly Ligne[]): Promise<LigneDite[]> =>
  Promise.all(
    lignes.map(async (ligne) => ({
      ...ligne,
      appareil: ligne.device && appareilEnMots(ligne.device),
      lieu: ligne.address && (await lieuEnMots(ligne.address)),
    })),
  )
