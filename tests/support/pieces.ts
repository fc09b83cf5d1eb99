import { crc32, deflateSync } from 'node:zlib'
import { ZipFile } from 'yazl'

// Files of every kind, as small as they can be and still be true.

export const pdf = (text = 'Bonjour'): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`, 'latin1')

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** White; only its header is true when it claims to be huge. */
export function png(width = 2, height = 1): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.min(width, 10) + 1, 255))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param exif bytes of an EXIF segment before the size. */
export function jpeg(width = 3, height = 2, exif = 0): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  const app = exif ? Buffer.concat([Buffer.from([0xff, 0xe1, (exif + 2) >> 8, (exif + 2) & 255]), Buffer.alloc(exif)]) : Buffer.alloc(0)
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app, frame, Buffer.from([0xff, 0xd9])])
}

export function webp(width = 4, height = 5): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(22, 4)
  bytes.write('WEBPVP8X', 8, 'latin1')
  bytes.writeUInt32LE(10, 16)
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}

async function archive(parts: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' })
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

export const zip = () => archive({ 'a.txt': 'a' })
export const docx = (more: Record<string, string> = {}) => archive({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>', ...more })
export const xlsx = () => archive({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' })
export const odt = () => archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })
export const exe = () => Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(60), pdf()])
export const svg = () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
