import 'server-only'
import { PassThrough, Readable } from 'node:stream'
import yazl from 'yazl'
import { dayToDate } from './domain/day'
import { nomDeFichier } from './domain/nom-de-fichier'
import { nomsDArchive } from './domain/noms-d-archive'
import { LONGUEUR } from './fichier-servi'
import type { Archive } from './queries/archive'
import { openFile, sizeOfFile } from './storage'

/** A ZIP knows no day before this one; a règlement of 1966 has its own in its name. */
const PREMIER_JOUR = new Date('1980-01-01T00:00:00Z')

const MANQUANTS = 'Fichiers manquants.txt'

/** What is not on the disk as it was published is named in a note: an archive that lacks something says so. */
function note(absents: readonly string[]): Buffer {
  const lines = ['Ces documents ne peuvent pas être lus pour l’instant. Votre agence peut vous les envoyer.', '', ...absents]
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/**
 * The files of a classeur as one ZIP, made as it is sent: one file open at a time, whatever their number. They are stored as they are, PDFs
 * and pictures being compressed already, so that its size is known before its first byte and the browser shows how far it is.
 */
export async function zip({ pieces }: Archive): Promise<{ readonly stream: Readable; readonly size: number }> {
  const archive = new yazl.ZipFile()
  const noms = nomsDArchive(pieces)
  const absents: string[] = []
  for (const [at, { hash, taille, date }] of pieces.entries()) {
    const nom = noms[at] ?? ''
    if ((await sizeOfFile(hash)) !== taille) {
      absents.push(nom)
      continue
    }
    const jour = dayToDate(date)
    const options = { mtime: jour < PREMIER_JOUR ? PREMIER_JOUR : jour, mode: 0o100644, compress: false, size: taille }
    archive.addReadStreamLazy(nom, options, (give) => {
      openFile(hash).then(
        (file) => (file ? give(null, file.stream) : give(new Error(`Le fichier ${hash} n’est plus là.`), new PassThrough())),
        (error: unknown) => give(error, new PassThrough()),
      )
    })
  }
  if (absents.length) archive.addBuffer(note(absents), MANQUANTS, { compress: false, mode: 0o100644 })
  // The size is given to the callback, as yazl documents; its types do not say so.
  const size = await new Promise<number>((resolve) =>
    archive.end({ forceZip64Format: false, comment: '' }, (...given: unknown[]) => resolve(Number(given[0]))),
  )
  const stream = new PassThrough()
  // Without it a file that fails half way would end the process; so the download fails, and the browser says so.
  archive.on('error', (error) => stream.destroy(error))
  archive.outputStream.pipe(stream)
  return { stream, size }
}

/** A ZIP as an answer. */
export async function servirArchive(archive: Archive): Promise<Response> {
  const { stream, size } = await zip(archive)
  const nom = `${nomDeFichier(archive.nom, 'application/pdf').replace(/\.pdf$/, '')}.zip`
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/zip',
      [LONGUEUR]: String(size),
      'content-disposition': `attachment; filename="documents.zip"; filename*=UTF-8''${encodeURIComponent(nom)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
