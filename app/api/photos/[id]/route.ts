import { absent, LONGUEUR } from '@/lib/fichier-servi'
import { estUneTaille, photoReduite } from '@/lib/photo-reduite'
import { fichierDeLaPhoto } from '@/lib/queries/photos'
import { viewerOfRequest } from '@/lib/viewer'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** In the place of a photograph whose file is lost or spoilt: of its proportions, so that the page keeps its own. */
const manquante = (largeur: number, hauteur: number) => {
  const height = Math.round((400 * hauteur) / Math.max(1, largeur))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="${height}" viewBox="0 0 400 ${height}"><rect width="400" height="${height}" fill="#e5e0d6"/><text x="200" y="${height / 2 + 8}" text-anchor="middle" font-family="sans-serif" font-size="24" fill="#5d574e">Photo indisponible</text></svg>`
}

const HEADERS = {
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

/** A photograph of the residence, by its id, at one of the widths that there are. */
export async function GET(request: Request, { params }: RouteContext<'/api/photos/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest('PHOTOS')
  const { id } = await params
  const taille = new URL(request.url).searchParams.get('taille') ?? 'grande'
  const photo = viewer && UUID.test(id) && estUneTaille(taille) ? await fichierDeLaPhoto(viewer, id) : null
  if (!photo || !estUneTaille(taille)) return absent()
  const etag = `"${photo.hash.slice(0, 32)}-${taille}"`
  // What was shown may be closed to the person since: her browser asks each time, and is told that it has it already.
  const cache = { etag, 'cache-control': 'private, no-cache', vary: 'Cookie' }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers: { ...HEADERS, ...cache } })
  const bytes = await photoReduite(photo.hash, taille).catch(() => null)
  if (!bytes)
    return new Response(manquante(photo.largeur, photo.hauteur), {
      headers: { ...HEADERS, 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, no-store' },
    })
  return new Response(new Uint8Array(bytes), {
    headers: { ...HEADERS, ...cache, 'content-type': 'image/webp', [LONGUEUR]: String(bytes.length) },
  })
}
