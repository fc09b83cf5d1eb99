import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { openBundle } from '@/lib/publication/bundle'
import { LIMITS } from '@/lib/publication/limits'
import { type BundleFiles, folderOf, zipOf } from '../../support/bundle'

const GOOD: BundleFiles = { 'publication.json': '{}', 'tiers.csv': 'reference;nom\n1;Été\n', 'fichiers/a.txt': 'x' }

async function contents(source: string, limits = LIMITS): Promise<Record<string, string>> {
  const bundle = await openBundle(source, limits)
  try {
    const read: Record<string, string> = {}
    for (const path of bundle.paths) {
      let text = ''
      for await (const chunk of bundle.open(path)) text += chunk.toString()
      read[path] = text
    }
    return read
  } finally {
    await bundle.close()
  }
}

/** Rewrites bytes of an archive, all of them, as an attacker would. */
function patched(archive: string, from: string, to: string): string {
  const bytes = readFileSync(archive)
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + to.length)) bytes.write(to, at, 'latin1')
  writeFileSync(archive, bytes)
  return archive
}

/** Sets a 16-bit field of each entry of the central directory. */
function flagged(archive: string, offset: number, value: number): string {
  const bytes = readFileSync(archive)
  const header = Buffer.from([0x50, 0x4b, 1, 2])
  for (let at = bytes.indexOf(header); at !== -1; at = bytes.indexOf(header, at + 4)) bytes.writeUInt16LE(value, at + offset)
  writeFileSync(archive, bytes)
  return archive
}

describe('what is accepted', () => {
  test('a folder', async () => expect(await contents(folderOf(GOOD))).toEqual(GOOD))
  test('an archive', async () => expect(await contents(await zipOf(GOOD))).toEqual(GOOD))
  test('an archive without compression', async () => expect(await contents(await zipOf(GOOD, { compress: false }))).toEqual(GOOD))

  test('an archive with all in one folder, and what macOS adds', async () => {
    const inside = Object.fromEntries(Object.entries(GOOD).map(([path, content]) => [`envoi/${path}`, content]))
    const clutter = { '__MACOSX/envoi/._tiers.csv': 'x', 'envoi/.DS_Store': 'x' }
    expect(await contents(await zipOf({ ...inside, ...clutter }))).toEqual(GOOD)
  })

  test('a link that stays in the folder', async () => {
    const folder = folderOf(GOOD)
    symlinkSync('tiers.csv', join(folder, 'copie.csv'))
    expect(await contents(folder)).toMatchObject({ 'copie.csv': GOOD['tiers.csv'] })
  })
})

describe('paths that leave', () => {
  test.each([
    ['../secret', 'un chemin qui sort du dossier'],
    ['a/../../secret', 'un chemin qui sort du dossier'],
    ['/etc/passwd', 'un chemin absolu'],
    ['c:/secret', 'un chemin absolu'],
    ['dossier\\a', 'un nom avec « \\ »'],
    ['a.csv\0.pdf', 'un nom avec un octet nul'],
  ])('an archive with %s', async (path, found) => {
    const placeholder = 'x'.repeat(path.length)
    await expect(contents(patched(await zipOf({ [placeholder]: '' }), placeholder, path))).rejects.toMatchObject({ found, file: path })
  })

  test('two dots in a name lead nowhere', async () => {
    expect(await contents(await zipOf({ 'a/..secret': 'x' }))).toEqual({ 'a/..secret': 'x' })
  })

  test('a link out of the folder', async () => {
    const folder = folderOf(GOOD)
    symlinkSync('/etc/hostname', join(folder, 'lots.csv'))
    await expect(contents(folder)).rejects.toMatchObject({ file: 'lots.csv', found: 'un lien symbolique qui sort du dossier' })
  })

  test('a linked folder out of the folder, and one that turns round', async () => {
    const folder = folderOf(GOOD)
    mkdirSync(join(folder, 'd'))
    symlinkSync('..', join(folder, 'd', 'boucle'))
    expect(Object.keys(await contents(folder))).toEqual(Object.keys(GOOD).sort())
    symlinkSync('/etc', join(folder, 'd', 'etc'))
    await expect(contents(folder)).rejects.toMatchObject({ file: 'd/etc' })
  })

  test('a link in an archive', async () => {
    await expect(contents(await zipOf({ 'tiers.csv': '/etc/passwd' }, { mode: 0o120777 }))).rejects.toMatchObject({
      found: 'un lien symbolique',
    })
  })
})

