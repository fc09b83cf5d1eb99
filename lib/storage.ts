import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { env } from './env'

/** Of what lib/corbeille takes away too. */
export const root = () => resolve(env().PALIER_DATA, 'fichiers')

/** `ab/cd/abcd…`; null for what is no SHA-256, whatever it would do to a path. */
export const pathOf = (hash: string): string | null =>
  /^[0-9a-f]{64}$/.test(hash) ? join(root(), hash.slice(0, 2), hash.slice(2, 4), hash) : null

// The name of a new file lasts only once its folder is on the disk too; Windows knows no such thing.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function inFrench(error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException
  const reason: Record<string, string> = {
    ENOSPC: 'le disque est plein',
    EFBIG: 'le disque n’admet pas un fichier aussi grand',
    EDQUOT: 'le quota du disque est atteint',
    EACCES: 'le dossier n’est pas accessible en écriture',
    EROFS: 'le disque est en lecture seule',
  }
  return new Error(`Le fichier n’a pas pu être enregistré : ${reason[code ?? ''] ?? message} (${root()}).`, { cause: error })
}

const DAY_MS = 24 * 3600 * 1000

/**
 * Whether it is there; what somebody is about to name is young again, so that it is not taken away as what nothing names
 * (lib/corbeille) before its row is there.
 */
async function renewed(path: string): Promise<boolean> {
  const now = new Date()
  try {
    if (now.getTime() - (await stat(path)).mtimeMs > DAY_MS) await utimes(path, now, now)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

type Content = Uint8Array | AsyncIterable<Uint8Array>

async function write(path: string, content: Content): Promise<{ hash: string; size: number }> {
  const digest = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      digest.update(chunk)
      size += chunk.length
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: digest.digest('hex'), size }
}

/**
 * Keeps a file under the SHA-256 of its content: the same content twice is one file. It is on the disk, whole, when this returns.
 * @throws Error in French when it cannot be; nothing is left of it then. What the source itself throws passes through.
 */
export async function putFile(content: Content): Promise<{ hash: string; size: number }> {
  const deposit = join(root(), 'depot')
  const temporary = join(deposit, randomUUID())
  try {
    await mkdir(deposit, { recursive: true })
    const stored = await write(temporary, content)
    const path = pathOf(stored.hash) as string
    if (!(await renewed(path))) {
      await mkdir(dirname(path), { recursive: true })
      await rename(temporary, path)
      await syncFolder(dirname(path))
    }
    return stored
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall ? inFrench(error) : error
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** Whether that content is kept already; then it is for some days more, whatever names it. */
export async function hasFile(hash: string): Promise<boolean> {
  const path = pathOf(hash)
  return path !== null && (await renewed(path))
}

/** Its size in bytes; null when it is not kept. */
export async function sizeOfFile(hash: string): Promise<number | null> {
  const path = pathOf(hash)
  const found = path && (await stat(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error))))
  return found ? found.size : null
}

/** The bytes from `start` to `end`, both included as in HTTP. */
export type FileRange = { start?: number | undefined; end?: number | undefined }

/**
 * Null when there is no such file. `size` is that of the whole file.
 * @throws RangeError when the range begins after the end of the file, or ends before it begins.
 */
export async function openFile(hash: string, { start = 0, end }: FileRange = {}): Promise<{ stream: Readable; size: number } | null> {
  const path = pathOf(hash)
  const file =
    path && (await open(path, 'r').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error))))
  if (!file) return null
  const { size } = await file.stat()
  const last = Math.min(end ?? size - 1, size - 1)
  const empty = size === 0 && start === 0 && end === undefined
  if (!empty && (start < 0 || start > last)) {
    await file.close()
    throw new RangeError(`Bytes ${start}-${end ?? ''} of a file of ${size}`)
  }
  return { stream: file.createReadStream({ start, end: Math.max(last, 0) }), size }
}

/** What is made from a kept file and can be made again stands apart from what cannot: `derives/ab/cd/abcd…/nom`. */
const derivedOf = (hash: string, name = ''): string | null =>
  pathOf(hash) && /^[a-z0-9.-]*$/.test(name) ? join(root(), 'derives', hash.slice(0, 2), hash.slice(2, 4), hash, name) : null

/** What was made from that content under that name; null when it has to be made. */
export async function readDerived(hash: string, name: string): Promise<Buffer | null> {
  const path = derivedOf(hash, name)
  return path === null ? null : readFile(path).catch(() => null)
}

/** Whole or not at all; nothing waits for the disk, since losing it costs only making it again. */
export async function putDerived(hash: string, name: string, content: Uint8Array): Promise<void> {
  const path = derivedOf(hash, name)
  if (!path) return
  const temporary = join(root(), 'depot', randomUUID())
  try {
    await mkdir(dirname(temporary), { recursive: true })
    await mkdir(dirname(path), { recursive: true })
    const file = await open(temporary, 'wx')
    await file.writeFile(content).finally(() => file.close())
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** The caller knows that nothing names this content any more. What is absent is already deleted. */
export async function deleteFile(hash: string): Promise<void> {
  const [path, derived] = [pathOf(hash), derivedOf(hash)]
  if (path) await rm(path, { force: true })
  if (derived) await rm(derived, { force: true, recursive: true })
}
