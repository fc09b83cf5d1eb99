import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inert, printRecord } from './csv-print'
import { SHOWN_ERRORS } from './limits'
import type { PublicationError } from './report'

const shorten = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

/** Every error goes to a CSV on disk, the first hundred stay at hand: a bundle may be wrong a million times. */
export class ErrorLog {
  readonly first: PublicationError[] = []
  count = 0
  private pending = ''
  private opened = false

  constructor(readonly path: string) {}

  add(error: PublicationError): void {
    this.count++
    const kept = { ...error, found: shorten(error.found), expected: shorten(error.expected) }
    if (this.first.length < SHOWN_ERRORS) this.first.push(kept)
    const cells = [kept.file, String(kept.line ?? ''), kept.column ?? '', kept.found, kept.expected]
    this.pending += printRecord(cells.map(inert))
  }

  async flush(): Promise<void> {
    if (this.pending === '') return
    if (!this.opened) {
      await mkdir(dirname(this.path), { recursive: true })
      // The mark tells spreadsheets that this is UTF-8.
      await appendFile(this.path, `\uFEFF${printRecord(['fichier', 'ligne', 'colonne', 'lu', 'attendu'])}`)
      this.opened = true
    }
    const text = this.pending
    this.pending = ''
    await appendFile(this.path, text)
  }
}
