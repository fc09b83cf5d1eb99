import { type Day, parseDay } from './day'
import { type Periode, periodeDuReleve } from './releve'

export type PeriodeDemandee = {
  readonly periode: Periode
  /** Chosen by two dates, and not the usual months. */
  readonly choisie: boolean
  readonly erreur: string | null
  readonly saisie: { readonly du: string; readonly au: string }
}

type Parametres = Readonly<Record<string, string | string[] | undefined>>

const texte = (value: string | string[] | undefined) => (typeof value === 'string' ? value.trim().slice(0, 20) : '')

/** Reads `?du=…&au=…` of the address. What makes no period is told, and the usual months are shown. */
export function periodeDemandee(parametres: Parametres, today: Day): PeriodeDemandee {
  const usuelle = periodeDuReleve(today)
  const saisie = { du: texte(parametres.du), au: texte(parametres.au) }
  if (!saisie.du && !saisie.au) return { periode: usuelle, choisie: false, erreur: null, saisie }
  const debut = saisie.du ? parseDay(saisie.du) : usuelle.debut
  const fin = saisie.au ? parseDay(saisie.au) : today
  const refuse = (erreur: string): PeriodeDemandee => ({ periode: usuelle, choisie: false, erreur, saisie })
  if (!debut || !fin)
    return refuse(
      `« ${(debut ? saisie.au : saisie.du) || 'cette date'} » n’est pas une date du calendrier : écrivez par exemple 31/12/2025.`,
    )
  if (debut > fin) return refuse('La première date vient après la seconde : intervertissez-les.')
  return { periode: { debut, fin }, choisie: true, erreur: null, saisie }
}
