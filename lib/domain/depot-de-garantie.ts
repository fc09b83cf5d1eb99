import { addMonths, type Day } from './day'
import { type Cents, cents, ZERO } from './money'
import { proportion } from './prorata'

/**
 * One month of rent without charges for an unfurnished home (loi 89-462, article 22), two for a furnished one (article 25-6); nothing when rent
 * is paid more than two months ahead (article 22).
 * @param avance how many months of rent are paid ahead: 3 for quarters in advance, 0 when rent is paid at its end.
 */
export const depotMaximal = ({
  loyer,
  meuble,
  avance,
}: {
  readonly loyer: Cents
  readonly meuble: boolean
  readonly avance: number
}): Cents => (avance > 2 ? ZERO : cents(loyer * (meuble ? 2 : 1)))

export type DemandeDeRestitution = {
  /** The keys were given back. */
  readonly depart: Day
  /** Whether the exit inventory is that of the entry; null when nobody has said so yet. */
  readonly conforme: boolean | null
  /** What is to be given back, once what is owed and proved is taken off. */
  readonly depot: Cents
  /** A month's rent without its charges. */
  readonly loyer: Cents
  /** Today, or the day on which the deposit was given back. */
  readonly jour: Day
  /** A tenant who gave no new address has no claim to the increase. */
  readonly adresseDonnee?: boolean
}

export type Restitution = {
  /** The last day to give it back: one month after the keys, or two; two while nobody knows. */
  readonly limite: Day
  /** While nobody knows: the last day if the inventory turns out to be the same. */
  readonly limiteSiConforme: Day | null
  readonly moisDeRetard: number
  /** 10 % of a month's rent for each month begun late. */
  readonly majoration: Cents
  /** What a block of flats lets one keep until its accounts are approved: a fifth at the most. */
  readonly retenueMaximale: Cents
}

/** Months begun after that day, none on the day itself. */
function moisCommences(limite: Day, jour: Day): number {
  let mois = 0
  while (addMonths(limite, mois) < jour) mois++
  return mois
}

/** When the deposit comes back, and what lateness costs (loi 89-462, article 22). */
export function restitution({ depart, conforme, depot, loyer, jour, adresseDonnee = true }: DemandeDeRestitution): Restitution {
  const limite = addMonths(depart, conforme === true ? 1 : 2)
  const moisDeRetard = depot > 0 ? moisCommences(limite, jour) : 0
  return {
    limite,
    limiteSiConforme: conforme === null ? addMonths(depart, 1) : null,
    moisDeRetard,
    majoration: adresseDonnee ? proportion(loyer, moisDeRetard, 10) : ZERO,
    retenueMaximale: cents(BigInt(Math.max(0, depot)) / 5n),
  }
}

/** What was kept back is settled within the month after the building's accounts were approved (loi 89-462, article 22). */
export const soldeDeLaRetenueAvant = (comptesApprouvesLe: Day): Day => addMonths(comptesApprouvesLe, 1)
