import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { FileDescription } from './description'
import type { ErrorLog } from './error-log'
import { FecText } from './fec-text'
import { fec } from './files/fec'
import type { Header } from './header'
import type { Limits } from './limits'
import { prepareStage } from './plans'
import { Reading } from './reading'
import { quoted, stage } from './sql'

export type Staged = {
  readonly file: FileDescription
  readonly header: Header
  /** Lines of data. */
  readonly read: number
  /** What it does not list stays, whatever the mode of the bundle. */
  readonly partielle?: true
}

async function createStage(client: PoolClient, file: FileDescription, { columns, supprime }: Header): Promise<string[]> {
  const names = ['ligne', ...columns.map(({ column }) => column.name), ...(supprime === null ? [] : ['supprime'])]
  const definitions = columns.map(({ column }) => `${quoted(column.name)} ${column.reader.pg}`)
  await client.query(
    `create temp table ${stage(file)} (ligne integer not null, ${definitions.join(', ')}, supprime boolean not null default false) on commit drop`,
  )
  return names
}

async function* rest(first: string, pieces: AsyncGenerator<string>, onPiece: () => void): AsyncGenerator<string> {
  yield first
  for await (const piece of pieces) {
    onPiece()
    if (piece !== '') yield piece
  }
}

function stepsOf(
  reading: Reading,
  file: FileDescription,
  path: string,
  bytes: AsyncIterable<Buffer>,
  limits: Limits,
): AsyncGenerator<void> {
  if (/\.xlsx$/i.test(path)) return reading.workbook(path, bytes, limits)
  return reading.text(bytes, file === fec ? FecText : undefined)
}

/**
 * Copies a file into its staging table, reading and sending at once. Null when the file cannot be read whole: the errors say why.
 * @throws BundleRefusal when the archive itself is at fault.
 */
export async function stageFile(
  client: PoolClient,
  file: FileDescription,
  { path, bytes }: { readonly path: string; readonly bytes: AsyncIterable<Buffer> },
  errors: ErrorLog,
  options: { onRows: (rows: number) => void; signal?: AbortSignal | undefined; limits: Limits },
): Promise<Staged | null> {
  const reading = new Reading(file, errors)
  const pieces = reading.pieces(stepsOf(reading, file, path, bytes, options.limits))
  const first = await pieces.next()
  const { header } = reading
  if (!header) return null
  const names = await createStage(client, file, header)
  const copy = client.query(copyFrom(`copy ${stage(file)} (${names.map(quoted).join(', ')}) from stdin`))
  const source = rest(first.done ? '' : first.value, pieces, () => options.onRows(reading.read))
  await pipeline(source, copy, options.signal ? { signal: options.signal } : {})
  if (reading.broken) return null
  await prepareStage(client, file, reading.read)
  return { file, header, read: reading.read }
}
