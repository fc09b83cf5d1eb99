import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inert, printRecord } from '@/lib/domain/csv-print'
import { SHOWN_ERRORS } from './limits'
import type { PublicationError } from './report'

/** Two hundred characters at the most, none cut in half, none that a terminal would obey. */
export function shorten(text: string, most = 200): string {
  const characters = [...text.slice(0, 2 * most + 2).replace(/\p{Cc}/gu, '␣')]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}

/** What is expected may be a list: of an agency's classeurs. */
const MOST_EXPECTED = 2000

/** Every error goes to a CSV on disk, the first hundred stay at hand: a bundle may be wrong a million times. */
export class ErrorLog {
  readonly first: PublicationError[] = []
  count = 0
  private pending = ''
  private opened = false
  private readonly workbooks = new Map<string, { readonly path: string; readonly letters: (column: string) => string | null }>()

  constructor(readonly path: string) {}

  /** Of what is found wrong in that file from now on: the name that it has in the bundle, and the cells as a spreadsheet names them. */
  placeIn(file: string, path: string, letters: (column: string) => string | null): void {
    this.workbooks.set(file, { path, letters })
  }

  private placed(error: PublicationError): PublicationError {
    const workbook = this.workbooks.get(error.file)
    if (!workbook) return error
    const { line, column } = error
    const cells = (column ?? '').split(', ').flatMap((name) => workbook.letters(name) ?? [])
    const named = cells.length > 0 && line !== null ? `${column} (${cells.map((letter) => `${letter}${line}`).join(', ')})` : column
    return { ...error, file: workbook.path, column: named }
  }

  add(given: PublicationError): void {
    this.count++
    const error = this.placed(given)
    const kept = {
      ...error,
      file: shorten(error.file),
      column: error.column && shorten(error.column),
      found: shorten(error.found),
      expected: shorten(error.expected, MOST_EXPECTED),
    }
    if (this.first.length < SHOWN_ERRORS) this.first.push(kept)
    const cells = [kept.file, String(kept.line ?? ''), kept.column ?? '', kept.found, kept.expected]
    this.pending += printRecord(cells.map(inert))
  }

  async flush(): Promise<void> {
    if (this.pending === '') return
    if (!this.opened) {
      // Cells of a bundle are about people: for the owner's eyes.
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 })
      // The mark tells spreadsheets that this is UTF-8.
      await appendFile(this.path, `\uFEFF${printRecord(['fichier', 'ligne', 'colonne', 'lu', 'attendu'])}`, { mode: 0o600 })
      this.opened = true
    }
    const text = this.pending
    this.pending = ''
    await appendFile(this.path, text)
  }
}
