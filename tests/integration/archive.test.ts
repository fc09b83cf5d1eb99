import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { servirArchive, zip } from '@/lib/archive'
import { day } from '@/lib/domain/day'
import { archiveDuClasseur } from '@/lib/queries/archive'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeur, documentDans } from '../support/given-documents'
import { pdf } from '../support/pieces'

useDatabase()

const jour = day('2026-06-15')

async function filesIn(bytes: Buffer): Promise<Record<string, Buffer>> {
  const file = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: true })
  const found: Record<string, Buffer> = {}
  await new Promise<void>((resolve, reject) => {
    file.on('entry', (entry: yauzl.Entry) => {
      file.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        found[entry.fileName] = await buffer(stream)
        file.readEntry()
      })
    })
    file.on('end', resolve).on('error', reject)
    file.readEntry()
  })
  return found
}

async function world() {
  const compte = await given.compte((await given.agency()).id)
  const viewer = await given.client(compte)
  const top = await classeur(compte.agencyId, { nom: 'Courriers' })
  return { compte, viewer, top, pour: [['COMPTE', compte.id]] as const, agencyId: compte.agencyId }
}

const pathOf = (hash: string) => join(process.env.PALIER_DATA ?? '', 'fichiers', hash.slice(0, 2), hash.slice(2, 4), hash)

test('each file as it was published, with those of the sub-folders, its size said before its first byte', async () => {
  const { compte, viewer, top, pour, agencyId } = await world()
  const below = await classeur(agencyId, { nom: 'Locataires', parentId: top.id })
  await documentDans(top, pour, { titre: 'Règlement / état', date: day('1966-03-14'), contenu: pdf('un') })
  await documentDans(top, pour, { titre: 'Avis', date: day('2026-06-01'), contenu: pdf('deux') })
  await documentDans(top, pour, { titre: 'avis', date: day('2026-06-01'), contenu: pdf('trois') })
  await documentDans(below, pour, { titre: '😀 « été »', date: day('2026-05-01'), contenu: pdf('quatre') })
  await documentDans(await classeur(agencyId), pour, { titre: 'ailleurs' })
  const archive = await archiveDuClasseur(viewer, compte.id, top.id, jour)
  if (!archive) throw new Error('nothing to pack')
  const answer = await servirArchive(archive)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(Number(answer.headers.get('x-palier-longueur'))).toBe(bytes.length)
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Courriers.zip")
  const files = await filesIn(bytes)
  expect(Object.keys(files).toSorted()).toEqual(
    [
      '1966-03-14 Règlement - état.pdf',
      '2026-06-01 Avis.pdf',
      '2026-06-01 avis (2).pdf',
      'Locataires/2026-05-01 😀 « été ».pdf',
    ].toSorted(),
  )
  expect(files['1966-03-14 Règlement - état.pdf']).toEqual(pdf('un'))
  expect(files['Locataires/2026-05-01 😀 « été ».pdf']).toEqual(pdf('quatre'))
})

test('a file that is gone or cut short is named in a note; the others come', async () => {
  const { compte, viewer, top, pour } = await world()
  const gone = await documentDans(top, pour, { titre: 'Parti', contenu: pdf('parti') })
  const short = await documentDans(top, pour, { titre: 'Coupé', contenu: pdf('coupé') })
  await documentDans(top, pour, { titre: 'Entier', contenu: pdf('entier') })
  rmSync(pathOf(gone.fichier ?? ''))
  truncateSync(pathOf(short.fichier ?? ''), 3)
  const archive = await archiveDuClasseur(viewer, compte.id, top.id, jour)
  if (!archive) throw new Error('nothing to pack')
  const { stream, size } = await zip(archive)
  const bytes = await buffer(stream)
  expect(bytes.length).toBe(size)
  const files = await filesIn(bytes)
  expect(Object.keys(files).toSorted()).toEqual(['2026-06-01 Entier.pdf', 'Fichiers manquants.txt'])
  const note = files['Fichiers manquants.txt']?.toString() ?? ''
  for (const said of ['Parti', 'Coupé']) expect(note).toContain(said)
})

test('a file that goes while it is sent breaks the download, and nothing else', async () => {
  const { compte, viewer, top, pour } = await world()
  // The first is larger than what is read ahead: the second's turn comes only when somebody reads.
  await documentDans(top, pour, { date: day('2026-06-02'), contenu: pdf('x'.repeat(3_000_000)) })
  const { fichier } = await documentDans(top, pour, { date: day('2026-06-01'), contenu: pdf('bientôt parti') })
  const archive = await archiveDuClasseur(viewer, compte.id, top.id, jour)
  if (!archive) throw new Error('nothing to pack')
  const { stream } = await zip(archive)
  rmSync(pathOf(fichier ?? ''))
  await expect(buffer(stream)).rejects.toThrow('n’est plus là')
})
