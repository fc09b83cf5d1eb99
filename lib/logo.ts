import 'server-only'
import sharp from 'sharp'
import { JPEG, type Mime, MOST_PIXELS, PNG, Sonde, WEBP } from './contenu-de-fichier'
import { tailleEnMots } from './domain/demande'
import { Refusal } from './refusal'
import { putFile } from './storage'

const OCTETS_MAX = 5_000_000
/** Twice what the largest place shows, so that it is sharp on any screen. */
const [LARGEUR, HAUTEUR] = [640, 240]
const ADMIS: readonly Mime[] = [PNG, JPEG, WEBP]
const CHAMP = 'logo'

/**
 * Keeps a logo as a PNG made anew: recognised by its content, brought to the size that pages and letters show, its margins cut off.
 * @throws Refusal on the field `logo`: too heavy, an SVG (it may hold a script), no picture.
 */
export async function rangerLogo(fichier: File): Promise<string> {
  if (fichier.size > OCTETS_MAX)
    throw new Refusal(`Ce logo pèse ${tailleEnMots(fichier.size)}\u00a0: ${tailleEnMots(OCTETS_MAX)} au plus.`, CHAMP)
  const octets = Buffer.from(await fichier.arrayBuffer())
  const sonde = new Sonde()
  sonde.push(octets)
  const constat = sonde.constat()
  if (!('contenu' in constat) || !ADMIS.includes(constat.contenu.mime))
    throw new Refusal('Ce fichier n’est pas une image PNG, JPEG ou WebP. Un SVG ou un PDF est à enregistrer d’abord en PNG.', CHAMP)
  const image = await sharp(octets, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .trim()
    .resize({ width: LARGEUR, height: HAUTEUR, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .toBuffer()
    .catch(() => null)
  if (!image) throw new Refusal('Cette image ne s’ouvre pas\u00a0: elle est peut-être abîmée.', CHAMP)
  return (await putFile(image)).hash
}
