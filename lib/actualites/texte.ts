import sanitizeHtml from 'sanitize-html'

const NAMED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
/** What may hold a text; more of it is not read. */
const LU = 20_000
const BREAK = /<(?:br|\/(?:p|div|li|h[1-6]|td|tr|blockquote))\b[^<>]{0,200}>/gi
/** Characters that show nothing, or turn the writing round. */
const HIDDEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu

/** The words of some HTML, on one line: no tag, no script, no entity is left. */
export function enTexte(html: string): string {
  const words = sanitizeHtml(html.slice(0, LU).replace(BREAK, '$& '), { allowedTags: [], allowedAttributes: {} })
  return words
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => NAMED[entity] ?? '')
    .replace(HIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const DECLAREE = /^<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/
const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function decode(octets: Buffer, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(octets)
  } catch {
    return null
  }
}

/** Feeds are wrong about their encoding more often than not: what is valid UTF-8 is UTF-8, whatever it says; else what it says. */
export function lireOctets(octets: Buffer, type: string): string {
  const marked = BOMS.find(([, bom]) => bom.every((byte, index) => octets[index] === byte))
  if (marked) return decode(octets, marked[0], false) ?? ''
  const declared = DECLAREE.exec(octets.toString('latin1', 0, 300))?.[1] ?? /charset="?([\w.:-]{1,40})/i.exec(type)?.[1] ?? ''
  return decode(octets, 'utf-8', true) ?? decode(octets, declared, true) ?? decode(octets, 'windows-1252', false) ?? ''
}
