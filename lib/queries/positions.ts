import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

export type Position<Montant = Cents> = {
  readonly id: string
  readonly solde: Montant
  /** What is to be paid next: an appel de fonds, or a term. */
  readonly prochaine: { readonly le: Day; readonly montant: Montant } | null
}

/** $3 the comptes, $4 the day. */
const POSITIONS = `
  select c.id,
    (select coalesce(sum(e.debit - e.credit), 0)::text from ecriture e
      where e.compte_id = c.id and e.withdrawn_at is null and e.date_comptable <= $4) as solde,
    (select json_build_object('le', x.le, 'montant', x.montant::text) from (
        select a.exigible_le as le, sum(a.montant) as montant from appel a
        where c.role = 'COPROPRIETAIRE' and a.compte_id = c.id and a.withdrawn_at is null and a.exigible_le > $4 group by a.exigible_le
        union all
        select q.exigible_le, sum(q.loyer + q.charges - q.paye) from quittance q
        where c.role = 'LOCATAIRE' and q.compte_id = c.id and q.withdrawn_at is null and q.exigible_le > $4 and q.paye < q.loyer + q.charges
        group by q.exigible_le) x
      order by x.le limit 1) as prochaine
  from compte c where c.id = any($3) and ${COMPTES_VISIBLE_SQL}`

const exact = (text: string): Cents => cents(BigInt(text))

/** Where each of these comptes stands that day; those outside the scope are left out. */
export async function positionsDesComptes(
  viewer: Viewer,
  compteIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, Position>> {
  const rows = await prepared<Position<string>>(viewer, 'positions', POSITIONS, [...comptesVisibleValues(viewer), compteIds, today])
  return new Map(
    rows.map(({ id, solde, prochaine }) => [
      id,
      { id, solde: exact(solde), prochaine: prochaine && { le: prochaine.le, montant: exact(prochaine.montant) } },
    ]),
  )
}
