import { MAX_RECORD } from '../limits'
import { TextRefusal } from '../refusal'

export type XmlSink = {
  /** @param attributes as they are written; `attribute` reads one. */
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A code that is no character stands for nothing. */
const character = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD')

export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') =>
        hex ? character(Number.parseInt(hex, 16)) : decimal ? character(Number(decimal)) : (NAMED[name] ?? whole),
      )
    : text

const readers = new Map<string, RegExp>()

/** Null when the tag does not have it. The name is one of ours, without a prefix. */
export function attribute(attributes: string, name: string): string | null {
  let reader = readers.get(name)
  if (!reader) {
    reader = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    readers.set(name, reader)
  }
  const found = reader.exec(attributes)
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : null
}

function quoteIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 39) return at
  }
  return -1
}

/** The `>` that ends a tag; one between quotes is part of a value. Each character is looked at a few times, whatever they are. */
function endOfTag(text: string, start: number): number {
  let [at, end] = [start, -1]
  for (;;) {
    if (end < at) end = text.indexOf('>', at)
    if (end === -1) return -1
    const quote = quoteIn(text, at, end)
    if (quote === -1) return end
    const closing = text.indexOf(text.charAt(quote), quote + 1)
    if (closing === -1) return -1
    at = closing + 1
  }
}

const damaged = () => new TextRefusal(null, 'un classeur abîmé ou illisible', 'un classeur Excel (.xlsx) entier')

/**
 * The few things that a workbook's XML is made of, from pieces of text: tags without their prefixes, text, CDATA. No DTD: that is where bombs
 * of entities live, and no spreadsheet writes one.
 */
export class XmlReader {
  private rest = ''

  constructor(private readonly sink: XmlSink) {}

  /** @throws TextRefusal */
  push(piece: string): void {
    const text = this.rest + piece
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag === -1) break
      if (tag > at) this.sink.text(decodeEntities(text.slice(at, tag)))
      at = tag
      const end = this.markup(text, tag)
      if (end === -1) break
      at = end
    }
    this.rest = text.slice(at)
    if (this.rest.length > 2 * MAX_RECORD) throw damaged()
  }

  end(): void {
    if (this.rest.trim() !== '') throw damaged()
  }

  /** Reads what begins with `<` there. Returns where it ends, or -1 when more text is needed. */
  private markup(text: string, tag: number): number {
    const next = text[tag + 1]
    if (next === '!') {
      const cdata = text.startsWith('<![CDATA[', tag)
      if (!cdata && !text.startsWith('<!--', tag)) {
        if ('<![CDATA['.startsWith(text.slice(tag)) || '<!--'.startsWith(text.slice(tag))) return -1
        throw damaged()
      }
      const end = text.indexOf(cdata ? ']]>' : '-->', tag + 4)
      if (end !== -1 && cdata) this.sink.text(text.slice(tag + 9, end))
      return end === -1 ? -1 : end + 3
    }
    const end = endOfTag(text, tag + 1)
    if (end === -1) return -1
    if (next === '?') return end + 1
    const closing = next === '/'
    const empty = text[end - 1] === '/'
    const inside = text.slice(tag + (closing ? 2 : 1), empty ? end - 1 : end)
    const cut = inside.search(/\s/)
    const full = cut === -1 ? inside : inside.slice(0, cut)
    const name = full.slice(full.indexOf(':') + 1)
    if (!closing) this.sink.open(name, cut === -1 ? '' : inside.slice(cut))
    if (closing || empty) this.sink.close(name)
    return end + 1
  }
}
