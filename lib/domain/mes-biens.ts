import { type Bail, type EtatDuLot, etatDuLot } from './baux'
import { byNumero } from './bien'
import type { Day } from './day'
import { retardDuTerme, type TermeDuLot } from './loyers'
import { type Cents, sum } from './money'

type Lot = {
  readonly id: string
  readonly numero: string
  readonly lotPrincipalId: string | null
  readonly immeuble: { readonly id: string; readonly nom: string }
  readonly mandat: { readonly fin: Day | null }
  readonly baux: readonly Bail[]
}

export type LotDuParc<L extends Lot> = {
  readonly lot: L
  readonly etat: EtatDuLot<L['baux'][number]>
  /** Of its terms that are due that day. */
  readonly arriere: Cents
  /** Cellars and parking spaces that go with it and have no lease of their own. */
  readonly annexes: readonly L[]
  /** The mandate of the agency is over. */
  readonly fini: boolean
}

export type ParcDresse<L extends Lot> = {
  readonly immeubles: readonly { readonly immeuble: L['immeuble']; readonly lots: readonly LotDuParc<L>[] }[]
  /** Of the lots under mandate that day, without their annexes; one that will be let later is empty today. */
  readonly lots: number
  readonly loues: number
  readonly vacants: number
  readonly arriere: Cents
}

const estLoue = ({ etat }: EtatDuLot) => etat === 'LOUE' || etat === 'PREAVIS'

const inFrench = new Intl.Collator('fr', { numeric: true })

/** A landlord's lots as they are that day, building by building. @param termes all that are owed, of any year. */
export function dresserParc<L extends Lot>(lots: readonly L[], termes: readonly TermeDuLot[], jour: Day): ParcDresse<L> {
  const connus = new Set(lots.map(({ id }) => id))
  const principal = ({ id, lotPrincipalId, baux }: L) =>
    baux.length === 0 && lotPrincipalId !== null && lotPrincipalId !== id && connus.has(lotPrincipalId) ? lotPrincipalId : null
  const dresses = lots
    .filter((lot) => principal(lot) === null)
    .toSorted(byNumero)
    .map(
      (lot): LotDuParc<L> => ({
        lot,
        etat: etatDuLot(lot.baux, jour),
        arriere: sum(termes.filter((terme) => terme.lot === lot.id).map((terme) => retardDuTerme(terme, jour))),
        annexes: lots.filter((annexe) => principal(annexe) === lot.id).toSorted(byNumero),
        fini: lot.mandat.fin !== null && lot.mandat.fin < jour,
      }),
    )
  const immeubles = new Map(dresses.map(({ lot: { immeuble } }) => [immeuble.id, immeuble as L['immeuble']]))
  const geres = dresses.filter(({ fini }) => !fini)
  const loues = geres.filter(({ etat }) => estLoue(etat)).length
  return {
    immeubles: [...immeubles.values()]
      .toSorted((a, b) => inFrench.compare(a.nom, b.nom))
      .map((immeuble) => ({ immeuble, lots: dresses.filter(({ lot }) => lot.immeuble.id === immeuble.id) })),
    ...{ lots: geres.length, loues, vacants: geres.length - loues },
    arriere: sum(dresses.map(({ arriere }) => arriere)),
  }
}
