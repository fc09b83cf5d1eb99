import { addMonths, type Day } from './day'
import { type Cents, cents, minus, sum, ZERO } from './money'

export type LigneDeRegularisation = {
  readonly nature: string
  readonly depense: Cents | null
  readonly methode: string
  readonly part: Cents
}

export type RegularisationPubliee = {
  readonly debut: Day
  readonly fin: Day
  readonly provisions: Cents
  readonly arreteeLe: Day | null
  readonly lignes: readonly LigneDeRegularisation[]
}

export type DecompteDeCharges = {
  readonly total: Cents
  /** Positive: the tenant owes it; negative: it is given back. */
  readonly solde: Cents
  /** The last day to look at the vouchers: six months from when the account was sent (loi 89-462, article 23). */
  readonly justificatifsJusquAu: Day | null
  /** Later than the end of the year after that of the charges: the tenant may pay in twelfths (same article). */
  readonly tardive: boolean
  /** Twelve, that make the balance; none when there is nothing to pay so. */
  readonly douziemes: readonly Cents[]
}

/** Equal to the cent, the first ones larger by one. */
export function enDouziemes(montant: Cents): Cents[] {
  const [base, reste] = [Math.floor(montant / 12), montant % 12]
  return Array.from({ length: 12 }, (_, rang) => cents(base + (rang < reste ? 1 : 0)))
}

/** The yearly account of a tenant’s charges: what they came to, less the provisions (loi 89-462, article 23). */
export function decompteDeCharges({ fin, provisions, arreteeLe, lignes }: RegularisationPubliee): DecompteDeCharges {
  const total = sum(lignes.map(({ part }) => part))
  const solde = minus(total, provisions)
  const tardive = arreteeLe !== null && Number(arreteeLe.slice(0, 4)) > Number(fin.slice(0, 4)) + 1
  return {
    total,
    solde,
    justificatifsJusquAu: arreteeLe && addMonths(arreteeLe, 6),
    tardive,
    douziemes: tardive && solde > ZERO ? enDouziemes(solde) : [],
  }
}
