import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { Refus } from './say.mjs'

const MEBIBYTE = 2 ** 20
const asRoot = process.getuid?.() === 0

/** Why a folder cannot be written, in French, for the codes of the system. */
export function folderRefusal(folder, code) {
  const reasons = {
    ENOTDIR: 'un fichier se trouve sur son chemin',
    EEXIST: 'c’est un fichier, pas un dossier',
    EACCES: 'vous n’avez pas le droit d’y écrire',
    EPERM: 'vous n’avez pas le droit d’y écrire',
    EROFS: 'le disque est en lecture seule',
    ENOSPC: 'le disque est plein',
    EDQUOT: 'votre quota de disque est atteint',
    ENAMETOOLONG: 'son nom est trop long',
  }
  return `Le dossier des données « ${folder} » ne peut pas être utilisé : ${reasons[code] ?? `le système répond ${code}`}. Choisissez-en un autre par la variable PALIER_DATA.`
}

/** Creates the folder, proves that it can be written. @returns its real path. @throws Refus in one sentence. */
export function openDataFolder(name, { room = 0 } = {}) {
  const folder = resolve(name)
  try {
    // PostgreSQL refuses to run as root: the account that it is given then must cross this folder, without listing it.
    mkdirSync(folder, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
    const probe = join(folder, `.essai-${process.pid}`)
    const file = openSync(probe, 'w')
    try {
      writeSync(file, Buffer.alloc(65536))
      fsyncSync(file)
    } finally {
      closeSync(file)
      rmSync(probe, { force: true })
    }
    const { bavail, bsize } = statfsSync(folder)
    if (bavail * bsize < room * MEBIBYTE) {
      throw new Refus(`Il reste ${Math.floor((bavail * bsize) / MEBIBYTE)} Mo sur le disque du dossier « ${folder} » : il en faut ${room}.`)
    }
    return realpathSync(folder)
  } catch (error) {
    throw error instanceof Refus ? error : new Refus(folderRefusal(folder, error.code))
  }
}

/** A secret drawn once and kept for its owner alone. */
export function keptSecret(file) {
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept.length >= 32) return kept
  } catch (error) {
    if (error.code !== 'ENOENT') throw new Refus(`Le fichier « ${file} » ne se lit pas (${error.code}).`)
  }
  const secret = randomBytes(32).toString('base64url')
  writePrivate(file, `${secret}\n`)
  return secret
}

/** Removed first: the mode of a file that exists would stay what it was. */
export function writePrivate(file, text) {
  rmSync(file, { force: true })
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
}
