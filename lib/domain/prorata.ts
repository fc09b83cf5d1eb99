import { addMonths, type Day, formatMonth, startOfMonth } from './day'
import { finDuMois, joursCompris, joursDuMois, plusTard, plusTot } from './jours'
import { type Cents, cents, minus, opposite, sum } from './money'

/**
 * `montant × numerateur ÷ denominateur`, to the cent, half a cent up (of a credit: half a cent further from zero).
 * @throws RangeError by zero.
 */
export function proportion(montant: Cents, numerateur: number, denominateur: number): Cents {
  if (montant < 0) return opposite(proportion(opposite(montant), numerateur, denominateur))
  const [par, sur] = [BigInt(numerateur), BigInt(denominateur)]
  return cents((2n * BigInt(montant) * par + sur) / (2n * sur))
}

/**
 * A month between who leaves and who comes: the first part to the nearest cent, the second what is left, so that both make the whole.
 * It is the largest remainder of two parts; of equal ones, the first has the cent.
 */
export function partagerLeMois(montant: Cents, jours: number, sur: number): readonly [Cents, Cents] {
  const premiere = proportion(montant, jours, sur)
  return [premiere, minus(montant, premiere)]
}

/** The days that are due of one month. */
export type PartDeMois = { readonly mois: Day; readonly jours: number; readonly sur: number; readonly montant: Cents }

export type Prorata = {
  readonly montant: Cents
  readonly parts: readonly PartDeMois[]
  /** False when every month is whole. */
  readonly partiel: boolean
  /** « 15 jours sur 31 »; with the months when there are several. */
  readonly explication: string
}

const enJours = ({ jours, sur }: PartDeMois) => `${jours} jour${jours > 1 ? 's' : ''} sur ${sur}`

function expliquer(parts: readonly PartDeMois[]): string {
  const [seule, ...autres] = parts
  if (!seule) return 'aucun jour'
  if (autres.length === 0) return seule.jours === seule.sur ? 'mois entier' : enJours(seule)
  return parts
    .map((part) => (part.jours === part.sur ? `${formatMonth(part.mois)} entier` : `${enJours(part)} en ${formatMonth(part.mois)}`))
    .join(', ')
}

/**
 * What is due from one day to another, both included, at so much a month: whole months as they are, a part by the days of its real month.
 * Rent accrues day by day (C. civ., article 586); no text says how many days a month has: the real one is the usual reckoning.
 * @param mensuel a month's rent, or its charges.
 */
export function prorata(mensuel: Cents, debut: Day, fin: Day): Prorata {
  const parts: PartDeMois[] = []
  for (let mois = startOfMonth(debut); mois <= fin && debut <= fin; mois = addMonths(mois, 1)) {
    const [jours, sur] = [joursCompris(plusTard(mois, debut), plusTot(finDuMois(mois), fin)), joursDuMois(mois)]
    parts.push({ mois, jours, sur, montant: proportion(mensuel, jours, sur) })
  }
  return {
    montant: sum(parts.map((part) => part.montant)),
    parts,
    partiel: parts.length === 0 || parts.some(({ jours, sur }) => jours < sur),
    explication: expliquer(parts),
  }
}
