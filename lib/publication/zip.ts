import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import type { Bundle } from './bundle'
import { InflationMeter } from './inflation-meter'
import type { Limits } from './limits'
import { isClutter, refuseTwins, strayPath } from './paths'
import { BundleRefusal } from './refusal'

const SYMLINK = 0o120000
const TYPE_BITS = 0o170000
const ENCRYPTED = 1

const damaged = (path: string) => new BundleRefusal(path, 'une archive abîmée ou illisible', 'une archive ZIP entière')

// Names are decoded here: yauzl would turn « \ » into « / » and refuse the others in English.
const nameOf = (entry: yauzl.Entry) => yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)

function openArchive(archive: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(archive, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false }, (error, zip) =>
      error ? reject(damaged(archive)) : resolve(zip),
    )
  })
}

function checkEntry(entry: yauzl.Entry, path: string): void {
  const stray = strayPath(path)
  if (stray) throw new BundleRefusal(path, stray, 'un chemin à l’intérieur de l’archive')
  const kind = (entry.externalFileAttributes >>> 16) & TYPE_BITS
  if (kind === SYMLINK) throw new BundleRefusal(path, 'un lien symbolique', 'un fichier')
  if (entry.generalPurposeBitFlag & ENCRYPTED) throw new BundleRefusal(path, 'un fichier chiffré', 'une archive sans mot de passe')
}

function readEntries(zip: yauzl.ZipFile, archive: string, limits: Limits): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>()
    const paths: string[] = []
    let compressed = 0
    zip.on('error', () => reject(damaged(archive)))
    zip.on('end', () => {
      try {
        refuseTwins(paths)
        resolve(entries)
      } catch (error) {
        reject(error)
      }
    })
    zip.on('entry', (entry: yauzl.Entry) => {
      try {
        const path = nameOf(entry)
        checkEntry(entry, path)
        compressed += entry.compressedSize
        // Entries that share their compressed bytes make a bomb out of a small file.
        if (compressed > zip.fileSize) throw new BundleRefusal(archive, 'des fichiers qui se recouvrent', 'une archive ZIP ordinaire')
        if (zip.entriesRead > limits.entries)
          throw new BundleRefusal(archive, `plus de ${limits.entries} fichiers`, 'une archive plus petite')
        if (!path.endsWith('/') && !isClutter(path)) {
          entries.set(path, entry)
          paths.push(path)
        }
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.readEntry()
  })
}

/** Many tools put all files of an archive in one folder: paths are seen from publication.json. */
function rootOf(paths: readonly string[]): string {
  if (paths.includes('publication.json')) return ''
  const root = `${paths[0]?.split('/')[0]}/`
  return paths.includes(`${root}publication.json`) && paths.every((path) => path.startsWith(root)) ? root : ''
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(damaged(path)) : resolve(stream)))
  })
}

/** @throws BundleRefusal */
export async function openZip(archive: string, limits: Limits): Promise<Bundle> {
  const zip = await openArchive(archive)
  try {
    const entries = await readEntries(zip, archive, limits)
    const root = rootOf([...entries.keys()])
    const meter = new InflationMeter(limits)

    async function* read(path: string): AsyncGenerator<Buffer> {
      const entry = entries.get(`${root}${path}`)
      if (!entry) throw new BundleRefusal(path, 'fichier absent', 'un fichier de l’archive')
      const count = meter.measure(path, entry.compressedSize)
      let crc = 0
      try {
        for await (const chunk of (await openEntry(zip, entry, path)) as AsyncIterable<Buffer>) {
          count(chunk.length)
          crc = crc32(chunk, crc)
          yield chunk
        }
      } catch (error) {
        throw error instanceof BundleRefusal ? error : damaged(path)
      }
      if (crc !== entry.crc32) throw damaged(path)
    }
    return { paths: [...entries.keys()].map((path) => path.slice(root.length)).sort(), open: read, close: async () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}
