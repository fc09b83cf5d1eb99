import type { Day } from './day'
import type { Cents } from './money'

/** The balance of a compte at the end of a month, or today for the last one; debit − credit: positive, the client owes. */
export type SoldeAuJour = { readonly jour: Day; readonly solde: Cents }

/** Without the months before the first line of the ledger: a balance that nobody kept is not zero. */
export const depuisLaPremiere = (points: readonly SoldeAuJour[], premiere: Day | null): SoldeAuJour[] =>
  premiere === null ? [] : points.filter(({ jour }) => jour >= premiere)

/** When the client owed the most and the least; of equals, the latest. Null without a point. */
export function extremes(points: readonly SoldeAuJour[]): { readonly haut: SoldeAuJour; readonly bas: SoldeAuJour } | null {
  const [first, ...rest] = points
  if (!first) return null
  return rest.reduce(
    ({ haut, bas }, point) => ({ haut: point.solde >= haut.solde ? point : haut, bas: point.solde <= bas.solde ? point : bas }),
    { haut: first, bas: first },
  )
}
