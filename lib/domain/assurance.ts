import { addMonths, type Day, formatDayInWords } from './day'
import type { UsageDuBail } from './preavis'

export type EtatDAssurance = 'A_JOUR' | 'BIENTOT' | 'ECHUE' | 'AUCUNE'

export const ETATS_D_ASSURANCE = ['ECHUE', 'AUCUNE', 'BIENTOT', 'A_JOUR'] as const satisfies readonly EtatDAssurance[]

/** The first day on which the end of a certificate is near: one month before it. */
export const debutDuRappel = (jusquAu: Day): Day => addMonths(jusquAu, -1)

/** @param jusquAu the last day that the latest certificate covers; null without one. */
export function etatDeLAssurance(jusquAu: Day | null, jour: Day): EtatDAssurance {
  if (jusquAu === null) return 'AUCUNE'
  if (jour > jusquAu) return 'ECHUE'
  return jour >= debutDuRappel(jusquAu) ? 'BIENTOT' : 'A_JOUR'
}

/** A tenant insures the home and proves it every year (loi 89-462, article 7, g); other leases say it themselves. Unknown, it is a home. */
export const assuranceObligatoire = (usage: UsageDuBail | null): boolean => usage === null || usage === 'VIDE' || usage === 'MEUBLE'

const ANNEES_AU_PLUS = 3

/** Why a certificate that ends on that day is not taken; null when it is. */
export function defautDeLEcheance(jusquAu: Day, jour: Day): string | null {
  if (jusquAu < jour)
    return `Cette attestation a pris fin le ${formatDayInWords(jusquAu)}\u00A0: demandez à votre assureur celle de la période en cours.`
  const derniere = addMonths(jour, 12 * ANNEES_AU_PLUS)
  return jusquAu > derniere
    ? `Cette date est à plus de trois ans\u00A0: vérifiez l’année. Une attestation couvre le plus souvent un an.`
    : null
}

export const ASSUREUR_MAX = 100
