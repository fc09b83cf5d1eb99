import { Readable } from 'node:stream'
import { today } from '@/lib/clock'
import { absent, texte } from '@/lib/fichier-servi'
import { modelePourLAgence } from '@/lib/queries/modele-de-paquet'
import { take, wait } from '@/lib/throttle'
import { viewerOfRequest } from '@/lib/viewer'

/** « Modèle de paquet »: every file of the format, to be filled; `?format=csv|xlsx`. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest()
  if (viewer?.kind !== 'staff') return absent()
  const format = new URL(request.url).searchParams.get('format')
  if (format !== 'csv' && format !== 'xlsx') return texte(400, 'Choisissez un format\u00A0: csv ou xlsx.')
  const attente = await take('export-session', viewer.sessionId)
  if (attente) return texte(429, `Vous avez beaucoup exporté\u00A0: réessayez dans ${wait(attente)}.`, { 'retry-after': String(attente) })
  const paquet = await modelePourLAgence(viewer, format, today())
  if (!paquet) return absent()
  return new Response(Readable.toWeb(paquet) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="modele-de-paquet-${format}.zip"; filename*=UTF-8''${encodeURIComponent(`Modèle de paquet (${format}).zip`)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
