import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env } from '@/lib/env'

const folder = () => resolve(env().PALIER_DATA, 'publications')

/** Every error of a publication, as a table. */
export const cheminDesErreurs = (id: string): string => join(folder(), id, 'erreurs.csv')

/** Cells of a bundle are about people: they are for mending it, not for keeping. */
export async function oublierLesErreurs(avant: Date): Promise<void> {
  for (const id of await readdir(folder()).catch(() => [])) {
    const written = await stat(cheminDesErreurs(id)).catch(() => null)
    if (written && written.mtime < avant) await rm(join(folder(), id), { recursive: true, force: true })
  }
}
