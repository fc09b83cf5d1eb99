import type { PoolClient } from 'pg'
import { fileNamed } from './files'
import { has } from './header'
import { published, quoted, stage, table } from './sql'
import type { Staged } from './staging'

/**
 * Fills the column that a file takes from the lines it names: an appel has the immeuble of its compte. Null where that line is unknown,
 * which is told elsewhere; empty where it has none, which then names nothing.
 */
export async function inherit(
  client: PoolClient,
  agencyId: string,
  one: Staged,
  staged: ReadonlyMap<string, Staged | null>,
): Promise<Staged> {
  const { file, header } = one
  if (!file.inherits || !has(header, file.inherits.by)) return one
  const { column, by } = file.inherits
  const from = fileNamed(file.inherits.from)
  const key = quoted(from.key[0] ?? '')
  const reference = from.references.find(({ columns }) => columns.length === 1 && columns[0] === column)
  if (!reference) throw new Error(`${from.name} names no ${column}`)
  const listed = staged.get(from.name)
  const fresh = listed && has(listed.header, column)
  const sources = [
    `select t.${key} as k, r.k1 as v from ${table(from)} t left join (${published(fileNamed(reference.to))}) r on r.id = t.${quoted(reference.into)}
     where t.agency_id = $1::uuid ${fresh ? `and not exists (select from ${stage(from)} n where n.${key} = t.${key})` : ''}`,
    ...(fresh ? [`select n.${key}, n.${quoted(column)} from ${stage(from)} n where not n.supprime`] : []),
  ]
  await client.query(`alter table ${stage(file)} add column ${quoted(column)} text`)
  await client.query(
    `update ${stage(file)} s set ${quoted(column)} = coalesce(f.v, '') from (${sources.join(' union all ')}) f where f.k = s.${quoted(by)}`,
    [agencyId],
  )
  return { ...one, header: { ...header, filled: [...(header.filled ?? []), column] } }
}
