import { addDays, addMonths, type Day, startOfMonth } from './day'
import { absolute, type Cents, minus, opposite, plus, sum } from './money'

export type Periode = { readonly debut: Day; readonly fin: Day }

/** The current month and the twelve before (manual SEMIV, 2.4.2 d). */
export const periodeDuReleve = (today: Day): Periode => ({ debut: startOfMonth(addMonths(today, -12)), fin: today })

export type Ecriture = {
  readonly dateComptable: Day
  readonly dateOperation: Day
  readonly libelle: string
  readonly debit: Cents
  readonly credit: Cents
}

export type LigneDeReleve = Ecriture & { readonly solde: Cents }

/** A ledger over a period. Balances are debit − credit: positive, the client owes. */
export type Releve = {
  readonly periode: Periode
  /** The eve of the period: the day of `soldeAnterieur`. */
  readonly veille: Day
  readonly soldeAnterieur: Cents
  /** Oldest first, each with the balance after it. */
  readonly lignes: readonly LigneDeReleve[]
  readonly totalDebit: Cents
  readonly totalCredit: Cents
  readonly solde: Cents
}

/** @param ecritures those of the period, oldest first. Opening + debits − credits = closing, to the cent. */
export function dresserReleve(periode: Periode, soldeAnterieur: Cents, ecritures: readonly Ecriture[]): Releve {
  let solde = soldeAnterieur
  const lignes = ecritures.map((ecriture) => {
    solde = plus(solde, minus(ecriture.debit, ecriture.credit))
    return { ...ecriture, solde }
  })
  return {
    periode,
    veille: addDays(periode.debut, -1),
    soldeAnterieur,
    lignes,
    totalDebit: sum(ecritures.map((e) => e.debit)),
    totalCredit: sum(ecritures.map((e) => e.credit)),
    solde,
  }
}

/** How an agency shows balances: debit − credit (SEMIV), or credit − debit (LSC, Heurtier). Storage never changes. */
export type SensSolde = 'DEBIT_POSITIF' | 'CREDIT_POSITIF'

export const soldeAffiche = (solde: Cents, sens: SensSolde): Cents => (sens === 'DEBIT_POSITIF' ? solde : opposite(solde))

export type Position = 'DEBITEUR' | 'CREDITEUR' | 'A_JOUR'

export const positionDuSolde = (solde: Cents): Position => (solde > 0 ? 'DEBITEUR' : solde < 0 ? 'CREDITEUR' : 'A_JOUR')

/** The words of manual SEMIV, 2.4.2 d; the amount that follows them is never negative. */
export const PHRASE_DU_SOLDE = {
  DEBITEUR: 'vous nous devez',
  CREDITEUR: 'nous vous devons',
  A_JOUR: 'votre solde est à jour',
} as const satisfies Record<Position, string>

/** The sentence in two parts: words, and the amount unless the account is settled. */
export function phraseDuSolde(solde: Cents): { readonly mots: string; readonly montant: Cents | null } {
  const position = positionDuSolde(solde)
  return { mots: PHRASE_DU_SOLDE[position], montant: position === 'A_JOUR' ? null : absolute(solde) }
}
