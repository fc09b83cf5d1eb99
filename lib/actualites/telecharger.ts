import 'server-only'
import { lookup } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { type Autorise, estPublique } from './adresses'
import { FluxRefuse } from './refus'

// The address comes from an agency: this server must not be made to ask, for it, what only this server can reach (SSRF).

const REDIRECTIONS = 3
const OCTETS = 2 * 1024 * 1024
const DELAI_MS = 10_000
const ENVIRON_DIX_S = 'Le site n’a pas répondu en entier en dix secondes.'
const TROP_LOURD = 'Le flux dépasse 2 Mo.'
const INTERNE = 'Cette adresse ne mène pas à un site public : elle est refusée.'

export type Telecharge = { readonly octets: Buffer; readonly type: string; readonly adresse: string }

/**
 * Resolves a name and gives its addresses to the connection only when every one of them is allowed: what is checked is what is called, a
 * name that answers otherwise a second time (DNS rebinding) is not asked a second time.
 */
const verifiee =
  (autorise: Autorise): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return callback(error ?? new FluxRefuse('Ce site n’existe pas.'), '', 0)
      if (!addresses.every(({ address }) => autorise(address))) return callback(new FluxRefuse(INTERNE), '', 0)
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }

function verifier(url: URL, autorise: Autorise): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FluxRefuse('Un flux se lit en http:// ou https://.')
  if (url.username || url.password) throw new FluxRefuse('Un flux ne se lit pas avec un mot de passe dans son adresse.')
  // An address in figures is called without being resolved.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !autorise(host)) throw new FluxRefuse(INTERNE)
}

const demander = (url: URL, autorise: Autorise, signal: AbortSignal) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml;q=0.9, */*;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'Palier/1 (lecteur de flux)',
    }
    // A connection of its own: none that was opened under another name, none that is kept.
    const options = { agent: false, headers, lookup: verifiee(autorise), signal } as const
    ;(url.protocol === 'https:' ? overHttps : overHttp)(url, options, resolve).on('error', reject).end()
  })

const DECOMPRESSER = { gzip: promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) } as const
const isCompressed = (encoding: string): encoding is keyof typeof DECOMPRESSER => Object.hasOwn(DECOMPRESSER, encoding)

async function corps(response: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > OCTETS) throw new FluxRefuse(TROP_LOURD)
    pieces.push(piece)
  }
  const octets = Buffer.concat(pieces)
  const encoding = (response.headers['content-encoding'] ?? '').toLowerCase()
  if (!isCompressed(encoding)) return octets
  return DECOMPRESSER[encoding](octets, { maxOutputLength: OCTETS }).catch(() => {
    throw new FluxRefuse('Le site a envoyé un flux compressé illisible, ou qui dépasse 2 Mo.')
  })
}

async function suivre(depart: string, autorise: Autorise, signal: AbortSignal): Promise<Telecharge> {
  let url = new URL(depart)
  for (let saut = 0; saut <= REDIRECTIONS; saut++) {
    verifier(url, autorise)
    const response = await demander(url, autorise, signal)
    const { statusCode = 0, headers } = response
    if (statusCode >= 200 && statusCode < 300) {
      return { octets: await corps(response), type: headers['content-type'] ?? '', adresse: url.href }
    }
    response.destroy()
    if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) throw new FluxRefuse(`Le site répond ${statusCode}.`)
    if (!URL.canParse(headers.location, url)) throw new FluxRefuse('Le site renvoie à une adresse qui n’en est pas une.')
    url = new URL(headers.location, url)
  }
  throw new FluxRefuse('Le site renvoie d’une adresse à l’autre sans fin.')
}

const RAISONS: Record<string, string> = {
  ENOTFOUND: 'Ce site n’existe pas.',
  EAI_AGAIN: 'Le nom du site n’a pas pu être résolu.',
  ECONNREFUSED: 'Le site refuse la connexion.',
  ECONNRESET: 'Le site a coupé la connexion.',
}

/**
 * What is at a public address, within ten seconds and two megabytes, after three redirections at most.
 * @param autorise which IP addresses may be called; a test passes its own.
 * @throws FluxRefuse
 */
export async function telecharger(adresse: string, { autorise = estPublique, delai = DELAI_MS } = {}): Promise<Telecharge> {
  if (!URL.canParse(adresse)) throw new FluxRefuse('Ce n’est pas une adresse.')
  const signal = AbortSignal.timeout(delai)
  try {
    return await suivre(adresse, autorise, signal)
  } catch (error) {
    if (error instanceof FluxRefuse) throw error
    if (signal.aborted) throw new FluxRefuse(ENVIRON_DIX_S)
    const { code = '' } = error as NodeJS.ErrnoException
    throw new FluxRefuse(
      RAISONS[code] ?? (/CERT|TLS|SSL/.test(code) ? 'Le certificat du site n’est pas valable.' : 'Le site ne répond pas.'),
    )
  }
}
