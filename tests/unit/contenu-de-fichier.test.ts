import sharp from 'sharp'
import { DOCX, JPEG, ODT, PDF, PNG, Sonde, WEBP, XLSX } from '@/lib/contenu-de-fichier'
import * as pieces from '../support/pieces'

function constat(bytes: Buffer, step = bytes.length || 1) {
  const sonde = new Sonde()
  for (let at = 0; at < bytes.length; at += step) sonde.push(bytes.subarray(at, at + step))
  return sonde.constat()
}
const plain = (mime: string) => ({ contenu: { mime, largeur: null, hauteur: null } })

test.each([1, 7, 4096, 300_000])('each kind is told by its content, read %i bytes at a time', async (step) => {
  expect(constat(pieces.pdf(), step)).toEqual(plain(PDF))
  expect(constat(pieces.png(2, 1), step)).toEqual({ contenu: { mime: PNG, largeur: 2, hauteur: 1 } })
  expect(constat(pieces.jpeg(640, 480), step)).toEqual({ contenu: { mime: JPEG, largeur: 640, hauteur: 480 } })
  expect(constat(pieces.webp(4, 5), step)).toEqual({ contenu: { mime: WEBP, largeur: 4, hauteur: 5 } })
  expect(constat(await pieces.docx(), step)).toEqual(plain(DOCX))
  expect(constat(await pieces.xlsx(), step)).toEqual(plain(XLSX))
  expect(constat(await pieces.odt(), step)).toEqual(plain(ODT))
})

test('a mark before a PDF, a long EXIF before the size of a photograph', () => {
  expect(constat(Buffer.concat([Buffer.from('\uFEFF\r\n'), pieces.pdf()]))).toEqual(plain(PDF))
  expect(constat(pieces.jpeg(3, 2, 60_000), 5000)).toMatchObject({ contenu: { largeur: 3, hauteur: 2 } })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photograph is as it is seen, whichever way the camera was held: orientation %i',
  async (orientation) => {
    const stored = sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    const [largeur, hauteur] = orientation < 5 ? [40, 30] : [30, 40]
    expect(constat(await stored.withMetadata({ orientation }).jpeg().toBuffer())).toMatchObject({ contenu: { largeur, hauteur } })
  },
)

test('an EXIF that is cut, or lies about its lengths, changes nothing and breaks nothing', async () => {
  const stored = sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
  const bytes = await stored.withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const at = bytes.indexOf('Exif')
  for (let byte = at; byte < at + 60; byte++) {
    const spoilt = Buffer.from(bytes)
    spoilt[byte] = 0xff
    expect(() => constat(spoilt)).not.toThrow()
  }
})

test('a large file is told by its two ends', () => {
  expect(constat(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000_000, 32), Buffer.from('%%EOF')]), 65_536)).toEqual(plain(PDF))
})

test.each([
  ['an empty file', () => Buffer.alloc(0), 'un fichier vide'],
  ['a program that holds a PDF', pieces.exe, 'un contenu qui n’est pas reconnu'],
  ['a photograph of an iPhone', () => Buffer.from('....ftypheic....', 'latin1'), 'une photo au format HEIC'],
  ['an SVG', pieces.svg, 'un contenu qui n’est pas reconnu'],
  ['a page', () => Buffer.from('<!doctype html><p>%PDF-</p>'), 'un contenu qui n’est pas reconnu'],
  ['plain text', () => Buffer.from('Bonjour'), 'un contenu qui n’est pas reconnu'],
  ['an archive', pieces.zip, 'une archive'],
  ['a document with a macro', () => pieces.docx({ 'word/vbaProject.bin': 'x' }), 'un document qui contient un programme'],
  ['half a PDF', () => pieces.pdf().subarray(0, 12), 'un PDF tronqué'],
  ['half a PNG', () => pieces.png().subarray(0, 40), 'une image tronquée'],
  ['half a JPEG', () => pieces.jpeg().subarray(0, 10), 'une image tronquée'],
  ['half a WebP', () => pieces.webp().subarray(0, 25), 'une image tronquée'],
  ['half a document', async () => (await pieces.docx()).subarray(0, 60), 'un fichier tronqué'],
  ['an image without a size', () => Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'une image abîmée'],
  ['an image of no width', () => pieces.png(0, 5), 'une image abîmée'],
  ['an image of 20 000 × 20 000', () => pieces.png(20_000, 20_000), 'une image de 20000 × 20000 points'],
])('%s', async (_, make, defaut) => {
  expect(constat(await make())).toEqual({ defaut })
})
