import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/env'

const folder = () => resolve(env().PALIER_DATA, 'envois')

/** Where the bundle of a publication waits: named by its id, never by what its sender calls it. */
export const cheminDeLEnvoi = (id: string): string => join(folder(), `${id}.zip`)

/** Writes what is received, as it comes. Under its name only once it is whole: half of it leaves nothing. */
export async function deposer(id: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const partial = `${cheminDeLEnvoi(id)}.partiel`
  try {
    await pipeline(Readable.from(content), createWriteStream(partial, { flags: 'wx', mode: 0o600 }))
    const file = await open(partial, 'r+')
    await file.sync().finally(() => file.close())
    await rename(partial, cheminDeLEnvoi(id))
  } finally {
    await rm(partial, { force: true })
  }
}

export const oublierLEnvoi = (id: string): Promise<void> => rm(cheminDeLEnvoi(id), { force: true })

/** Whether it is still there: what failed is kept a day (dus.ts). */
export const envoiGarde = (id: string): Promise<boolean> =>
  stat(cheminDeLEnvoi(id)).then(
    (file) => file.isFile(),
    () => false,
  )

/** What a killed upload left, and bundles of which no publication waits. @param kept publications that wait for theirs. */
export async function balayerLesEnvois(kept: ReadonlySet<string>, avant: Date): Promise<void> {
  const names = await readdir(folder()).catch(() => [])
  for (const name of names) {
    if (kept.has(name.replace(/\.zip(\.partiel)?$/, ''))) continue
    const path = join(folder(), name)
    const written = await stat(path).catch(() => null)
    if (written && written.mtime < avant) await rm(path, { force: true })
  }
}
