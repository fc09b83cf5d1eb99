import type { PoolClient } from 'pg'
import { type FileDescription, keyReferences, type Reference, storedColumns } from './description'
import { direLesAjouts, direLesModifications, direLesRetraits, type Temoin } from './difference'
import { has } from './header'
import { planFor, planForAll } from './plans'
import type { PublicationMode } from './report'
import { ecrire, garder } from './retour'
import { ownLines, published, quoted, resolved, sameLine, table } from './sql'
import type { Staged } from './staging'

export type Merge = {
  readonly client: PoolClient
  readonly agencyId: string
  readonly mode: PublicationMode
  /** The publication that can be undone afterwards; none in a trial. */
  readonly retour?: string | null
  /** Who is told of each line of a trial. */
  readonly temoin?: Temoin | undefined
}
export type Counts = { readonly added: number; readonly changed: number; readonly withdrawn: number }

/** A lot names its principal lot: both may come in the same statement. */
const isSelf = (file: FileDescription) => (reference: Reference) => reference.to === file.name

const run = async ({ client, agencyId }: Merge, sql: string): Promise<number> => (await client.query(sql, [agencyId])).rowCount ?? 0

async function withdraw(merge: Merge, one: Staged, condition: 'listed' | 'unlisted'): Promise<number> {
  const { file } = one
  const lines = resolved(file, keyReferences(file))
  const match = `exists (select from (${lines}) s where ${sameLine(file)} and ${condition === 'listed' ? 's.supprime' : 'not s.supprime'})`
  const wanted = condition === 'listed' ? match : `not ${match}`
  await direLesRetraits(merge, one, wanted)
  return ecrire(
    merge,
    file,
    'RETIRES',
    `update ${table(file)} t set withdrawn_at = now() where ${ownLines(file, 't')} and t.withdrawn_at is null and ${wanted}`,
  )
}

/** Published lines that come back or differ, with what they become: only those are written. */
async function update(merge: Merge, one: Staged): Promise<{ changed: number; back: number }> {
  const { file, header } = one
  const named = file.references.filter(({ columns }) => columns.every((column) => has(header, column)))
  const references = [...new Set([...keyReferences(file), ...named])]
  const scalars = storedColumns(file).filter(({ name }) => !file.key.includes(name) && has(header, name))
  const written = [
    ...scalars.map(({ name }) => name),
    ...named.filter((reference) => !keyReferences(file).includes(reference)).map(({ into }) => into),
  ]
  const row = (alias: string) => `row(${written.map((name) => `${alias}.${quoted(name)}`).join(', ')})`
  // A line that names a line of the same file, not yet inserted: it changes, and `linkSelves` writes it.
  const pending = named
    .filter(isSelf(file))
    .map(({ columns, into }) => `(s.${quoted(columns.at(-1) ?? '')} is not null and s.${quoted(into)} is null)`)
  const differs = written.length > 0 ? [`${row('t')} is distinct from ${row('s')}`, ...pending].join(' or ') : 'false'
  const changes = `pg_temp."change_${file.name}"`
  await merge.client.query(
    `create temp table ${changes} on commit drop as
     select t.id as target, t.withdrawn_at is not null as back, s.* from ${table(file)} t join (${resolved(file, references)}) s on ${sameLine(file)}
     where ${ownLines(file, 't')} and not s.supprime and (t.withdrawn_at is not null or ${differs})`,
    [merge.agencyId],
  )
  const { rows } = await merge.client.query<{ changed: string; back: string }>(
    `select count(*) filter (where not back) as changed, count(*) filter (where back) as back from ${changes}`,
  )
  const counts = { changed: Number(rows[0]?.changed), back: Number(rows[0]?.back) }
  if (counts.changed + counts.back > 0) {
    await direLesModifications(merge, one, changes, named)
    await garder(merge, file, changes, written)
    const sets = ['withdrawn_at = null', ...written.map((name) => `${quoted(name)} = s.${quoted(name)}`)]
    await run(merge, `update ${table(file)} t set ${sets.join(', ')} from ${changes} s where t.agency_id = $1::uuid and t.id = s.target`)
  }
  return counts
}

async function insert(merge: Merge, one: Staged, first: boolean): Promise<number> {
  const { file, header } = one
  const isOwn = isSelf(file)
  const references = file.references.filter((reference) => !isOwn(reference) && reference.columns.every((column) => has(header, column)))
  const scalars = storedColumns(file).filter(({ name }) => file.key.includes(name) || has(header, name))
  const names = [...scalars.map(({ name }) => name), ...references.map(({ into }) => into)].map(quoted)
  const own = Object.entries(file.own ?? {})
  const isNew = first ? 'true' : `not exists (select from ${table(file)} t where ${ownLines(file, 't')} and ${sameLine(file)})`
  const lines = `(${resolved(file, references)}) s where not s.supprime and ${isNew}`
  await direLesAjouts(merge, one, lines)
  // In the file's order: two entries of one day keep it, their ids follow one another.
  return ecrire(
    merge,
    file,
    'INSERES',
    `insert into ${table(file)} as t (${['agency_id', ...own.map(([name]) => quoted(name)), ...names].join(', ')})
     select ${['$1::uuid', ...own.map(([, value]) => `'${value}'`), ...names.map((name) => `s.${name}`)].join(', ')} from ${lines} order by s.ligne`,
  )
}

/** Once all lines of the file are there, those that name one another can be linked. */
async function linkSelves(merge: Merge, { file, header }: Staged): Promise<void> {
  for (const reference of file.references.filter(isSelf(file))) {
    if (!reference.columns.every((column) => has(header, column))) continue
    const into = quoted(reference.into)
    const lines = resolved(file, [...keyReferences(file), reference])
    await run(
      merge,
      `update ${table(file)} t set ${into} = s.${into} from (${lines}) s
       where t.agency_id = $1::uuid and not s.supprime and ${sameLine(file)} and t.${into} is distinct from s.${into}`,
    )
  }
}

/** Brings a table to what its file says, after all checks. Parents first: the ids of the lines that are named must be there. */
export async function mergeFile(merge: Merge, staged: Staged): Promise<Counts & { unchanged: number }> {
  await planFor(merge.client, staged.read)
  const removed = staged.header.supprime === null ? 0 : await withdraw(merge, staged, 'listed')
  await planForAll(merge.client)
  const unlisted = merge.mode === 'complete' && !staged.partielle ? await withdraw(merge, staged, 'unlisted') : 0
  await planFor(merge.client, staged.read)
  const { rowCount } = await merge.client.query(`select from ${table(staged.file)} t where ${ownLines(staged.file, 't')} limit 1`, [
    merge.agencyId,
  ])
  const { changed, back } = rowCount ? await update(merge, staged) : { changed: 0, back: 0 }
  const inserted = await insert(merge, staged, !rowCount)
  await linkSelves(merge, staged)
  const added = inserted + back
  return { added, changed, withdrawn: removed + unlisted, unchanged: staged.read - added - changed - removed }
}

/** Lines in force that name a line of this file withdrawn just now or before: nobody will see them. */
export async function countDangling(merge: Merge, file: FileDescription, from: FileDescription): Promise<number> {
  let total = 0
  for (const { into } of from.references.filter((reference) => reference.to === file.name)) {
    const { rows } = await merge.client.query<{ n: string }>(
      `select count(*) as n from ${table(from)} c join (${published(file)}) p on p.id = c.${quoted(into)}
       where c.agency_id = $1::uuid and c.withdrawn_at is null and p.withdrawn_at is not null`,
      [merge.agencyId],
    )
    total += Number(rows[0]?.n)
  }
  return total
}
