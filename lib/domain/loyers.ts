import { type Bail, couvre } from './baux'
import { addMonths, type Day, day } from './day'
import { finDuMois } from './jours'
import { type Cents, plus, sum, ZERO } from './money'
import { estEchu, resteDu, type Terme, totalDuTerme } from './quittance'

export type TermeDuLot = Terme & { readonly lot: string }

/** Called, received, and late: due, and not received in full that day. */
export type Sommes = { readonly appele: Cents; readonly recu: Cents; readonly retard: Cents }

export type Case = Sommes & {
  /** The first of the month. A quarter stands whole in its first month. */
  readonly mois: Day
  readonly termes: readonly TermeDuLot[]
  /** Begun, without a lease on any of its days, and nothing called. */
  readonly vacant: boolean
}

export type Rangee = Sommes & { readonly lot: string; readonly cases: readonly Case[]; readonly moisVacants: number }

export type Grille = {
  readonly annee: number
  readonly rangees: readonly Rangee[]
  /** By month, all lots together. */
  readonly parMois: readonly (Sommes & { readonly mois: Day })[]
  readonly total: Sommes
  readonly moisVacants: number
  /** All that is late that day, earlier years too. */
  readonly arrieres: Cents
}

/** What is late of one term on a day: nothing before it is due. */
export const retardDuTerme = (terme: Terme, jour: Day): Cents => (estEchu(terme, jour) ? resteDu(terme) : ZERO)

const sommes = (termes: readonly Terme[], jour: Day): Sommes => ({
  appele: sum(termes.map(totalDuTerme)),
  recu: sum(termes.map(({ paye }) => paye)),
  retard: sum(termes.map((terme) => retardDuTerme(terme, jour))),
})

const AUCUNE: Sommes = { appele: ZERO, recu: ZERO, retard: ZERO }

const additionner = (toutes: readonly Sommes[]): Sommes =>
  toutes.reduce<Sommes>(
    (total, { appele, recu, retard }) => ({
      appele: plus(total.appele, appele),
      recu: plus(total.recu, recu),
      retard: plus(total.retard, retard),
    }),
    AUCUNE,
  )

type Demande = {
  readonly annee: number
  readonly lots: readonly { readonly id: string; readonly baux: readonly Bail[] }[]
  /** All that are known of these lots, earlier years too for the arrears. */
  readonly termes: readonly TermeDuLot[]
  readonly jour: Day
}

/** A year of rents: a row a lot, a column a month. */
export function grilleDesLoyers({ annee, lots, termes, jour }: Demande): Grille {
  const janvier = day(`${annee}-01-01`)
  const mois = Array.from({ length: 12 }, (_, at) => addMonths(janvier, at))
  const parCase = new Map<string, TermeDuLot[]>()
  for (const terme of termes) {
    const cle = `${terme.lot} ${terme.periode.slice(0, 7)}`
    const autres = parCase.get(cle)
    if (autres) autres.push(terme)
    else parCase.set(cle, [terme])
  }
  const rangees = lots.map(({ id, baux }): Rangee => {
    const cases = mois.map((premier): Case => {
      const siens = parCase.get(`${id} ${premier.slice(0, 7)}`) ?? []
      const vacant = premier <= jour && siens.length === 0 && !baux.some((bail) => couvre(bail, premier, finDuMois(premier)))
      return { mois: premier, termes: siens, vacant, ...sommes(siens, jour) }
    })
    return { lot: id, cases, moisVacants: cases.filter(({ vacant }) => vacant).length, ...additionner(cases) }
  })
  const connus = new Set(lots.map(({ id }) => id))
  return {
    annee,
    rangees,
    parMois: mois.map((premier, at) => ({ mois: premier, ...additionner(rangees.map(({ cases }) => cases[at] ?? AUCUNE)) })),
    total: additionner(rangees),
    moisVacants: rangees.reduce((total, { moisVacants }) => total + moisVacants, 0),
    arrieres: sum(termes.filter(({ lot }) => connus.has(lot)).map((terme) => retardDuTerme(terme, jour))),
  }
}
