import { type Bail, couvre, dernierJour } from './baux'
import { type Day, day } from './day'

type Usage = 'VIDE' | 'MEUBLE' | 'COMMERCIAL' | 'PROFESSIONNEL' | 'STATIONNEMENT' | 'AUTRE'

export type LotDeclare = {
  readonly id: string
  readonly numero: string
  readonly lotPrincipalId: string | null
  readonly immeuble: { readonly reference: string }
  readonly baux: readonly (Bail & { readonly usage: Usage })[]
}

type DuLot = { readonly date: Day; readonly immeuble: string | null; readonly numero: string | null }

/** What a lot is let as on a day; empty, what it was let as before, or else is to be. */
function usageLe({ baux }: LotDeclare, jour: Day): Usage | null {
  const ordre = baux.toSorted((a, b) => (a.debut < b.debut ? -1 : 1))
  const bail = ordre.findLast((un) => couvre(un, jour, jour)) ?? ordre.findLast((un) => (dernierJour(un) ?? jour) < jour) ?? ordre[0]
  return bail?.usage ?? null
}

export type LignesDeclarees<L> = {
  /** Of bare lets, and of no lot in particular. */
  readonly nues: readonly L[]
  /** Of furnished lets: their income is not declared on form 2044 but as BIC (CGI, article 35 bis; LMNP). */
  readonly meublees: readonly L[]
  /** Of no lot, while some lots are furnished: part of them may be theirs. */
  readonly aPartager: readonly L[]
}

/** Which lines are a matter for form 2044, by the lease of their lot on their day. */
export function lignesDeclarees<L extends DuLot>(lignes: readonly L[], lots: readonly LotDeclare[]): LignesDeclarees<L> {
  const lotDe = ({ immeuble, numero }: L) => lots.find((lot) => lot.immeuble.reference === immeuble && lot.numero === numero)
  const estMeublee = (ligne: L) => {
    const lot = lotDe(ligne)
    return lot !== undefined && usageLe(lot, ligne.date) === 'MEUBLE'
  }
  const meublees = lignes.filter(estMeublee)
  const nues = lignes.filter((ligne) => !meublees.includes(ligne))
  return { nues, meublees, aPartager: meublees.length > 0 ? nues.filter((ligne) => !lotDe(ligne)) : [] }
}

/** The locals of line 222: lots let bare on a day of that year at least, each one once, without its cellar or its parking space. */
export function locauxLoues(lots: readonly LotDeclare[], annee: number): string[] {
  const [debut, fin] = [day(`${annee}-01-01`), day(`${annee}-12-31`)]
  return lots
    .filter(({ lotPrincipalId }) => lotPrincipalId === null)
    .filter(({ baux }) => baux.some((bail) => bail.usage !== 'MEUBLE' && couvre(bail, debut, fin)))
    .map(({ id }) => id)
}
