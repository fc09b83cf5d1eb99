import 'server-only'
import { Readable } from 'node:stream'
import { texte } from './fichier-servi'
import { take, wait } from './throttle'

const MIMES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type FormatDeTableur = keyof typeof MIMES

/** `?format=csv|xlsx`; null for anything else. */
export const formatDemande = (value: string | null): FormatDeTableur | null => (value === 'csv' || value === 'xlsx' ? value : null)

export const sansFormat = () => texte(400, 'Choisissez un format\u00A0: csv ou xlsx.')

/** Counts an export of the session; the answer to one too many. */
export async function tropExporte({ sessionId }: { readonly sessionId: string }): Promise<Response | null> {
  const attente = await take('export-session', sessionId)
  if (!attente) return null
  return texte(429, `Vous avez beaucoup exporté\u00A0: réessayez dans ${wait(attente)}.`, { 'retry-after': String(attente) })
}

/** Text that is written as it is read, however long. */
export const auFilDeLEau = (textes: AsyncIterable<string>): ReadableStream<Uint8Array> => {
  async function* octets() {
    for await (const text of textes) yield Buffer.from(text)
  }
  return Readable.toWeb(Readable.from(octets(), { highWaterMark: 2 })) as ReadableStream<Uint8Array>
}

/** An export as a file. @param court a name in ASCII, without its end, for browsers that read no other. @param nom the whole name. */
export const tableurServi = (
  body: BodyInit,
  { format, court, nom }: { readonly format: FormatDeTableur; readonly court: string; readonly nom: string },
): Response =>
  new Response(body, {
    headers: {
      'content-type': MIMES[format],
      'content-disposition': `attachment; filename="${court}.${format}"; filename*=UTF-8''${encodeURIComponent(nom)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
