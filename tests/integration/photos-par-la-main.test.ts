import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { house as db } from '@/lib/db'
import { DES_PHOTOS, rangerPieces } from '@/lib/demandes/pieces-jointes'
import { photosDesImmeubles } from '@/lib/queries/photos'
import { ajouterPhotos, changerPhoto, deplacerPhoto, legenderPhoto } from '@/lib/queries/photos-ecrites'
import { photosTenues } from '@/lib/queries/photos-tenues'
import { openFile } from '@/lib/storage'
import { type Redacteur, staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { compteEnResidence, photo } from '../support/given-residence'
import { anyDay, origin } from './matrice/monde'

useDatabase()

/** A picture that says where it was taken. */
const prise = (width: number) =>
  sharp({ create: { width, height: 20, channels: 3, background: '#345' } })
    .withExif({ IFD3: { GPSLatitude: '48/1 41/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
const fichier = async (nom: string, width = 30) => new File([new Uint8Array(await prise(width))], nom)

async function world() {
  const { compte, immeuble } = await compteEnResidence()
  const viewer = (await given.staff(compte.agencyId)) as Redacteur
  const client = await given.client(compte)
  const vues = async () => (await photosDesImmeubles(client, compte.id))[0]?.photos.map(({ titre }) => titre)
  const ajouter = async (formulaire: string, ...titres: readonly string[]) => {
    const pieces = await rangerPieces(await Promise.all(titres.map((titre, at) => fichier(`${titre}.jpg`, 30 + at))), DES_PHOTOS)
    const photos = pieces.map((piece, at) => ({ piece, titre: titres[at] ?? null }))
    return ajouterPhotos(viewer, immeuble.id, { formulaire, photos, jour: anyDay }, origin)
  }
  return { compte, immeuble, viewer, vues, ajouter }
}

test('added after those that are there, once whatever the presses, without the place where they were taken', async () => {
  const { immeuble, vues, ajouter } = await world()
  await photo(immeuble, { titre: 'Envoyée', date: '2020-01-01' })
  const formulaire = randomUUID()
  await Promise.all([1, 2, 3].map(() => ajouter(formulaire, 'Hall', 'Cour')))
  expect(await vues()).toEqual(['Envoyée', 'Hall', 'Cour'])
  const [made] = await db.photo.findMany({ where: { immeubleId: immeuble.id, titre: 'Hall' } })
  expect(made).toMatchObject({ origine: 'SAISIE', largeur: 30, hauteur: 20 })
  const kept = await openFile(made?.fichier ?? '')
  const parts: Buffer[] = []
  for await (const part of kept?.stream ?? []) parts.push(part)
  const bytes = Buffer.concat(parts)
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
})

test('put in order, given a caption by one person at a time, withdrawn, put back, deleted', async () => {
  const { immeuble, viewer, vues, ajouter } = await world()
  await ajouter(randomUUID(), 'A', 'B', 'C')
  const id = async (titre: string) => (await db.photo.findFirstOrThrow({ where: { immeubleId: immeuble.id, titre } })).id
  const c = await id('C')
  await deplacerPhoto(viewer, c, 'avant')
  expect(await vues()).toEqual(['A', 'C', 'B'])
  await deplacerPhoto(viewer, c, 'avant')
  await deplacerPhoto(viewer, c, 'avant')
  expect(await vues()).toEqual(['C', 'A', 'B'])
  expect(await legenderPhoto(viewer, { id: c, titre: 'Toit', avant: 'C' })).toEqual({ etat: 'FAIT' })
  expect(await legenderPhoto(viewer, { id: c, titre: 'Ciel', avant: 'C' })).toEqual({ etat: 'CHANGE', actuelle: 'Toit' })
  await changerPhoto(viewer, c, 'retirer', origin)
  expect(await vues()).toEqual(['A', 'B'])
  await changerPhoto(viewer, c, 'remettre', origin)
  expect(await vues()).toEqual(['Toit', 'A', 'B'])
  expect(await changerPhoto(viewer, c, 'supprimer', origin)).toBe(immeuble.id)
  expect(await db.photo.count({ where: { id: c } })).toBe(0)
  const sent = await photo(immeuble)
  expect(await changerPhoto(viewer, sent.id, 'supprimer', origin)).toBeNull()
})

test('who works in the other trade finds neither the building nor its photographs', async () => {
  const { immeuble, viewer, ajouter } = await world()
  await ajouter(randomUUID(), 'A')
  const { kind: _, ...facts } = viewer
  const gerance = staffViewer({ ...facts, metiers: ['GERANCE'] }) as Redacteur
  const id = (await photosTenues(viewer, immeuble.id))?.photos[0]?.id ?? ''
  expect(await photosTenues(gerance, immeuble.id)).toBeNull()
  expect(await changerPhoto(gerance, id, 'retirer', origin)).toBeNull()
  expect(await deplacerPhoto(gerance, id, 'apres')).toBeNull()
})
