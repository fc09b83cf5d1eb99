import { MAX_COLUMNS, MAX_RECORD } from './limits'
import { TextRefusal } from './refusal'

export type CsvSink = {
  /** @param line where the record begins, as a text editor counts. */
  record(fields: string[], line: number): void
  /** A record that cannot be read; the next one will be. */
  refuse(line: number, found: string, expected: string): void
}

const QUOTE = '"'
const CR = 13

const count = (text: string, character: string) => text.split(character).length - 1

/** `;` or `,`, whichever the header has more of outside its quotes. */
export function delimiterOf(header: string): ';' | ',' {
  const bare = header.replace(/"[^"]*"/g, '')
  return count(bare, ',') > count(bare, ';') ? ',' : ';'
}

/**
 * RFC 4180 from pieces of text. A line without quotes, nearly all of them, is one `indexOf` and one `split`: that is what makes a
 * publication keep pace with COPY (docs/decisions/011). A quote inside an unquoted field stands for itself.
 */
export class CsvReader {
  private rest = ''
  private delimiter: string | undefined
  /** The line where the next record begins. */
  line = 1

  constructor(private readonly sink: CsvSink) {}

  /** @throws TextRefusal when nothing after this place can be read. */
  push(text: string): void {
    const nul = text.indexOf('\0')
    this.consume(this.rest + (nul === -1 ? text : text.slice(0, nul)), false)
    if (nul !== -1) throw new TextRefusal(this.line, 'un octet nul', 'du texte en UTF-8, Windows-1252 ou ISO-8859-15')
    this.checkLength(this.rest.length, this.rest.startsWith(QUOTE))
  }

  end(): void {
    this.consume(this.rest, true)
  }

  private checkLength(length: number, quoted = false): void {
    if (length <= MAX_RECORD) return
    throw new TextRefusal(
      this.line,
      `une ligne de plus de ${MAX_RECORD} caractères`,
      quoted ? 'un guillemet fermant' : 'une ligne plus courte',
    )
  }

  private consume(text: string, last: boolean): void {
    let at = 0
    while (at < text.length) {
      const found = text.indexOf('\n', at)
      if (found === -1 && !last) break
      const end = found === -1 ? text.length : found
      const line = text.slice(at, end > at && text.charCodeAt(end - 1) === CR ? end - 1 : end)
      if (line !== '') this.delimiter ??= delimiterOf(line)
      if (this.delimiter && line.includes(QUOTE)) {
        const next = this.quoted(text, at, last, this.delimiter)
        if (next === -1) break
        at = next
      } else {
        this.checkLength(line.length)
        if (this.delimiter && line !== '') this.emit(line.split(this.delimiter))
        this.line++
        at = end + 1
      }
    }
    this.rest = text.slice(at)
  }

  private emit(fields: string[]): void {
    if (fields.length > MAX_COLUMNS) throw new TextRefusal(this.line, `${fields.length} colonnes`, `${MAX_COLUMNS} colonnes au plus`)
    this.sink.record(fields, this.line)
  }

  /** Reads one record that has a quote somewhere. Returns where the next begins, or -1 when more text is needed. */
  private quoted(text: string, start: number, last: boolean, delimiter: string): number {
    const fields: string[] = []
    let at = start
    for (;;) {
      if (text[at] === QUOTE) {
        const read = quotedField(text, at)
        if (read === null || (read.end === text.length && !last)) {
          if (!last) return -1
          throw new TextRefusal(this.line, 'un guillemet ouvert et jamais fermé', 'un guillemet fermant')
        }
        fields.push(read.value)
        at = read.end
      } else {
        const end = endOfField(text, at, delimiter)
        if (end === text.length && !last) return -1
        const cut = text[end] !== delimiter && text.charCodeAt(end - 1) === CR && end > at ? end - 1 : end
        fields.push(text.slice(at, cut))
        at = end
      }
      if (text[at] === delimiter) {
        at++
        continue
      }
      const lineEnd = text.startsWith('\r\n', at) ? 2 : text[at] === '\n' ? 1 : 0
      if (lineEnd === 0 && at < text.length) {
        if (text[at] === '\r' && at + 1 === text.length) {
          if (!last) return -1
        } else return this.skip(text, start, at, last)
      }
      const next = Math.min(at + Math.max(lineEnd, 1), text.length)
      this.checkLength(next - start, true)
      this.emit(fields)
      this.line += count(text.slice(start, at + lineEnd), '\n')
      return next
    }
  }

  /** Something stands between a closing quote and the delimiter: this record is lost, the next line may be good. */
  private skip(text: string, start: number, at: number, last: boolean): number {
    const end = text.indexOf('\n', at)
    if (end === -1 && !last) return -1
    this.sink.refuse(
      this.line,
      `« ${text.slice(at, at + 20).split(/[\r\n]/)[0]} » après un guillemet fermant`,
      'le séparateur ou la fin de la ligne',
    )
    const next = end === -1 ? text.length : end + 1
    this.line += count(text.slice(start, next), '\n')
    return next
  }
}

function quotedField(text: string, start: number): { value: string; end: number } | null {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf(QUOTE, from)
    if (quote === -1) return null
    if (text[quote + 1] !== QUOTE) return { value: value + text.slice(from, quote), end: quote + 1 }
    value += text.slice(from, quote + 1)
    from = quote + 2
  }
}

function endOfField(text: string, start: number, delimiter: string): number {
  const line = text.indexOf('\n', start)
  const end = line === -1 ? text.length : line
  const field = text.indexOf(delimiter, start)
  return field === -1 || field > end ? end : field
}
