import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Bundle } from './bundle'
import type { Limits } from './limits'
import { isClutter, refuseTwins } from './paths'
import { BundleRefusal } from './refusal'

const READ_SIZE = 256 * 1024

/** Symbolic links are followed inside the folder only. @throws BundleRefusal */
export async function openFolder(folder: string, limits: Limits): Promise<Bundle> {
  const root = await realpath(folder)
  const files = new Map<string, { real: string; size: number }>()
  const visited = new Set<string>([root])

  async function visit(directory: string, prefix: string): Promise<void> {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`
      if (isClutter(path)) continue
      const real = await realpath(join(directory, entry.name)).catch(() => null)
      if (real === null) throw new BundleRefusal(path, 'un lien symbolique rompu', 'un fichier')
      const inside = relative(root, real)
      if (inside === '..' || inside.startsWith(`..${sep}`))
        throw new BundleRefusal(path, 'un lien symbolique qui sort du dossier', 'un fichier du dossier')
      const found = await stat(real)
      if (found.isDirectory()) {
        // A link to a folder that is being visited would never end.
        if (visited.has(real)) continue
        visited.add(real)
        await visit(real, `${path}/`)
      } else if (found.isFile()) {
        if (files.size >= limits.entries) throw new BundleRefusal(folder, `plus de ${limits.entries} fichiers`, 'un dossier plus petit')
        files.set(path, { real, size: found.size })
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
      // A buffer is made for each piece that is read: no larger than the file, which a thousand letters are by far.
      return createReadStream(file.real, { highWaterMark: Math.min(READ_SIZE, file.size + 1) })
    },
    close: async () => undefined,
  }
}
