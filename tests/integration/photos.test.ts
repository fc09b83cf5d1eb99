import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { house as db } from '@/lib/db'
import { estUneTaille, photoReduite } from '@/lib/photo-reduite'
import { fichierDeLaPhoto, photosDesImmeubles } from '@/lib/queries/photos'
import { deleteFile, putFile } from '@/lib/storage'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { compteEnResidence, photo, residence } from '../support/given-residence'
import { png } from '../support/pieces'

useDatabase()

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: { r: 200, g: 120, b: 40 } } })
const derived = (hash: string, name: string) =>
  join(process.env.PALIER_DATA ?? '', 'fichiers', 'derives', hash.slice(0, 2), hash.slice(2, 4), hash, name)

describe('the list', () => {
  test('those of my residence, the latest first, those without a day last', async () => {
    const { compte, immeuble } = await compteEnResidence()
    await photo(immeuble, { titre: 'Plan' })
    await photo(immeuble, { titre: 'Jardin', date: '2026-05-12' })
    await photo(immeuble, { titre: null, date: '2026-06-02' })
    await photo(immeuble, { titre: 'Retirée', withdrawnAt: new Date() })
    const elsewhere = await residence(await given.compte(compte.agencyId))
    await photo(elsewhere.immeuble, { titre: 'Ailleurs' })
    const [read] = await photosDesImmeubles(await given.client(compte), compte.id)
    expect(read?.photos.map(({ titre, date, largeur, hauteur }) => [titre, date, largeur, hauteur])).toEqual([
      [null, '2026-06-02', 720, 480],
      ['Jardin', '2026-05-12', 720, 480],
      ['Plan', null, 720, 480],
    ])
  })

  test('what is withdrawn, the photograph or the residence, has no file; nor for a tenant', async () => {
    const { compte, immeuble } = await compteEnResidence()
    const viewer = await given.client(compte)
    const { id } = await photo(immeuble)
    expect(await fichierDeLaPhoto(viewer, id)).toEqual({ hash: 'e'.repeat(64), largeur: 720, hauteur: 480 })
    const tenant = await given.compte(compte.agencyId, { role: 'LOCATAIRE' })
    await db.compte.update({ where: { id: tenant.id }, data: { immeubleId: immeuble.id } })
    expect(await fichierDeLaPhoto(await given.client(tenant), id)).toBeNull()
    await db.photo.update({ where: { id }, data: { withdrawnAt: new Date() } })
    expect(await fichierDeLaPhoto(viewer, id)).toBeNull()
    const other = await photo(immeuble)
    await db.immeuble.update({ where: { id: immeuble.id }, data: { withdrawnAt: new Date() } })
    expect(await fichierDeLaPhoto(viewer, other.id)).toBeNull()
    expect(await photosDesImmeubles(viewer, compte.id)).toEqual([])
  })
})

describe('made smaller', () => {
  test('to one of three widths, as WebP, kept for the next; never larger than it is', async () => {
    const { hash } = await putFile(await picture(2000, 1000).jpeg().toBuffer())
    const small = await photoReduite(hash, 'petite')
    expect(await sharp(small ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'webp', width: 320, height: 160 })
    expect(existsSync(derived(hash, 'petite.webp'))).toBe(true)
    expect(await photoReduite(hash, 'petite')).toEqual(small)
    const tiny = await putFile(await picture(50, 40).png().toBuffer())
    expect(await sharp((await photoReduite(tiny.hash, 'grande')) ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: 50, height: 40 })
    expect([estUneTaille('vignette'), estUneTaille('5000'), estUneTaille('toString'), estUneTaille(null)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('turned upright, and rid of where it was taken', async () => {
    const exif = { IFD0: { Copyright: 'SECRET', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 35/1 0/1' } }
    const bytes = await picture(400, 200).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await sharp(bytes).metadata()).toMatchObject({ orientation: 6 })
    const { hash } = await putFile(bytes)
    const made = await photoReduite(hash, 'vignette')
    const facts = await sharp(made ?? Buffer.alloc(0)).metadata()
    expect(facts).toMatchObject({ width: 200, height: 400 })
    expect([facts.exif, facts.xmp, facts.orientation, facts.icc]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('asked for by many at once, it is made once, and all have it', async () => {
    const { hash } = await putFile(await picture(1000, 500).jpeg().toBuffer())
    const all = await Promise.all(Array.from({ length: 20 }, () => photoReduite(hash, 'vignette')))
    expect(new Set(all).size).toBe(1)
    expect(all[0]?.length).toBeGreaterThan(50)
  })

  test('nothing of what is missing, spoilt, no image, or says to be of 20 000 × 20 000; and the next is made all the same', async () => {
    const good = await picture(300, 300).jpeg().toBuffer()
    const files = [good.subarray(0, good.length / 2), Buffer.from('%PDF-1.4 non'), png(20_000, 20_000), Buffer.alloc(0)]
    for (const bytes of files) {
      const { hash } = await putFile(bytes)
      expect(await photoReduite(hash, 'vignette')).toBeNull()
      expect(existsSync(derived(hash, 'vignette.webp'))).toBe(false)
    }
    expect(await photoReduite('f'.repeat(64), 'vignette')).toBeNull()
    expect(await photoReduite('../../secret', 'vignette')).toBeNull()
    expect(await photoReduite((await putFile(good)).hash, 'vignette')).not.toBeNull()
  })

  test('when its file goes, what was made of it goes too', async () => {
    const { hash } = await putFile(await picture(100, 90).jpeg().toBuffer())
    await photoReduite(hash, 'petite')
    await deleteFile(hash)
    expect(existsSync(derived(hash, 'petite.webp'))).toBe(false)
    expect(await photoReduite(hash, 'petite')).toBeNull()
  })
})
