import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { JPEG, type Mime, MOST_PIXELS, PNG, WEBP } from './contenu-de-fichier'

export type Photographie = { readonly octets: Buffer; readonly largeur: number; readonly hauteur: number }

/** The long side, in pixels: what is written on a meter is still read, and a telephone's twelve million points weigh a tenth. */
const COTE = 2560

// libvips would keep what it has opened; nothing is opened twice here.
sharp.cache(false)

// One at a time: a photograph of a hundred million points takes some hundreds of megabytes while it is open.
let dernier: Promise<unknown> = Promise.resolve()
function chacunSonTour<T>(work: () => Promise<T>): Promise<T> {
  const mine = dernier.then(work, work)
  dernier = mine.catch(() => undefined)
  return mine
}

const ouvrir = (octets: Uint8Array) => sharp(octets, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient()

const ENCODER: Partial<Record<Mime, (image: Sharp) => Sharp>> = {
  [JPEG]: (image) => image.jpeg({ quality: 82 }),
  [PNG]: (image) => image.png({ compressionLevel: 9 }),
  [WEBP]: (image) => image.webp({ quality: 82 }),
}

export const estPhotographie = (mime: Mime): boolean => mime in ENCODER

/**
 * The same picture made anew: upright as its camera meant it, no larger than a screen can show, and without what came with it: the place where it was
 * taken, the device, whatever else was hidden in the file. Null when it cannot be opened.
 */
export async function refaire(octets: Uint8Array, mime: Mime): Promise<Photographie | null> {
  const encoder = ENCODER[mime]
  if (!encoder) return null
  return chacunSonTour(async () => {
    try {
      const petite = ouvrir(octets).resize({ width: COTE, height: COTE, fit: 'inside', withoutEnlargement: true })
      const { data, info } = await encoder(petite).toBuffer({ resolveWithObject: true })
      return { octets: data, largeur: info.width, hauteur: info.height }
    } catch {
      return null
    }
  })
}
