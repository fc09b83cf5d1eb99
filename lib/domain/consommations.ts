import { addMonths, type Day, startOfMonth } from './day'
import { ecartEnMillimes } from './ecart'
import { type Quantite, sumQuantites } from './quantite'

/** What a meter said on a day; `precedent`, the day of the reading before, from which `consommation` is counted. */
export type ReleveDeCompteur = {
  readonly date: Day
  readonly precedent: Day | null
  readonly index: Quantite | null
  readonly consommation: Quantite
}

/** Days of owning a lot, both included; without one, no end on that side. */
export type Possession = { readonly debut: Day | null; readonly fin: Day | null }

/** No meter goes longer than that without being read: where the reading before is unknown, it may be as old. */
const MOIS_ENTRE_RELEVES = 12

export type ReleveLisible = { readonly date: Day; readonly index: Quantite | null; readonly consommation: Quantite | null }

/**
 * What an owner may read of it. How much was used before the lot was his is the former owner's life (RGPD): a reading of before is not
 * shown, and of the one that straddles the sale only the index is, what the meter showed when it was already his. After he has sold, nothing.
 */
export function releveLisible(releve: ReleveDeCompteur, possessions: readonly Possession[]): ReleveLisible | null {
  const { date, index } = releve
  const owned = possessions.filter(({ debut, fin }) => (debut === null || debut <= date) && (fin === null || date <= fin))
  if (owned.length === 0) return null
  const depuis = releve.precedent ?? addMonths(date, -MOIS_ENTRE_RELEVES)
  const whole = owned.some(({ debut }) => debut === null || debut <= depuis)
  return { date, index, consommation: whole ? releve.consommation : null }
}

/** A month beside the same one a year before. Null: nothing was read, or it is not for this reader. */
export type MoisCompare = {
  /** Its first day. */
  readonly mois: Day
  readonly index: Quantite | null
  readonly courant: Quantite | null
  readonly precedent: Quantite | null
}

/** The twelve months up to the last one that was read, each beside the same month of the year before. */
export function douzeMois(releves: readonly ReleveLisible[]): MoisCompare[] {
  const last = releves.reduce<Day | null>((latest, { date }) => (latest === null || date > latest ? date : latest), null)
  if (last === null) return []
  const of = (mois: Day) => releves.filter(({ date }) => startOfMonth(date) === mois).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const used = (mois: Day) => {
    const read = of(mois).flatMap(({ consommation }) => (consommation === null ? [] : [consommation]))
    return read.length > 0 ? sumQuantites(read) : null
  }
  return Array.from({ length: 12 }, (_, at) => {
    const mois = addMonths(startOfMonth(last), at - 11)
    return { mois, index: of(mois).at(-1)?.index ?? null, courant: used(mois), precedent: used(addMonths(mois, -12)) }
  })
}

export type Comparaison = {
  readonly courant: Quantite
  readonly precedent: Quantite
  /** In how many of the twelve months both years were read: only these are compared. */
  readonly mois: number
  /** Tenths of a percent; null when it cannot be said: nothing used the year before, or a correction of the meter among these months. */
  readonly ecart: number | null
}

/** This year with the one before, like with like; null when no month was read in both. */
export function comparerAnnees(mois: readonly MoisCompare[]): Comparaison | null {
  const both = mois.flatMap(({ courant, precedent }) => (courant === null || precedent === null ? [] : [[courant, precedent] as const]))
  if (both.length === 0) return null
  const [courant, precedent] = [sumQuantites(both.map(([now]) => now)), sumQuantites(both.map(([, then]) => then))]
  const corrected = both.some(([now, then]) => now < 0 || then < 0)
  return { courant, precedent, mois: both.length, ecart: corrected ? null : ecartEnMillimes(precedent, courant) }
}
