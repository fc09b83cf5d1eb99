import 'server-only'
import { Readable } from 'node:stream'
import type { Fichier } from './jobs/fichier'
import { openFile, sizeOfFile } from './storage'

/** The length of what is streamed: Next drops the header of that name, and scripts/support/content-length.mjs gives it back. */
export const LONGUEUR = 'x-palier-longueur'

/** An answer in words, for whoever opens the address of a file that cannot be given. */
export const texte = (status: number, message: string, headers: Record<string, string> = {}) =>
  new Response(message, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
      ...headers,
    },
  })

/** It may be somebody else's: nobody is told whether it exists. */
export const absent = () => texte(404, 'Ce document n’existe pas, ou ne vous est pas ouvert.')

/** To the document that a paper has just become. */
export const versLeDocument = (id: string) =>
  new Response(null, { status: 303, headers: { location: `/api/documents/${id}`, 'cache-control': 'no-store' } })

/** It is the reader's, and its file is not what was published: gone from the disk, or cut short. */
const illisible = () => texte(503, 'Le fichier de ce document ne peut pas être lu pour l’instant. Votre agence peut vous l’envoyer.')

type Range = { start: number; end: number }

/** The one range that a request asks of a file of that size: all of it when it asks none, or several; null when the file has no such bytes. */
function range(header: string | null, size: number): Range | null | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return undefined
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return start <= end && start < size ? { start, end } : null
}

/** A stored file as an answer: whole, by parts, or not at all when the browser has it. Whoever asks has shown that it is open to him. */
export async function servir(request: Request, fichier: Fichier): Promise<Response> {
  const etag = `"${fichier.hash}"`
  const asked = request.headers
  if (
    asked
      .get('if-none-match')
      ?.split(',')
      .some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
    return new Response(null, { status: 304, headers: { etag } })
  // A part of another version would be spliced into this one.
  const same = [null, etag].includes(asked.get('if-range'))
  const wanted = same ? range(asked.get('range'), fichier.taille) : undefined
  if (wanted === null) return texte(416, 'Ce document est plus court.', { 'content-range': `bytes */${fichier.taille}` })
  const file = (await sizeOfFile(fichier.hash)) === fichier.taille ? await openFile(fichier.hash, wanted) : null
  if (!file) return illisible()
  const download = new URL(request.url).searchParams.has('telecharger')
  return new Response(Readable.toWeb(file.stream) as ReadableStream<Uint8Array>, {
    status: wanted ? 206 : 200,
    headers: {
      'content-type': fichier.mime,
      [LONGUEUR]: String(wanted ? wanted.end - wanted.start + 1 : fichier.taille),
      ...(wanted && { 'content-range': `bytes ${wanted.start}-${wanted.end}/${fichier.taille}` }),
      'accept-ranges': 'bytes',
      'content-disposition': `${download ? 'attachment' : 'inline'}; filename="document"; filename*=UTF-8''${encodeURIComponent(fichier.nom)}`,
      'cache-control': 'private, no-cache',
      etag,
      // Shown within the portal's own page, and nowhere else. Nothing more: a browser's PDF viewer is held by the policy of its file.
      'content-security-policy': "frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
    },
  })
}
