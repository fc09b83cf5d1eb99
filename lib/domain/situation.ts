import { type Cents, opposite, sum } from './money'

/** What someone owes and is owed, side by side: one account never pays another (loi 70-9 and décret 72-678: separate books by mandant). */
export type Situation = { readonly vousDevez: Cents; readonly onVousDoit: Cents }

/** @param soldes debit positive, one a compte. */
export const situation = (soldes: readonly Cents[]): Situation => ({
  vousDevez: sum(soldes.filter((solde) => solde > 0)),
  onVousDoit: sum(soldes.filter((solde) => solde < 0).map(opposite)),
})
