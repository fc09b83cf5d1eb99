import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

export type Soldes = ReadonlyMap<string, Cents>

const SOLDES = `
  select c.id, (select coalesce(sum(e.debit - e.credit), 0)::text from ecriture e
    where e.compte_id = c.id and e.withdrawn_at is null and e.date_comptable <= $4) as solde
  from compte c where c.id = any($3) and ${COMPTES_VISIBLE_SQL}`

/** The balance that day of each of these comptes, as its own page says it; those outside the scope are left out. */
export async function soldesDesComptes(viewer: Viewer, compteIds: readonly string[], today: Day): Promise<Soldes> {
  const rows = await prepared<{ id: string; solde: string }>(viewer, 'soldes', SOLDES, [...comptesVisibleValues(viewer), compteIds, today])
  return new Map(rows.map(({ id, solde }) => [id, cents(BigInt(solde))]))
}
