import { PNG } from '@/lib/contenu-de-fichier'
import { absent, servir } from '@/lib/fichier-servi'
import { estUnLogo } from '@/lib/queries/agences'
import { sizeOfFile } from '@/lib/storage'
import { visitor } from '@/lib/viewer'

/** The logo of an agency, which stands on its door: anybody may see it, and no other file by this way. */
export async function GET(request: Request, { params }: RouteContext<'/api/logos/[hash]'>): Promise<Response> {
  const { hash } = await params
  if (!/^[0-9a-f]{64}$/.test(hash) || !(await estUnLogo(visitor(), hash))) return absent()
  const taille = await sizeOfFile(hash)
  if (taille === null) return absent()
  const response = await servir(request, { hash, taille, nom: 'logo.png', mime: PNG })
  // Another logo has another address.
  response.headers.set('cache-control', 'public, max-age=31536000, immutable')
  return response
}
