import 'server-only'
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deleteFile, pathOf, root } from '../storage'

const corbeille = () => join(root(), 'corbeille')
const HASH = /^[0-9a-f]{64}$/
const PREFIX = /^[0-9a-f]{2}$/

/** @returns null for what is not there: another process may sweep too. */
const orAbsent = async <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error)))

const inside = async (folder: string, name: RegExp) => ((await orAbsent(readdir(folder))) ?? []).filter((one) => name.test(one))
const writtenAt = async (path: string) => (await orAbsent(stat(path)))?.mtime ?? null
const isBefore = async (path: string, instant: Date) => ((await writtenAt(path)) ?? instant) < instant

/** Files that were kept, or asked for again by what names them, before that instant; folder by folder. */
export async function* gardesAvant(instant: Date): AsyncGenerator<string[]> {
  for (const first of await inside(root(), PREFIX))
    for (const second of await inside(join(root(), first), PREFIX)) {
      const folder = join(root(), first, second)
      const old: string[] = []
      for (const hash of await inside(folder, HASH)) if (await isBefore(join(folder, hash), instant)) old.push(hash)
      yield old
    }
}

export const jetes = (): Promise<string[]> => inside(corbeille(), HASH)

/** Takes away what nothing names; it can come back. What became young in the meantime stays. */
export async function jeter(hash: string, avant: Date): Promise<void> {
  const [path, thrown] = [pathOf(hash) as string, join(corbeille(), hash)]
  await mkdir(corbeille(), { recursive: true })
  if ((await orAbsent(rename(path, thrown).then(() => true))) === null) return
  // Looked at where nobody can make it young any more.
  if (!(await isBefore(thrown, avant))) return ressortir(hash)
  const now = new Date()
  await orAbsent(utimes(thrown, now, now))
}

/** Puts back what is named again: a backup of the database may have been restored. */
export async function ressortir(hash: string): Promise<void> {
  const path = pathOf(hash) as string
  await mkdir(dirname(path), { recursive: true })
  await orAbsent(rename(join(corbeille(), hash), path))
}

/** Forgets for good what was taken away before that instant, with what was made from it, and what a killed process was writing. */
export async function vider(hashes: Iterable<string>, avant: Date, brouillonsAvant: Date): Promise<void> {
  for (const hash of hashes) {
    const thrown = join(corbeille(), hash)
    if (!(await isBefore(thrown, avant))) continue
    await rm(thrown, { force: true })
    // It may have been kept again since then.
    if ((await writtenAt(pathOf(hash) as string)) === null) await deleteFile(hash)
  }
  const depot = join(root(), 'depot')
  for (const name of await inside(depot, /./))
    if (await isBefore(join(depot, name), brouillonsAvant)) await rm(join(depot, name), { force: true })
}
