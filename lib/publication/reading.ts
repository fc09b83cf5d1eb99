import { setImmediate as laisserPasser } from 'node:timers/promises'
import { CsvReader, type CsvSink } from './csv'
import { decodeText } from './decode'
import { type FileDescription, fileName } from './description'
import type { ErrorLog } from './error-log'
import type { FecText } from './fec-text'
import { type Header, readHeader } from './header'
import type { Limits } from './limits'
import { mois } from './readers'
import { TextRefusal } from './refusal'
import { rowPrinter } from './rows'
import { lignesDuClasseur } from './xlsx/classeur'
import { type Ligne, letters } from './xlsx/feuille'

/** So many characters are read in less than a millisecond. */
const TRANCHE = 8 * 1024

/** One file on its way from bytes to COPY lines. The header is known once the first piece came out. */
export class Reading {
  header: Header | null = null
  read = 0
  broken = false
  private lines = ''
  private print: ((fields: string[], line: number) => string) | undefined
  private months: readonly number[] = []
  /** Where a text stands; a workbook is whole or is not. */
  private line: number | null = null

  constructor(
    private readonly file: FileDescription,
    private readonly errors: ErrorLog,
  ) {}

  private readonly sink: CsvSink = {
    record: (fields, line) => this.record(fields, line),
    refuse: (line, found, expected) => {
      if (this.header) this.read++
      this.add(line, found, expected)
    },
  }

  private record(fields: string[], line: number): void {
    if (this.print) {
      this.read++
      this.lines += this.print(fields, line)
    } else if (!this.broken) this.open(fields, line)
  }

  private add(line: number | null, found: string, expected: string, column: string | null = null): void {
    this.errors.add({ file: fileName(this.file), line, column, found, expected })
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

  /** @throws TextRefusal */
  async *text(bytes: AsyncIterable<Buffer>, Reader: typeof CsvReader | typeof FecText = CsvReader): AsyncGenerator<void> {
    const reader = new Reader(this.sink)
    this.line = 1
    for await (const text of decodeText(bytes)) {
      for (let at = 0; at < text.length; at += TRANCHE) {
        try {
          reader.push(text.slice(at, at + TRANCHE))
        } finally {
          this.line = reader.line
        }
        await laisserPasser()
        yield
      }
    }
    reader.end()
    yield
  }

  /** @throws TextRefusal */
  async *workbook(path: string, bytes: AsyncIterable<Buffer>, limits: Limits): AsyncGenerator<void> {
    let names: readonly string[] = []
    this.errors.placeIn(fileName(this.file), path, (name) => {
      const at = names.indexOf(name)
      return at === -1 ? null : letters(at)
    })
    for await (const rows of lignesDuClasseur(bytes, limits)) {
      for (const row of rows) {
        if (this.header) this.row(row, this.header, names)
        else {
          const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
          names = row.cells.slice(0, last + 1).map((cell) => cell.trim().toLowerCase())
          this.record(row.cells.slice(0, last + 1), row.numero)
          this.months = (this.header as Header | null)?.columns.filter(({ column }) => column.reader === mois).map(({ at }) => at) ?? []
        }
      }
      await laisserPasser()
      yield
    }
  }

  private row({ numero, cells, fautes }: Ligne, { width }: Header, names: readonly string[]): void {
    for (const { at, found, expected } of fautes) this.add(numero, found, expected, names[at] || letters(at))
    const beyond = cells.findIndex((cell, at) => at >= width && cell.trim() !== '')
    if (beyond !== -1) this.add(numero, cells[beyond] ?? '', 'rien : cette colonne n’a pas d’en-tête', letters(beyond))
    const fields = Array.from({ length: width }, (_, at) => cells[at] ?? '')
    // Excel makes a day of what looks like one: a month is its first.
    for (const at of this.months) fields[at] = fields[at]?.replace(/^(\d{4}-\d{2})-01$/, '$1') ?? ''
    this.record(fields, numero)
  }

  /** COPY's text, piece by piece. What cannot be read any further ends it, and is told. */
  async *pieces(steps: AsyncGenerator<void>): AsyncGenerator<string> {
    try {
      for await (const _ of steps) {
        await this.errors.flush()
        if (this.broken) return
        if (this.header) yield this.take()
      }
      if (!this.header && !this.broken) {
        this.broken = true
        this.add(1, 'un fichier vide', 'une ligne d’en-tête')
      }
    } catch (error) {
      if (!(error instanceof TextRefusal)) throw error
      this.broken = true
      this.add(error.line ?? this.line, error.found, error.expected)
    }
    await this.errors.flush()
    yield this.take()
  }
}
