import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './run.mjs'

/** All files of a folder or the file itself, in a fixed order; none when it does not exist. */
function files(path, skip) {
  if (!existsSync(path) || skip.includes(relative(root, path).split(sep).join('/'))) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name), skip))
}

/** The print of contents, not of dates: a clone or a copy has new dates and the same contents. */
export function fingerprint(paths, { folder = root, skip = [], salt = '' } = {}) {
  const hash = createHash('sha256').update(salt)
  for (const path of paths) {
    for (const file of files(join(folder, path), skip)) {
      const content = readFileSync(file)
      hash.update(`\0${relative(folder, file).split(sep).join('/')}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/** True when the print kept in `file` is this one. */
export const unchanged = (file, print) => existsSync(file) && readFileSync(file, 'utf8').trim() === print
