import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { deleteFile, openFile, putFile } from '@/lib/storage'

const folder = mkdtempSync(join(tmpdir(), 'palier-storage-'))
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  NEXTAUTH_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
  PALIER_DATA: folder,
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const read = async (hash: string, range?: Parameters<typeof openFile>[1]) => {
  const file = await openFile(hash, range)
  return file && { size: file.size, bytes: await buffer(file.stream) }
}
const kept = () =>
  readdirSync(join(folder, 'fichiers'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

describe('a stored file', () => {
  it('comes back as it was, from bytes and from a stream, under the hash of its content', async () => {
    const bytes = randomBytes(300_000)
    const stored = await putFile(bytes)
    expect(stored).toEqual({ hash: sha256(bytes), size: 300_000 })
    expect(await putFile(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]))).toEqual(stored)
    expect((await read(stored.hash))?.bytes.equals(bytes)).toBe(true)
  })

  it('is one file when it is stored twice, also at once', async () => {
    const before = kept().length
    const bytes = randomBytes(1000)
    const all = await Promise.all([putFile(bytes), putFile(bytes), putFile(bytes)])
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(1)
    expect(kept()).toHaveLength(before + 1)
  })

  it('may be empty', async () => {
    const { hash, size } = await putFile(new Uint8Array())
    expect(size).toBe(0)
    expect(await read(hash)).toEqual({ size: 0, bytes: Buffer.alloc(0) })
  })

  it.each([
    [{ start: 2, end: 4 }, 'cde'],
    [{ start: 7 }, 'hij'],
    [{ start: 0, end: 0 }, 'a'],
    [{ start: 5, end: 999 }, 'fghij'],
  ])('is read in part: %j', async (range, expected) => {
    const { hash } = await putFile(Buffer.from('abcdefghij'))
    expect(await read(hash, range)).toEqual({ size: 10, bytes: Buffer.from(expected) })
  })

  it.each([{ start: 10 }, { start: 5, end: 4 }, { start: -1 }])('refuses a range outside of it: %j', async (range) => {
    const { hash } = await putFile(Buffer.from('abcdefghij'))
    await expect(openFile(hash, range)).rejects.toThrow(RangeError)
  })

  it('deleted, is there no more; deleted again, nothing happens', async () => {
    const { hash } = await putFile(randomBytes(10))
    await deleteFile(hash)
    expect(await openFile(hash)).toBeNull()
    await deleteFile(hash)
  })
})

it.each(['0'.repeat(64), 'A'.repeat(64), '', '../../etc/passwd', `../${'0'.repeat(61)}`, `${'0'.repeat(64)}\n`])(
  'finds nothing under %j',
  async (hash) => {
    expect(await openFile(hash)).toBeNull()
    await deleteFile(hash)
  },
)

it('leaves nothing of a source that breaks off, and says what the source said', async () => {
  const before = kept()
  async function* broken() {
    yield Buffer.from('début')
    throw new Error('coupé')
  }
  await expect(putFile(broken())).rejects.toThrow('coupé')
  expect(kept()).toEqual(before)
})

it('says in French that it cannot write', async () => {
  const blocked = join(folder, 'bloque')
  writeFileSync(blocked, '')
  chmodSync(blocked, 0o400)
  const { env } = await import('@/lib/env')
  const place = env()
  const before = place.PALIER_DATA
  place.PALIER_DATA = blocked
  try {
    await expect(putFile(Buffer.from('x'))).rejects.toThrow(/^Le fichier n’a pas pu être enregistré/)
  } finally {
    place.PALIER_DATA = before
  }
  expect(existsSync(join(blocked, 'fichiers'))).toBe(false)
})
