/** Width and height in pixels; null when they cannot be read. */
type Taille = readonly [largeur: number, hauteur: number] | null

/** Its first chunk is IHDR, by the standard. */
export const taillePng = (bytes: Buffer): Taille =>
  bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null

/** From segment to segment up to the frame header: SOF0 to SOF15, less three that are tables. */
export function tailleJpeg(bytes: Buffer): Taille {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at++
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

const uint24 = (bytes: Buffer, at: number) => bytes.readUIntLE(at, 3)

/** The three kinds of WebP: extended, lossy, lossless. */
export function tailleWebp(bytes: Buffer): Taille {
  if (bytes.length < 30) return null
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return [uint24(bytes, 24) + 1, uint24(bytes, 27) + 1]
  if (kind === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
  if (kind === 'VP8L') return [(bytes.readUInt32LE(21) & 0x3fff) + 1, ((bytes.readUInt32LE(21) >>> 14) & 0x3fff) + 1]
  return null
}
