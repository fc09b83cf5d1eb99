import 'server-only'
import { createHash } from 'node:crypto'
import { DOCUMENTS, type Mime, Sonde } from '@/lib/contenu-de-fichier'
import { nomDeFichier } from '@/lib/domain/nom-de-fichier'
import { hasFile, putFile } from '@/lib/storage'
import type { Bundle } from './bundle'
import type { Limits } from './limits'
import { UN_DOCUMENT } from './pieces-attendues'
import { BundleRefusal } from './refusal'

export type PieceLue = {
  readonly hash: string
  readonly nom: string
  readonly taille: number
  readonly mime: Mime
  readonly largeur: number | null
  readonly hauteur: number | null
}
export type Defaut = { readonly defaut: string; readonly attendu: string }

/** Up to there a file is kept in memory on its way to the disk; a larger one is read again, from the bundle. */
const HELD = 4 * 1024 ** 2

const basename = (path: string) => path.slice(path.lastIndexOf('/') + 1)

async function stored(bundle: Bundle, path: string, hash: string, held: readonly Buffer[] | null): Promise<void> {
  if (await hasFile(hash)) return
  const put = await putFile(held ? Buffer.concat(held) : bundle.open(path))
  if (put.hash !== hash) throw new Error(`${path} a changé pendant sa lecture`)
}

/**
 * Reads one file of the bundle to its end: what it is, what is wrong with it. Memory stays flat whatever its size.
 * @param store keeps its content, unless it is kept already.
 */
export async function readPiece(bundle: Bundle, path: string, limits: Limits, store: boolean): Promise<PieceLue | Defaut> {
  const sonde = new Sonde()
  const digest = createHash('sha256')
  let held: Buffer[] | null = []
  try {
    for await (const chunk of bundle.open(path)) {
      sonde.push(chunk)
      if (sonde.size > limits.pieceBytes) {
        return { defaut: 'un fichier trop grand', attendu: `un fichier de ${Math.floor(limits.pieceBytes / 1024 ** 2)} Mio au plus` }
      }
      digest.update(chunk)
      if (sonde.size > HELD) held = null
      else held?.push(chunk)
    }
  } catch (error) {
    if (!(error instanceof BundleRefusal)) throw error
    return { defaut: error.found, attendu: error.expected }
  }
  const constat = sonde.constat()
  if ('defaut' in constat) return { defaut: constat.defaut, attendu: UN_DOCUMENT }
  const { contenu } = constat
  const hash = digest.digest('hex')
  if (store) await stored(bundle, path, hash, held)
  return { hash, nom: nomDeFichier(basename(path), contenu.mime), taille: sonde.size, ...contenu }
}

const LABELS: Record<Mime, string> = Object.fromEntries(
  DOCUMENTS.map((mime, at) => [
    mime,
    ['un PDF', 'une image JPEG', 'une image PNG', 'une image WebP', 'un document Word', 'un classeur Excel', 'un document OpenDocument'][
      at
    ],
  ]),
) as Record<Mime, string>

export const labelOf = (mime: Mime): string => LABELS[mime]
