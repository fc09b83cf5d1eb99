import { addMonths, type Day, formatDayInWords } from './day'
import { deLaPeriode, finDuMois, plusTard } from './jours'
import { type Cents, cents, formatEuros, minus, plus, sum, ZERO } from './money'
import { sommeEnPhrase } from './montant-en-lettres'

/** What one tenant is asked for one month or one quarter. */
export type Terme = {
  /** The first of its first month, and how many months it runs over. */
  readonly periode: Day
  readonly mois: 1 | 3
  /** The days that it really covers, both included. */
  readonly debut: Day
  readonly fin: Day
  readonly loyer: Cents
  /** Negative when a régularisation gives back more than the provision. */
  readonly charges: Cents
  readonly paye: Cents
  readonly exigibleLe: Day | null
}

export type EtatDuTerme = 'QUITTANCE' | 'RECU' | 'IMPAYE' | 'A_ECHOIR'
export type Papier = 'quittance' | 'recu' | 'avis'

export const totalDuTerme = ({ loyer, charges }: Pick<Terme, 'loyer' | 'charges'>): Cents => plus(loyer, charges)

/** A returned direct debit can leave less than nothing paid: that is nothing. */
const positif = (montant: Cents): Cents => cents(Math.max(0, montant))

/** Never negative: what is paid beyond the total is `tropPercu`. */
export const resteDu = (terme: Terme): Cents => positif(minus(positif(totalDuTerme(terme)), positif(terme.paye)))

/** An advance on the next term, or a credit given back: the quittance is for the total alone. */
export const tropPercu = (terme: Terme): Cents => positif(minus(positif(terme.paye), totalDuTerme(terme)))

/** The due day is over; a term that has none is due once its last day is. */
export const estEchu = ({ exigibleLe, fin }: Terme, jour: Day): boolean => (exigibleLe ?? fin) < jour

/**
 * What a tenant owes beside his terms, a régularisation or costs; nothing where it cannot be told: a term that is not due yet may or may
 * not be in his balance already. @param solde positive when he owes.
 */
export function autresSommes(solde: Cents, termes: readonly Terme[], jour: Day): Cents {
  const dus = termes.filter((terme) => resteDu(terme) > 0)
  return dus.every((terme) => estEchu(terme, jour)) ? positif(minus(solde, sum(dus.map(resteDu)))) : ZERO
}

/**
 * Quittance in full, reçu in part (loi 89-462, article 21). A total of nothing, or less, owes nothing: it is settled.
 * What is paid before it is due is settled as well.
 */
export function etatDuTerme(terme: Terme, jour: Day): EtatDuTerme {
  if (resteDu(terme) === 0) return 'QUITTANCE'
  if (terme.paye > 0) return 'RECU'
  return estEchu(terme, jour) ? 'IMPAYE' : 'A_ECHOIR'
}

/** A demand may always be shown; a quittance only in full, a reçu only in part (loi 89-462, article 21). */
export const peutEmettre = (papier: Papier, terme: Terme): boolean =>
  terme.debut <= terme.fin && (papier === 'avis' || (papier === 'quittance' ? resteDu(terme) === 0 : terme.paye > 0 && resteDu(terme) > 0))

/** The paper that says most of a term: null when it covers no day at all. */
export function papierDuTerme(terme: Terme): Papier | null {
  return (['quittance', 'recu', 'avis'] as const).find((papier) => peutEmettre(papier, terme)) ?? null
}

/**
 * The days of a term that a lease covers, both included; null when it covers none.
 * @param bailFin the last day of a lease that ends; null when it runs on, tacitly renewed too.
 * @param departLe the last day for which rent is due, once it is known: it outweighs the end that the lease had.
 */
export function periodeCouverte(
  periode: Day,
  mois: 1 | 3,
  bailDebut: Day,
  bailFin: Day | null,
  departLe: Day | null,
): { readonly debut: Day; readonly fin: Day; readonly entiere: boolean } | null {
  const dernier = finDuMois(addMonths(periode, mois - 1))
  const sortie = departLe ?? bailFin
  const [debut, fin] = [plusTard(periode, bailDebut), sortie !== null && sortie < dernier ? sortie : dernier]
  return debut > fin ? null : { debut, fin, entiere: debut === periode && fin === dernier }
}

const quoi = ({ debut, fin }: Terme) => `le loyer et les charges ${deLaPeriode(debut, fin)}`

/** The sentence of the paper itself, with the amount in words. */
export function phraseDuPapier(papier: Papier, terme: Terme): string {
  if (papier === 'quittance') return `Reçu la somme de ${sommeEnPhrase(positif(totalDuTerme(terme)))} pour ${quoi(terme)}, dont quittance.`
  const reste = formatEuros(resteDu(terme))
  if (papier === 'recu')
    return `Reçu la somme de ${sommeEnPhrase(terme.paye)}, à valoir sur ${quoi(terme)}. Il reste ${reste} à régler\u00A0: ce reçu n’est pas une quittance.`
  const quand = terme.exigibleLe ? `, au plus tard le ${formatDayInWords(terme.exigibleLe)}` : ''
  return resteDu(terme) === ZERO
    ? `Rien n’est à régler pour ${quoi(terme)}.`
    : `La somme de ${sommeEnPhrase(resteDu(terme))} est à régler pour ${quoi(terme)}${quand}.`
}
