/** Width and height in pixels; null when they cannot be read. */
type Taille = readonly [largeur: number, hauteur: number] | null

/** Its first chunk is IHDR, by the standard. */
export const taillePng = (bytes: Buffer): Taille =>
  bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null

/** Whether a segment APP1 says that the camera was held upright (Exif, orientation 5 to 8): what is stored lies on its side. */
function estCouchee(exif: Buffer): boolean {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = exif.subarray(6)
  if (tiff.length < 8) return false
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (at + 2 <= tiff.length ? (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)) : 0)
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  // The directory: how many entries, then each one's tag, type, count and value, on twelve bytes.
  for (let entry = 0; entry < Math.min(u16(start), 200); entry++) {
    const at = start + 2 + entry * 12
    if (u16(at) === 0x0112) return u16(at + 8) >= 5 && u16(at + 8) <= 8
  }
  return false
}

/** From segment to segment up to the frame header: SOF0 to SOF15, less three that are tables. As it is seen, turned upright. */
export function tailleJpeg(bytes: Buffer): Taille {
  let [at, couchee] = [2, false]
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at++
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [width, height] = [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
      return couchee ? [height, width] : [width, height]
    } else {
      const length = bytes.readUInt16BE(at + 2)
      if (marker === 0xe1) couchee ||= estCouchee(bytes.subarray(at + 4, at + 2 + length))
      at += 2 + length
    }
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
