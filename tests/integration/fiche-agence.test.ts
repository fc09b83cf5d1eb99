import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { house as db } from '@/lib/db'
import { rangerLogo } from '@/lib/logo'
import { estUnLogo } from '@/lib/queries/agences'
import { enregistrerFiche, type FicheLue, ficheDeLAgence } from '@/lib/queries/fiche-agence'
import type { Administrateur } from '@/lib/viewer-kinds'
import { visitorViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const origin = { address: '192.0.2.1', device: '' }
const file = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name)

async function world() {
  const { id } = await given.agency()
  const viewer = (await given.staff(id)) as Administrateur
  const read = async () => {
    const { code: _, ...rest } = (await ficheDeLAgence(viewer)) as FicheLue
    return rest
  }
  return { id, viewer, read }
}

test('what is changed is kept and told in the journal; of two at once the second is told', async () => {
  const { id, viewer, read } = await world()
  const before = await read()
  expect(
    await enregistrerFiche(
      viewer,
      { ...before, horaires: '9 h – 12 h', ville: 'Nancy', codeSociete: 'EST', emailCommercant: 'tpe@palier.test' },
      origin,
    ),
  ).toEqual({
    etat: 'FAIT',
  })
  expect(await read()).toMatchObject({
    horaires: '9 h – 12 h',
    ville: 'Nancy',
    codeSociete: 'EST',
    emailCommercant: 'tpe@palier.test',
    version: before.version + 1,
  })
  expect(await enregistrerFiche(viewer, { ...before, ville: 'Metz' }, origin)).toEqual({
    ...{ etat: 'CHANGE', version: before.version + 1 },
    champs: ['codeSociete', 'emailCommercant', 'horaires', 'ville'].toSorted(
      (a, b) => Object.keys(before).indexOf(a) - Object.keys(before).indexOf(b),
    ),
  })
  expect((await read()).ville).toBe('Nancy')
  expect(await db.journal.count({ where: { agencyId: id, evenement: 'fiche-agence' } })).toBe(1)
})

test('a logo is a picture made anew, seen by anybody once it is an agency’s; no other file is', async () => {
  const { viewer, read } = await world()
  const picture = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#7a2f3b' } })
    .png()
    .toBuffer()
  const edged = await sharp(picture).extend({ top: 50, bottom: 50, left: 50, right: 50, background: '#ffffff' }).jpeg().toBuffer()
  const hash = await rangerLogo(file(edged, 'logo.jpg'))
  expect(await estUnLogo(visitorViewer(), hash)).toBe(false)
  await enregistrerFiche(viewer, { ...(await read()), logo: hash }, origin)
  expect(await estUnLogo(visitorViewer(), hash)).toBe(true)
})

test('of nearly five megabytes, all of them picture, it is one; of one byte more than five it is not', async () => {
  const raw = { width: 1285, height: 1285, channels: 3 as const }
  const noise = await sharp(randomBytes(raw.width * raw.height * 3), { raw })
    .png({ compressionLevel: 0 })
    .toBuffer()
  expect(noise.length).toBeGreaterThan(4_950_000)
  expect(await rangerLogo(file(noise, 'logo.png'))).toMatch(/^[0-9a-f]{64}$/)
  await expect(rangerLogo(file(Buffer.concat([noise, Buffer.alloc(5_000_001 - noise.length)]), 'logo.png'))).rejects.toThrow(
    /5\sMo au plus/,
  )
})

test.each([
  [
    'an SVG with a script',
    file(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'logo.png'),
    /n’est pas une image/,
  ],
  ['a PDF', file(Buffer.from('%PDF-1.4\n%%EOF'), 'logo.png'), /n’est pas une image/],
  ['40 MB', file(Buffer.alloc(40 * 1024 * 1024), 'logo.png'), /5\sMo au plus/],
  ['nothing', file(Buffer.alloc(0), 'logo.png'), /n’est pas une image/],
])('%s is no logo', async (_name, given, words) => {
  await expect(rangerLogo(given)).rejects.toThrow(words)
})
