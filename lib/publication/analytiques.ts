import 'server-only'
import type { PoolClient } from 'pg'
import { comptes } from './files/comptes'
import { ecritures } from './files/ecritures'
import { has } from './header'
import type { Run } from './run'
import { stage } from './sql'
import type { Staged } from './staging'

/**
 * Leaves out the entries of landlords under an analytic that is not paid out to them (manual Crypto, « Exclure les analytiques non reversés aux
 * propriétaires »): those that were published are withdrawn, the others do not come.
 */
export async function exclureLesAnalytiques(
  client: PoolClient,
  { agencyId, warnings }: Run,
  staged: ReadonlyMap<string, Staged | null>,
): Promise<ReadonlyMap<string, Staged | null>> {
  const one = staged.get(ecritures.name)
  if (!one || !has(one.header, 'analytique')) return staged
  const { rows } = await client.query<{ exclus: string[] }>('select analytiques_exclus as exclus from agency where id = $1', [agencyId])
  const exclus = rows[0]?.exclus ?? []
  if (exclus.length === 0) return staged
  const listed = staged.get(comptes.name)
    ? `or exists (select from ${stage(comptes)} n where n.reference = s.compte and n.role = 'BAILLEUR')`
    : ''
  const condition = `not s.supprime and upper(s.analytique) = any($2::text[]) and (
    exists (select from compte c where c.agency_id = $1 and c.reference = s.compte and c.role = 'BAILLEUR') ${listed})`
  const publiee = `exists (select from ecriture e where e.agency_id = $1 and e.reference = s.reference and e.withdrawn_at is null)`
  const never = await client.query(`delete from ${stage(ecritures)} s where ${condition} and not ${publiee}`, [agencyId, exclus])
  const gone = await client.query(`update ${stage(ecritures)} s set supprime = true where ${condition}`, [agencyId, exclus])
  const [laissees, retirees] = [never.rowCount ?? 0, gone.rowCount ?? 0]
  if (laissees + retirees === 0) return staged
  const s = laissees + retirees > 1 ? 's' : ''
  warnings.push(`ecritures.csv : ${laissees + retirees} ligne${s} laissée${s} de côté, d’un analytique non reversé aux bailleurs`)
  const header = { ...one.header, supprime: one.header.supprime ?? one.header.width }
  return new Map(staged).set(ecritures.name, { ...one, header, read: one.read - laissees })
}