describe('archives that are not what they seem', () => {
  test('names that differ by case', async () => {
    await expect(contents(await zipOf({ 'a.csv': '', 'A.csv': '' }))).rejects.toMatchObject({ found: 'le même nom que « a.csv »' })
  })

  test('an encrypted entry', async () => {
    const archive = flagged(await zipOf({ 'a.csv': 'secret' }), 8, 0x0801)
    await expect(contents(archive)).rejects.toMatchObject({ file: 'a.csv', found: 'un fichier chiffré' })
  })

  test('a bomb is stopped by what comes out, whatever it declares', async () => {
    const archive = await zipOf({ 'a.csv': Buffer.alloc(30 * 1024 ** 2, 'x') })
    const bytes = readFileSync(archive)
    // The sizes that the directory declares are lies: one byte.
    bytes.writeUInt32LE(1, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
    writeFileSync(archive, bytes)
    await expect(contents(archive)).rejects.toMatchObject({ file: 'a.csv', found: expect.stringContaining('grossit plus de 200 fois') })
  })

  test('ten gigabytes that it declares and does not have are never made room for', async () => {
    const path = join(folderOf({}), 'envoi.zip')
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from('court'), 'a.csv', { forceZip64Format: true })
    zip.end({ forceZip64Format: true, comment: '' })
    const bytes = await buffer(zip.outputStream)
    // The sizes of ZIP64, after those of 32 bits that say nothing.
    const extra = bytes.indexOf(Buffer.from([1, 0, 24, 0]), bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])))
    bytes.writeBigUInt64LE(10n * 1024n ** 3n, extra + 4)
    writeFileSync(path, bytes)
    const before = process.memoryUsage().rss
    expect(await contents(path)).toEqual({ 'a.csv': 'court' })
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 ** 2)
  })

  test.each([
    [{ ...LIMITS, entryBytes: 10 }, 'plus de 10 octets une fois décompressé'],
    [{ ...LIMITS, totalBytes: 15 }, 'avec les autres, plus de 15 octets une fois décompressé'],
    [{ ...LIMITS, entries: 1 }, 'plus de 1 fichiers'],
  ])('a limit, %#', async (limits, found) => {
    await expect(contents(await zipOf({ 'a.csv': '12345678', 'b.csv': '123456789012' }), limits)).rejects.toMatchObject({ found })
  })

  test('bytes changed after the archive was made', async () => {
    const archive = patched(await zipOf({ 'a.csv': 'montant;12345' }, { compress: false }), '12345', '99999')
    await expect(contents(archive)).rejects.toMatchObject({ found: 'une archive abîmée ou illisible' })
  })

  test('an archive cut short, and one of nonsense', async () => {
    const archive = await zipOf(GOOD)
    writeFileSync(archive, readFileSync(archive).subarray(0, 60))
    await expect(contents(archive)).rejects.toMatchObject({ found: 'une archive abîmée ou illisible' })
    writeFileSync(archive, 'PK nothing of the kind')
    await expect(contents(archive)).rejects.toMatchObject({ found: 'une archive abîmée ou illisible' })
  })

  test('neither a folder nor an archive', async () => {
    const folder = folderOf({ 'a.txt': 'bonjour' })
    await expect(contents(join(folder, 'a.txt'))).rejects.toMatchObject({ found: 'un fichier qui n’est pas une archive ZIP' })
    await expect(contents(join(folder, 'rien'))).rejects.toMatchObject({ found: 'rien à cet endroit' })
  })
})
