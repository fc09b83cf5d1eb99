import type { CsvSink } from './csv'
import { MAX_COLUMNS, MAX_RECORD } from './limits'
import { TextRefusal } from './refusal'

const CR = 13

/** An FEC is not a CSV: a line is cut at each tab, or at each `|`, and a quote is a quote (LPF, art. A47 A-1). */
export class FecText {
  private rest = ''
  private separator: string | undefined
  line = 1

  constructor(private readonly sink: CsvSink) {}

  /** @throws TextRefusal */
  push(text: string): void {
    if (text.includes('\0')) throw new TextRefusal(this.line, 'un octet nul', 'du texte en UTF-8 ou ISO-8859-15')
    const all = this.rest + text
    let at = 0
    for (;;) {
      const end = all.indexOf('\n', at)
      if (end === -1) break
      this.take(all.slice(at, end > at && all.charCodeAt(end - 1) === CR ? end - 1 : end))
      at = end + 1
    }
    this.rest = all.slice(at)
    this.checkLength(this.rest)
  }

  end(): void {
    if (this.rest !== '') this.take(this.rest.replace(/\r$/, ''))
    this.rest = ''
  }

  private checkLength(line: string): void {
    if (line.length > MAX_RECORD) throw new TextRefusal(this.line, `une ligne de plus de ${MAX_RECORD} caractères`, 'une ligne plus courte')
  }

  private take(line: string): void {
    this.checkLength(line)
    if (line.trim() !== '') {
      this.separator ??= line.includes('\t') ? '\t' : '|'
      const fields = line.split(this.separator)
      if (fields.length > MAX_COLUMNS) throw new TextRefusal(this.line, `${fields.length} colonnes`, `${MAX_COLUMNS} colonnes au plus`)
      this.sink.record(fields, this.line)
    }
    this.line++
  }
}
