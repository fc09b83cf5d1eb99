import { type Bail, type EtatDuLot, etatDuLot } from './baux'
import { addMonths, type Day, monthsBetween, startOfMonth } from './day'
import { finDuMois } from './jours'
import { retardDuTerme, type TermeDuLot } from './loyers'
import { type Cents, sum } from './money'
import { totalDuTerme } from './quittance'

type Lot<B extends Bail> = { readonly id: string; readonly baux: readonly B[] }

export type Situation<L, B extends Bail> = { readonly lot: L; readonly etat: EtatDuLot<B> }

/** What a landlord's home says of all of his lots on a day. */
export type SituationDuParc<L, B extends Bail> = {
  readonly lots: number
  readonly loues: number
  readonly vacants: readonly Situation<L, B>[]
  /** Those whose tenant has given notice, and those that are let from a later day on. */
  readonly departs: readonly Situation<L, B>[]
  readonly arrivees: readonly Situation<L, B>[]
  /** Those whose lease reaches its written end soon: then a landlord may still choose to end it. */
  readonly echeances: readonly Situation<L, B>[]
  /** Of the latest month of which something was asked by that day: that of the day, a quarter's first, or none. */
  readonly mois: { readonly periode: Day; readonly appele: Cents; readonly recu: Cents } | null
  /** All that is late, whatever its year. */
  readonly arrieres: Cents
}

/** A landlord gives notice six months before the end of the lease (loi 89-462, article 15): two more to think of it. */
const ECHEANCE_PROCHE = 8

export function situationDuParc<B extends Bail, L extends Lot<B>>(
  lots: readonly L[],
  termes: readonly TermeDuLot[],
  jour: Day,
): SituationDuParc<L, B> {
  const tous = lots.map((lot): Situation<L, B> => ({ lot, etat: etatDuLot(lot.baux, jour) }))
  const dans = (etat: EtatDuLot['etat']) => tous.filter((un) => un.etat.etat === etat)
  const periode = termes
    .map((terme) => terme.periode)
    .filter((debut) => debut <= jour)
    .toSorted()
    .at(-1)
  const duMois = termes.filter((terme) => terme.periode === periode)
  return {
    lots: lots.length,
    loues: dans('LOUE').length + dans('PREAVIS').length,
    vacants: dans('VACANT'),
    departs: dans('PREAVIS'),
    arrivees: dans('A_VENIR'),
    echeances: tous.filter(({ etat }) => {
      const echeance = etat.etat === 'LOUE' ? etat.bail.echeance : null
      return echeance ? echeance >= jour && echeance <= addMonths(jour, ECHEANCE_PROCHE) : false
    }),
    mois: periode ? { periode, appele: sum(duMois.map(totalDuTerme)), recu: sum(duMois.map(({ paye }) => paye)) } : null,
    arrieres: sum(termes.map((terme) => retardDuTerme(terme, jour))),
  }
}

/** When the next compte rendu is drawn up: at the end of a period as long as that of the last one. */
export function prochainArrete({ debut, fin }: { readonly debut: Day; readonly fin: Day }): Day {
  return finDuMois(addMonths(startOfMonth(fin), Math.max(monthsBetween(debut, fin) + 1, 1)))
}
