import { tailleJpeg, taillePng, tailleWebp } from './dimensions-d-image'

export const PDF = 'application/pdf'
export const JPEG = 'image/jpeg'
export const PNG = 'image/png'
export const WEBP = 'image/webp'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const ODT = 'application/vnd.oasis.opendocument.text'

export const IMAGES = [JPEG, PNG, WEBP] as const
export const DOCUMENTS = [PDF, ...IMAGES, DOCX, XLSX, ODT] as const
export type Mime = (typeof DOCUMENTS)[number]

export type Contenu = { readonly mime: Mime; readonly largeur: number | null; readonly hauteur: number | null }

/** What a file is, or in French what is wrong with it. */
export type Constat = { readonly contenu: Contenu } | { readonly defaut: string }

/** Enough for the segments that precede an image's size, and for the list of an office document's parts. */
const KEPT = 256 * 1024

/** A photograph of 100 million points is larger than any camera's; opened, 20 000 × 20 000 would fill a telephone's memory. */
export const MOST_PIXELS = 100_000_000

/** What an iPhone makes of a photograph unless it is told otherwise: its decoder is patented, and in no library that we ship. */
export const HEIC = 'une photo au format HEIC'

const starts = (bytes: Buffer, ...values: number[]) => values.every((value, at) => bytes[at] === value)

/** Looks at the two ends of a file as it passes, and tells what it holds: by its content, whatever its name says. */
export class Sonde {
  private head = Buffer.alloc(0)
  private tail = Buffer.alloc(0)
  size = 0

  push(chunk: Uint8Array): void {
    this.size += chunk.length
    if (this.head.length < KEPT) this.head = Buffer.concat([this.head, chunk.subarray(0, KEPT - this.head.length)])
    this.tail = chunk.length >= KEPT ? Buffer.from(chunk.subarray(-KEPT)) : Buffer.concat([this.tail, chunk]).subarray(-KEPT)
  }

  constat(): Constat {
    const { head, tail, size } = this
    if (size === 0) return { defaut: 'un fichier vide' }
    // A mark and blanks are tolerated before a PDF; a program that holds one further on is no PDF.
    if (/^(\u00ef\u00bb\u00bf)?\s*%PDF-/.test(head.toString('latin1', 0, 64)))
      return this.whole(PDF, tail.includes('%%EOF'), 'un PDF tronqué')
    if (starts(head, 0xff, 0xd8, 0xff)) return this.image(JPEG, tailleJpeg(head), tail.includes(Buffer.from([0xff, 0xd9])))
    if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return this.image(PNG, taillePng(head), tail.includes('IEND'))
    if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') {
      return this.image(WEBP, tailleWebp(head), size >= head.readUInt32LE(4) + 8)
    }
    if (/^ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(head.toString('latin1', 4, 12))) return { defaut: HEIC }
    if (starts(head, 0x50, 0x4b, 3, 4)) return this.bureautique()
    return { defaut: 'un contenu qui n’est pas reconnu' }
  }

  private whole(mime: Mime, complete: boolean, defaut: string): Constat {
    return complete ? { contenu: { mime, largeur: null, hauteur: null } } : { defaut }
  }

  private image(mime: Mime, size: readonly [number, number] | null, complete: boolean): Constat {
    if (!complete) return { defaut: 'une image tronquée' }
    if (!size || size[0] === 0 || size[1] === 0) return { defaut: 'une image abîmée' }
    const [largeur, hauteur] = size
    return largeur * hauteur > MOST_PIXELS
      ? { defaut: `une image de ${largeur} × ${hauteur} points` }
      : { contenu: { mime, largeur, hauteur } }
  }

  /** Office documents are archives: what they hold tells them from any other, and from one that carries programs. */
  private bureautique(): Constat {
    const { head, tail } = this
    const holds = (name: string) => head.includes(name) || tail.includes(name)
    if (!tail.includes(Buffer.from([0x50, 0x4b, 5, 6]))) return { defaut: 'un fichier tronqué' }
    if (holds('vbaProject.bin')) return { defaut: 'un document qui contient un programme' }
    if (head.toString('latin1', 30, 38 + ODT.length) === `mimetype${ODT}`) return this.whole(ODT, true, '')
    if (holds('[Content_Types].xml') && holds('word/document.xml')) return this.whole(DOCX, true, '')
    if (holds('[Content_Types].xml') && holds('xl/workbook.xml')) return this.whole(XLSX, true, '')
    return { defaut: 'une archive' }
  }
}
