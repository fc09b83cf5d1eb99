import type { Dirent } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Bundle } from './bundle'
import type { Limits } from './limits'
import { isClutter, refuseTwins } from './paths'
import { BundleRefusal } from './refusal'

const [LITTLE, MUCH] = [16 * 1024, 256 * 1024]

/** A buffer is made for each reading: a little one for a letter, of which an agency sends tens of thousands. */
async function* contentOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    let size = LITTLE
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size), 0, size)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
      size = bytesRead === size ? MUCH : LITTLE
    }
  } finally {
    await file.close()
  }
}

/** Where an entry leads, and what is there; null for a link that leads nowhere. Only links cost a look at the disk. */
async function followed(entry: Dirent, directory: string): Promise<{ real: string; kind: Pick<Dirent, 'isFile' | 'isDirectory'> } | null> {
  const path = join(directory, entry.name)
  if (!entry.isSymbolicLink()) return { real: path, kind: entry }
  const real = await realpath(path).catch(() => null)
  return real === null ? null : { real, kind: await stat(real) }
}

/** Symbolic links are followed inside the folder only. @throws BundleRefusal */
export async function openFolder(folder: string, limits: Limits): Promise<Bundle> {
  const root = await realpath(folder)
  const files = new Map<string, string>()
  const visited = new Set<string>([root])

  async function visit(directory: string, prefix: string): Promise<void> {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`
      if (isClutter(path)) continue
      const found = await followed(entry, directory)
      if (found === null) throw new BundleRefusal(path, 'un lien symbolique rompu', 'un fichier')
      const { real, kind } = found
      const inside = relative(root, real)
      if (inside === '..' || inside.startsWith(`..${sep}`))
        throw new BundleRefusal(path, 'un lien symbolique qui sort du dossier', 'un fichier du dossier')
      if (kind.isDirectory()) {
        // A link to a folder that is being visited would never end.
        if (visited.has(real)) continue
        visited.add(real)
        await visit(real, `${path}/`)
      } else if (kind.isFile()) {
        if (files.size >= limits.entries) throw new BundleRefusal(folder, `plus de ${limits.entries} fichiers`, 'un dossier plus petit')
        files.set(path, real)
      } else throw new BundleRefusal(path, 'ni un fichier ni un dossier', 'un fichier')
    }
  }
  await visit(root, '')
  const paths = [...files.keys()].sort()
  refuseTwins(paths)
  return {
    paths,
    open(path) {
      const file = files.get(path)
      if (!file) throw new BundleRefusal(path, 'fichier absent', 'un fichier du dossier')
      return contentOf(file)
    },
    close: async () => undefined,
  }
}
