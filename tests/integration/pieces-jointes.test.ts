import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { rangerPieces } from '@/lib/demandes/pieces-jointes'
import { photoReduite } from '@/lib/photo-reduite'
import { openFile } from '@/lib/storage'
import { useDatabase } from '../support/database'
import { refusal } from '../support/given-facteurs'
import { fichier, photo } from '../support/photos'
import * as pieces from '../support/pieces'

useDatabase()

const stored = async (hash: string) => {
  const file = await openFile(hash)
  if (!file) throw new Error('Nothing is stored')
  return buffer(file.stream)
}
const said = async (...files: File[]) => (await refusal(rangerPieces(files))).replace(/[\u202F\u00A0]/g, ' ')

test('a photograph is made upright, and says no more where and with what it was taken', async () => {
  const taken = await photo(400, 200)
  expect((await sharp(taken).metadata()).exif?.includes('Telephone')).toBe(true)
  const [piece] = await rangerPieces([fichier(taken, 'IMG_0042.JPG')])
  expect(piece).toMatchObject({ nom: 'IMG_0042.jpg', mime: 'image/jpeg', largeur: 200, hauteur: 400 })
  const kept = await stored(piece?.fichier ?? '')
  const { exif, xmp, icc, orientation, width, height } = await sharp(kept).metadata()
  expect({ exif, xmp, icc, orientation, width, height }).toEqual({ width: 200, height: 400 })
  expect(kept.includes('Telephone') || kept.includes('GPS') || kept.includes('Exif')).toBe(false)
  expect(piece?.taille).toBe(kept.length)
  expect(await sharp((await photoReduite(piece?.fichier ?? '', 'petite')) ?? Buffer.alloc(0)).metadata()).toMatchObject({
    format: 'webp',
    width: 200,
    height: 400,
  })
})

test('a large photograph is brought to what a screen can show; a small one is not blown up', async () => {
  const [large, small] = await rangerPieces([fichier(await photo(1000, 4000), 'grande.jpg'), fichier(await photo(30, 20), 'petite.jpg')])
  expect([large?.largeur, large?.hauteur, small?.largeur, small?.hauteur]).toEqual([2560, 640, 20, 30])
})

test('every other kind is kept as it came, under the name of what it holds', async () => {
  const files = [
    fichier(pieces.pdf(), 'constat.docx'),
    fichier(await pieces.docx(), '../../Avenant n° 2.1'),
    fichier(await pieces.xlsx(), 'tableau.xlsx'),
    fichier(await pieces.odt(), 'lettre\u202Efdp.odt'),
  ]
  const kept = await rangerPieces(files)
  expect(kept.map(({ nom }) => nom)).toEqual(['constat.pdf', 'Avenant n° 2.1.docx', 'tableau.xlsx', 'lettre fdp.odt'])
  expect(await stored(kept[0]?.fichier ?? '')).toEqual(pieces.pdf())
})

test('what is refused says which file and why, all at once, and nothing of the form is kept', async () => {
  const kept = pieces.pdf('Gardé avec les autres')
  const words = await said(
    fichier(kept, 'bon.pdf'),
    fichier(pieces.exe(), 'facture.pdf'),
    fichier(pieces.svg(), 'plan.pdf'),
    fichier(Buffer.from('....ftypheic....'), 'IMG_1.HEIC'),
    fichier(pieces.png(20_000, 20_000), 'bombe.png'),
    fichier(await pieces.zip(), 'tout.zip'),
    fichier(Buffer.alloc(0), 'vide.pdf'),
    fichier(Buffer.alloc(15_000_001), 'lourd.pdf'),
    fichier(pieces.pdf().subarray(0, 12), 'demi.pdf'),
  )
  for (const expected of [
    '« facture.pdf » n’est ni un PDF, ni une photo',
    '« plan.pdf » n’est ni un PDF',
    '« IMG_1.HEIC » est une photo au format HEIC',
    '« bombe.png » ne peut pas être joint : c’est une image de 20000 × 20000 points.',
    '« tout.zip » ne peut pas être joint : c’est une archive.',
    '« vide.pdf » est vide.',
    '« lourd.pdf » pèse 15 Mo : 15 Mo au plus',
    '« demi.pdf » ne peut pas être joint : c’est un PDF tronqué.',
  ]) {
    expect(words).toContain(expected)
  }
  expect(words).not.toContain('bon.pdf')
})

test('a picture whose header is true and whose content is not', async () => {
  expect(await said(fichier(pieces.jpeg(640, 480), 'photo.jpg'))).toContain(
    '« photo.jpg » ne peut pas être joint : c’est une image abîmée.',
  )
})

test('ten files are taken, eleven are not', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => fichier(pieces.pdf(String(i)), `${i}.pdf`))
  expect(await rangerPieces(many(10))).toHaveLength(10)
  expect(await said(...many(11))).toBe('Vous avez choisi 11 fichiers : 10 au plus par message.')
})
