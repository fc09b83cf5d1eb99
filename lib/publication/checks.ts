import type { PoolClient } from 'pg'
import { type FileDescription, fileName, type Reference } from './description'
import type { ErrorLog } from './error-log'
import { FILES, fileNamed } from './files'
import { has } from './header'
import { planFor } from './plans'
import type { PublicationMode } from './report'
import { published, quoted, stage } from './sql'
import type { Staged } from './staging'

export type Check = {
  readonly client: PoolClient
  readonly agencyId: string
  readonly mode: PublicationMode
  readonly errors: ErrorLog
  /** By name; a file that is in the bundle and could not be read whole is null. */
  readonly staged: ReadonlyMap<string, Staged | null>
}

type Row = Record<string, string | number | null>

/** A bundle may be wrong a million times: the faulty lines come by the thousand. */
async function forEachRow({ client, errors }: Check, sql: string, values: readonly string[], tell: (row: Row) => void): Promise<void> {
  await client.query(`declare faults no scroll cursor for ${sql}`, [...values])
  for (;;) {
    const { rows } = await client.query<Row>('fetch 1000 from faults')
    for (const row of rows) tell(row)
    await errors.flush()
    if (rows.length < 1000) break
  }
  await client.query('close faults')
}

const shown = (row: Row, columns: readonly string[]) => columns.map((column) => row[column] ?? '').join(' / ')

async function checkDuplicates(check: Check, { file }: Staged): Promise<void> {
  const key = file.key.map(quoted).join(', ')
  const complete = file.columns
    .filter(({ name, required }) => required && file.key.includes(name))
    .map(({ name }) => `${quoted(name)} is not null`)
  const from = `${stage(file)} where ${complete.join(' and ')}`
  // Grouping is cheap and nearly always enough; the lines are sought only when there is something to tell.
  const { rowCount } = await check.client.query(`select from ${from} group by ${key} having count(*) > 1 limit 1`)
  if (!rowCount) return
  const numbered = `select ligne, ${file.key.map((column) => `${quoted(column)}::text`).join(', ')}, min(ligne) over (partition by ${key}) as premiere from ${from}`
  await forEachRow(check, `select * from (${numbered}) n where ligne > premiere order by ligne`, [], (row) => {
    const expected = `une clé unique dans le fichier : elle est déjà ligne ${row.premiere}`
    check.errors.add({ file: fileName(file), line: Number(row.ligne), column: file.key.join(', '), found: shown(row, file.key), expected })
  })
}

/** What `s` names is listed here, or published before and neither withdrawn then nor by this bundle. */
function inForce(check: Check, target: FileDescription, columns: readonly string[]): string {
  const listed = check.staged.get(target.name)
  const staged = target.key.map((key, position) => `t.${quoted(key)} = s.${quoted(columns[position] ?? '')}`).join(' and ')
  const former = columns.map((column, position) => `p.k${position + 1} = s.${quoted(column)}`).join(' and ')
  const conditions: string[] = []
  if (listed) conditions.push(`exists (select from ${stage(target)} t where ${staged} and not t.supprime)`)
  if (!listed || check.mode === 'partielle') {
    const kept = listed ? ` and not exists (select from ${stage(target)} t where ${staged} and t.supprime)` : ''
    conditions.push(`exists (select from (${published(target)}) p where ${former} and p.withdrawn_at is null)${kept}`)
  }
  return conditions.map((condition) => `(${condition})`).join(' or ')
}

/** @param told the file and the column where the fault is told, when they are not those of the staged lines. */
export async function checkReference(
  check: Check,
  file: FileDescription,
  reference: Reference,
  told: { readonly file?: string; readonly column?: string } = {},
): Promise<void> {
  const target = fileNamed(reference.to)
  // Of a file that could not be read, nothing is known: one fault is not told a thousand times.
  if (check.staged.get(target.name) === null) return
  const named = reference.columns.map((column) => `s.${quoted(column)} is not null`).join(' and ')
  const columns = reference.columns.map((column) => `s.${quoted(column)}`).join(', ')
  // `$1 is not null`: PostgreSQL wants to see each parameter, and a file listed whole asks nothing of what is published.
  const sql = `select s.ligne, ${columns} from ${stage(file)} s
    where $1::uuid is not null and not s.supprime and ${named} and not (${inForce(check, target, reference.columns)}) order by s.ligne`
  const column = told.column ?? reference.columns.at(-1) ?? ''
  await forEachRow(check, sql, [check.agencyId], (row) => {
    const expected = reference.expected ?? `une ligne de ${fileName(target)}, dans cet envoi ou déjà publiée et non retirée`
    check.errors.add({ file: told.file ?? fileName(file), line: Number(row.ligne), column, found: shown(row, reference.columns), expected })
  })
}

/** What one file alone cannot tell: keys given twice, and lines that name nothing. */
export async function checkStaged(check: Check): Promise<void> {
  for (const { name } of FILES) {
    const staged = check.staged.get(name)
    if (!staged) continue
    await planFor(check.client, staged.read)
    await checkDuplicates(check, staged)
    for (const reference of staged.file.references) {
      if (reference.columns.every((column) => has(staged.header, column))) await checkReference(check, staged.file, reference)
    }
  }
}
