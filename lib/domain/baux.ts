import { addDays, type Day } from './day'

export type Bail = {
  readonly id: string
  readonly debut: Day
  /** The last day of a lease that ends; null when it runs on, tacitly renewed too. */
  readonly fin: Day | null
  /** The end that is written in the lease: a tenant who is there outlives it, by tacit renewal. */
  readonly echeance?: Day | null
  readonly preavisLe: Day | null
  /** The last day that is let, once it is known: it outweighs `fin`. */
  readonly departLe: Day | null
}

/** A tenant's own dates: flatmates come and leave one by one. */
export type DatesDuLocataire = { readonly preavisLe: Day | null; readonly departLe: Day | null }

const latest = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null

/**
 * The days of a lease by its tenants': it ends with the last of them. As long as one is there without a notice it runs on, whatever end it has in
 * writing, by tacit renewal (loi 89-462, article 10).
 * @param fin the end that is written in the lease.
 */
export function datesDuBail(
  fin: Day | null,
  locataires: readonly DatesDuLocataire[],
): { readonly fin: Day | null; readonly preavisLe: Day | null; readonly departLe: Day | null } {
  if (locataires.length === 0) return { fin, preavisLe: null, departLe: null }
  const tous = (has: (dates: DatesDuLocataire) => boolean) => locataires.every(has)
  return {
    fin: null,
    preavisLe: tous(({ preavisLe, departLe }) => (preavisLe ?? departLe) !== null) ? latest(locataires.map((un) => un.preavisLe)) : null,
    departLe: tous(({ departLe }) => departLe !== null) ? latest(locataires.map((un) => un.departLe)) : null,
  }
}

/** Null when no end is known. */
export const dernierJour = ({ departLe, fin }: Pick<Bail, 'departLe' | 'fin'>): Day | null => departLe ?? fin

/** A lease that ends before it begins: a slip to be told, that lets nothing. */
export const bailImpossible = (bail: Bail): boolean => (dernierJour(bail) ?? bail.debut) < bail.debut

/** Whether a lease covers a day of that period, both ends included. */
export const couvre = (bail: Bail, debut: Day, fin: Day): boolean =>
  !bailImpossible(bail) && bail.debut <= fin && (dernierJour(bail) ?? fin) >= debut

export type EtatDuLot<B extends Bail = Bail> =
  | { readonly etat: 'LOUE'; readonly bail: B }
  /** @property jusquAu null when the notice is known and not its end. */
  | { readonly etat: 'PREAVIS'; readonly bail: B; readonly jusquAu: Day | null }
  /** @property depuis null when it was never let. */
  | { readonly etat: 'A_VENIR'; readonly bail: B; readonly le: Day; readonly depuis: Day | null }
  | { readonly etat: 'VACANT'; readonly depuis: Day | null }

const parDebut = (a: Bail, b: Bail) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : 0)

/** What a lot is on a day. Of two leases of that day, the later one speaks; `chevauchements` tells of both. */
export function etatDuLot<B extends Bail>(baux: readonly B[], jour: Day): EtatDuLot<B> {
  const valides = baux.filter((bail) => !bailImpossible(bail)).toSorted(parDebut)
  const bail = valides.findLast((un) => couvre(un, jour, jour))
  if (bail) {
    const quitte = bail.departLe !== null || (bail.preavisLe !== null && bail.preavisLe <= jour)
    return quitte ? { etat: 'PREAVIS', bail, jusquAu: dernierJour(bail) } : { etat: 'LOUE', bail }
  }
  const finis = valides.flatMap((un) => (un.debut <= jour ? [dernierJour(un) ?? jour] : []))
  const fini = finis.toSorted().at(-1)
  const depuis = fini === undefined ? null : addDays(fini, 1)
  const prochain = valides.find((un) => un.debut > jour)
  return prochain ? { etat: 'A_VENIR', bail: prochain, le: prochain.debut, depuis } : { etat: 'VACANT', depuis }
}

/** Pairs of leases of one lot that share a day, the earlier first. */
export function chevauchements<B extends Bail>(baux: readonly B[]): (readonly [B, B])[] {
  const ordre = baux.filter((bail) => !bailImpossible(bail)).toSorted(parDebut)
  return ordre.flatMap((avant, at) =>
    ordre.slice(at + 1).flatMap((apres) => ((dernierJour(avant) ?? apres.debut) >= apres.debut ? [[avant, apres] as const] : [])),
  )
}
