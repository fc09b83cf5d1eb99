import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { cents } from '../domain/money'
import type { Prelevement } from '../domain/prelevement'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

type Lu = Omit<Prelevement, 'echeances'> & {
  readonly echeances: readonly { readonly libelle: string; readonly exigibleLe: Day; readonly montant: string }[]
}

// The IBAN stays in the database: its last four characters leave it. An appel is lines, one a clé.
const PRELEVEMENT = `
  select c.prelevement as etat, c.prelevement_rum as rum, c.prelevement_signe_le::text as "signeLe", right(c.prelevement_iban, 4) as "finIban",
    c.prelevement_jour as jour,
    coalesce((select json_agg(x) from (
      select a.libelle, a.exigible_le as "exigibleLe", sum(a.montant)::text as montant from appel a
      where a.compte_id = c.id and a.withdrawn_at is null and a.exigible_le >= $4
      group by a.exigible_le, a.libelle order by a.exigible_le, a.libelle limit 12) x), '[]') as echeances
  from compte c where c.id = $3 and ${COMPTES_VISIBLE_SQL}`

/** The direct debit of a compte that day, and what will be due; null outside the scope. */
export async function prelevementDuCompte(viewer: Viewer, compteId: string, today: Day): Promise<Prelevement | null> {
  const values = [...comptesVisibleValues(viewer), compteId, today]
  const [read] = await prepared<Lu>(viewer, 'prelevement', PRELEVEMENT, values)
  return read ? { ...read, echeances: read.echeances.map((one) => ({ ...one, montant: cents(BigInt(one.montant)) })) } : null
}
