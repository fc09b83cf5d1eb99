import { type Day, formatDay, MOIS, parseDay } from './day'
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

const PREMIERE = 1900
const DERNIERE = 2200

/** Why a text is no day: « février 2023 n’a que 28 jours » helps more than « date invalide ». */
function pourquoiPas(saisie: string): string {
  const lu = `«\u00A0${saisie}\u00A0» n’est pas une date du calendrier`
  const [, j, m, a] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(saisie) ?? []
  const [, annee = a, mois = m, jour = j] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(saisie) ?? []
  if (!annee || !mois || !jour) return `${lu}\u00A0: écrivez par exemple 31/12/2025.`
  const nom = MOIS[Number(mois) - 1]
  if (!nom || jour === '00') return `${lu}.`
  if (Number(annee) < PREMIERE || Number(annee) > DERNIERE) return `${lu}\u00A0: l’année va de ${PREMIERE} à ${DERNIERE}.`
  return `${lu}\u00A0: ${nom} ${annee} n’a que ${new Date(Date.UTC(Number(annee), Number(mois), 0)).getUTCDate()} jours.`
}

/** The months that the statement shows, up to that day. */
const avant = (fin: Day): Day => (fin < `${PREMIERE + 2}` ? (`${PREMIERE}-01-01` as Day) : periodeDuReleve(fin).debut)

/** Reads `?du=…&au=…` of the address. What makes no period is told, and the usual months are shown. */
export function periodeDemandee(parametres: Parametres, today: Day): PeriodeDemandee {
  const usuelle = periodeDuReleve(today)
  const saisie = { du: texte(parametres.du), au: texte(parametres.au) }
  if (!saisie.du && !saisie.au) return { periode: usuelle, choisie: false, erreur: null, saisie }
  const refuse = (erreur: string): PeriodeDemandee => ({ periode: usuelle, choisie: false, erreur, saisie })
  const [du, au] = [parseDay(saisie.du), parseDay(saisie.au)]
  if (saisie.du && !du) return refuse(pourquoiPas(saisie.du))
  if (saisie.au && !au) return refuse(pourquoiPas(saisie.au))
  const fin = au ?? today
  const debut = du ?? (fin < usuelle.debut ? avant(fin) : usuelle.debut)
  if (debut > fin)
    return refuse(
      au
        ? 'La première date vient après la seconde\u00A0: intervertissez-les.'
        : `Le ${formatDay(debut)} est à venir\u00A0: choisissez une première date passée, ou donnez aussi la seconde.`,
    )
  return { periode: { debut, fin }, choisie: true, erreur: null, saisie }
}

/** `?du=…&au=…` of a chosen period, for the links that stay in it; nothing for the usual months. */
export const adresseDeLaPeriode = ({ choisie, periode }: Pick<PeriodeDemandee, 'choisie' | 'periode'>): Record<string, string> =>
  choisie ? { du: periode.debut, au: periode.fin } : {}
