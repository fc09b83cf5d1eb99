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

/** Each line with the balance after it. @param depuis the balance before the first. */
function avecSoldes(depuis: Cents, ecritures: readonly Ecriture[]): LigneDeReleve[] {
  let solde = depuis
  return ecritures.map((ecriture) => {
    solde = plus(solde, minus(ecriture.debit, ecriture.credit))
    return { ...ecriture, solde }
  })
}

/** @param ecritures those of the period, oldest first. Opening + debits − credits = closing, to the cent. */
export function dresserReleve(periode: Periode, soldeAnterieur: Cents, ecritures: readonly Ecriture[]): Releve {
  const lignes = avecSoldes(soldeAnterieur, ecritures)
  return {
    periode,
    veille: addDays(periode.debut, -1),
    soldeAnterieur,
    lignes,
    totalDebit: sum(ecritures.map((e) => e.debit)),
    totalCredit: sum(ecritures.map((e) => e.credit)),
    solde: lignes.at(-1)?.solde ?? soldeAnterieur,
  }
}

/** What the database has added up, so that a page of a long ledger needs no other page. */
export type SommesDuReleve = {
  readonly soldeAnterieur: Cents
  readonly totalDebit: Cents
  readonly totalCredit: Cents
  readonly nombre: number
  /** Of the lines of the period up to the last one of the page, those of the page included: debits − credits, and how many. */
  readonly mouvement: Cents
  readonly jusquIci: number
}

/** Some of the lines of a period, its latest or those that come before a mark; the figures are the whole period's. */
export type PageDeReleve = Releve & {
  /** The balance before the first of its lines: the opening one, unless there are lines before. */
  readonly report: Cents
  /** Lines of the period, all of them, and those that come before the page. */
  readonly nombre: number
  readonly restent: number
}

/** @param ecritures those of the page, oldest first. */
export function dresserPage(periode: Periode, sommes: SommesDuReleve, ecritures: readonly Ecriture[]): PageDeReleve {
  const { soldeAnterieur, totalDebit, totalCredit, nombre, mouvement, jusquIci } = sommes
  const dernier = plus(soldeAnterieur, mouvement)
  const report = minus(dernier, sum(ecritures.map(({ debit, credit }) => minus(debit, credit))))
  return {
    periode,
    veille: addDays(periode.debut, -1),
    ...{ soldeAnterieur, totalDebit, totalCredit, nombre, report },
    lignes: avecSoldes(report, ecritures),
    solde: plus(soldeAnterieur, minus(totalDebit, totalCredit)),
    restent: jusquIci - ecritures.length,
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
