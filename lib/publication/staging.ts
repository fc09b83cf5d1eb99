import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { CsvReader } from './csv'
import { decodeText } from './decode'
import { type FileDescription, fileName } from './description'
import type { ErrorLog } from './error-log'
import { type Header, readHeader } from './header'
import { prepareStage } from './plans'
import { TextRefusal } from './refusal'
import { rowPrinter } from './rows'
import { quoted, stage } from './sql'

export type Staged = {
  readonly file: FileDescription
  readonly header: Header
  /** Lines of data. */
  readonly read: number
}

/** One file on its way from bytes to COPY lines. The header is known once the first piece came out. */
class Reading {
  header: Header | null = null
  read = 0
  broken = false
  private lines = ''
  private print: ((fields: string[], line: number) => string) | undefined

  constructor(
    private readonly file: FileDescription,
    private readonly errors: ErrorLog,
  ) {}

  private readonly csv = new CsvReader({
    record: (fields, line) => {
      if (this.print) {
        this.read++
        this.lines += this.print(fields, line)
      } else if (!this.broken) this.open(fields, line)
    },
    refuse: (line, found, expected) => {
      if (this.header) this.read++
      this.add(line, found, expected)
    },
  })

  private add(line: number | null, found: string, expected: string): void {
    this.errors.add({ file: fileName(this.file), line, column: null, found, expected })
  }

  private open(fields: string[], line: number): void {
    this.header = readHeader(this.file, fields, line, this.errors)
    if (this.header) this.print = rowPrinter(this.file, this.header, this.errors)
    else this.broken = true
  }

  private take(): string {
    const lines = this.lines
    this.lines = ''
    return lines
  }

  /** COPY's text, piece by piece. What cannot be read any further ends it, and is told. */
  async *pieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
    let empty = true
    try {
      for await (const text of decodeText(bytes)) {
        if (text !== '') empty = false
        this.csv.push(text)
        await this.errors.flush()
        if (this.broken) return
        if (this.header) yield this.take()
      }
      this.csv.end()
      if (empty || (!this.header && !this.broken)) {
        this.broken = true
        this.add(1, 'un fichier vide', 'une ligne d’en-tête')
      }
    } catch (error) {
      if (!(error instanceof TextRefusal)) throw error
      this.broken = true
      this.add(error.line ?? this.csv.line, error.found, error.expected)
    }
    await this.errors.flush()
    yield this.take()
  }
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

/**
 * Copies a file into its staging table, reading and sending at once. Null when the file cannot be read whole: the errors say why.
 * @throws BundleRefusal when the archive itself is at fault.
 */
export async function stageFile(
  client: PoolClient,
  file: FileDescription,
  bytes: AsyncIterable<Buffer>,
  errors: ErrorLog,
  options: { onRows: (rows: number) => void; signal?: AbortSignal | undefined },
): Promise<Staged | null> {
  const reading = new Reading(file, errors)
  const pieces = reading.pieces(bytes)
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
