import { isAscii } from 'node:buffer'
import { TextRefusal } from './refusal'

/** How much is looked at, from the first accent on, before an encoding is chosen. */
const WINDOW = 256 * 1024

type Decode = (bytes: Uint8Array) => string

const utf16 = () => new TextRefusal(1, 'un fichier en UTF-16', 'UTF-8, Windows-1252 ou ISO-8859-15')
const brokenUtf8 = () =>
  new TextRefusal(null, 'un octet qui n’est pas de l’UTF-8, dans un fichier commencé en UTF-8', 'un seul encodage par fichier')

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    // A character cut by the end of the window is not a fault; by the end of the file, it is.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch {
    return false
  }
}

// Not by TextDecoder: Node 20 decodes windows-1252 as if it were ISO-8859-1.
const WINDOWS_1252 = { first: 0x80, letters: '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', special: /[\u0080-\u009f]/g }
const ISO_8859_15 = { first: 0xa4, letters: '€¥Š§š©ª«¬\u00ad®¯°±²³Žµ¶·ž¹º»ŒœŸ', special: /[\u00a4\u00a6\u00a8\u00b4\u00b8\u00bc-\u00be]/g }

// 80–9F are letters and quotes in Windows-1252 and nothing in ISO-8859-15; A4, BC, BD, BE are € Œ œ Ÿ there and ¤ ¼ ½ ¾ here.
const WINDOWS_ONLY = /[\u0080-\u009f]/
const LATIN9_ONLY = /[\u00a4\u00bc\u00bd\u00be]/

/** The first evidence decides for the rest of the file; without any, both encodings read alike. */
function singleByte(): Decode {
  let chosen: typeof WINDOWS_1252 | undefined
  return (bytes) => {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    if (!chosen) {
      if (WINDOWS_ONLY.test(raw)) chosen = WINDOWS_1252
      else if (LATIN9_ONLY.test(raw)) chosen = ISO_8859_15
    }
    if (!chosen) return raw
    const { first, letters, special } = chosen
    return raw.replace(special, (character) => letters.charAt(character.charCodeAt(0) - first))
  }
}

function choose(window: Buffer, atStart: boolean, whole: boolean): { decode: Decode; utf8: TextDecoder | null } {
  const [a, b] = window
  if (atStart && ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))) throw utf16()
  if (!isUtf8(window, whole)) return { decode: singleByte(), utf8: null }
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  return { decode: (bytes) => utf8.decode(bytes, { stream: true }), utf8 }
}

/** The part of a faulty chunk that can still be read, so that the error bears the right line. */
function beforeFault(bytes: Buffer): string {
  let start = 0
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start))
  return text.slice(0, Math.max(0, text.indexOf('\ufffd')))
}

/**
 * Bytes to text without knowing their encoding, in one pass. As long as only ASCII was seen, all encodings agree and nothing is
 * decided. From the first accent on, 256 KiB are held: strict UTF-8 or, failing that, a single-byte encoding, for the whole file.
 */
export async function* decodeText(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let chosen: ReturnType<typeof choose> | undefined
  let held: Buffer[] = []
  let size = 0
  let atStart = true
  for await (const chunk of chunks) {
    if (chosen) {
      try {
        yield chosen.decode(chunk)
      } catch {
        yield beforeFault(chunk)
        throw brokenUtf8()
      }
    } else if (held.length === 0 && isAscii(chunk)) {
      atStart = false
      yield chunk.toString('latin1')
    } else {
      held.push(chunk)
      size += chunk.length
      if (size < WINDOW) continue
      const window = Buffer.concat(held)
      held = []
      chosen = choose(window, atStart, false)
      yield chosen.decode(window)
    }
  }
  if (held.length > 0) {
    const window = Buffer.concat(held)
    chosen = choose(window, atStart, true)
    yield chosen.decode(window)
  }
  try {
    chosen?.utf8?.decode()
  } catch {
    throw brokenUtf8()
  }
}
