import 'server-only'
import { WEBP } from './contenu-de-fichier'
import { absent } from './fichier-servi'
import type { Fichier } from './jobs/fichier'
import { photoReduite } from './photo-reduite'

/** A stored picture in small; a browser that has it is told to keep it. Whoever asks has shown that it is open to him. */
export async function servirVignette(request: Request, { hash }: Pick<Fichier, 'hash'>): Promise<Response> {
  const etag = `"${hash}-vignette"`
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers: { etag } })
  const bytes = await photoReduite(hash, 'petite')
  if (!bytes) return absent()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': WEBP,
      'cache-control': 'private, no-cache',
      etag,
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
    },
  })
}
