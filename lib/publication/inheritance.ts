import type { PoolClient } from 'pg'
import type { FileDescription, Inheritance } from './description'
import { fileNamed } from './files'
import { has } from './header'
import type { PublicationMode } from './report'
import { published, quoted, stage, table } from './sql'
import type { Staged } from './staging'

type Heritage = { readonly client: PoolClient; readonly agencyId: string; readonly mode: PublicationMode }

const list = (columns: readonly string[], alias: string) => columns.map((column) => `${alias}.${quoted(column)}`).join(', ')

/** The lines of `from` as they will be: what is staged, and what is published that it does not replace. */
function lines({ columns, from: name }: Inheritance, listed: Staged | null | undefined, mode: PublicationMode): string {
  const from = fileNamed(name)
  const key = quoted(from.key[0] ?? '')
  const reference = from.references.find((one) => one.columns.join() === columns.join())
  if (!reference) throw new Error(`${from.name} names no ${columns.join(', ')}`)
  const fresh = listed && columns.every((column) => has(listed.header, column))
  const kept = `select t.${key} as k, ${columns.map((column, at) => `r.k${at + 1} as ${quoted(column)}`).join(', ')}
    from ${table(from)} t left join (${published(fileNamed(reference.to))}) r on r.id = t.${quoted(reference.into)}
    where t.agency_id = $1::uuid and t.withdrawn_at is null`
  if (!fresh) return kept
  const replaced = from.key.map((part) =>
    columns.includes(part) ? `n.${quoted(part)} = r.k${columns.indexOf(part) + 1}` : `n.${quoted(part)} = t.${quoted(part)}`,
  )
  const staged = `select n.${key} as k, ${list(columns, 'n')} from ${stage(from)} n where not n.supprime`
  // A complete file withdraws what it does not list.
  const rest = mode === 'complete' ? 'false' : `not exists (select from ${stage(from)} n where ${replaced.join(' and ')})`
  return `${staged} union all ${kept} and ${rest}`
}

/**
 * Fills the columns that a file takes from the lines it names where its own are empty: an appel has the immeuble of its compte, a lease the
 * lot of its mandate. Null where that line is unknown, which is told elsewhere; empty where it has none or where several differ, which then
 * names nothing.
 */
export async function inherit(
  { client, agencyId, mode }: Heritage,
  one: Staged,
  staged: ReadonlyMap<string, Staged | null>,
): Promise<Staged> {
  const { file, header } = one
  if (!file.inherits || !has(header, file.inherits.by)) return one
  const { columns, by, from } = file.inherits
  const missing = columns.filter((column) => !header.columns.some((known) => known.column.name === column))
  for (const column of missing) await client.query(`alter table ${stage(file)} add column ${quoted(column)} text`)
  const agreed = columns.map(
    (column) => `case when count(distinct row(${list(columns, 'l')})) = 1 then min(l.${quoted(column)}) end as ${quoted(column)}`,
  )
  await client.query(
    `update ${stage(file)} s set ${columns.map((column) => `${quoted(column)} = coalesce(s.${quoted(column)}, f.${quoted(column)}, '')`).join(', ')}
     from (select l.k, ${agreed.join(', ')} from (${lines(file.inherits, staged.get(from), mode)}) l group by l.k) f
     where f.k = s.${quoted(by)} and (${columns.map((column) => `s.${quoted(column)} is null`).join(' or ')})`,
    [agencyId],
  )
  await tellUnknown(client, file, file.inherits)
  return { ...one, header: { ...header, filled: [...(header.filled ?? []), ...columns] } }
}

/** Unless a reference of its own tells that the line is unknown, the columns must name nothing, so that one of theirs does. */
async function tellUnknown(client: PoolClient, file: FileDescription, { columns, by }: Inheritance): Promise<void> {
  if (file.references.some((reference) => reference.columns.join() === by)) return
  const filled = columns.map((column) => `${quoted(column)} = coalesce(${quoted(column)}, '')`)
  await client.query(
    `update ${stage(file)} set ${filled.join(', ')} where ${columns.map((column) => `${quoted(column)} is null`).join(' or ')}`,
  )
}
