import 'server-only'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import { openFile, putDerived, readDerived } from './storage'

/** Widths in pixels, and no others: an address may not ask for work of its own. */
export const TAILLES = { petite: 320, vignette: 640, grande: 1600 } as const
export type Taille = keyof typeof TAILLES

export const estUneTaille = (text: string | null): text is Taille => text !== null && Object.hasOwn(TAILLES, text)

/** As what is published (lib/contenu-de-fichier.ts): beyond that, opening it would fill the memory, whatever its header says. */
const MOST_PIXELS = 100_000_000

// A picture is worked on by one thread, one after the other: a page of sixty asks for sixty at once.
sharp.concurrency(1)
sharp.cache(false)

async function reduire(hash: string, width: number): Promise<Buffer | null> {
  const original = await openFile(hash)
  if (!original) return null
  // Turned as the camera was held; then nothing of what the camera wrote is kept, the place least of all.
  const image = sharp({ limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 76 })
    .timeout({ seconds: 20 })
  const made = image.toBuffer()
  const [read, bytes] = await Promise.allSettled([pipeline(original.stream, image), made])
  return read.status === 'fulfilled' && bytes.status === 'fulfilled' ? bytes.value : null
}

const underway = new Map<string, Promise<Buffer | null>>()
let last: Promise<unknown> = Promise.resolve()

/** A stored photograph at one of these widths, made once; null when it is missing, is no image, or is too large to be opened. */
export async function photoReduite(hash: string, taille: Taille): Promise<Buffer | null> {
  const name = `${taille}.webp`
  const kept = await readDerived(hash, name)
  if (kept) return kept
  const key = `${hash} ${taille}`
  const making = underway.get(key)
  if (making) return making
  const made = last.then(async () => {
    const bytes = await reduire(hash, TAILLES[taille])
    // A disk that is full takes nothing from whoever looks.
    if (bytes) await putDerived(hash, name, bytes).catch(() => undefined)
    return bytes
  })
  last = made.catch(() => undefined)
  underway.set(key, made)
  return made.finally(() => underway.delete(key))
}
