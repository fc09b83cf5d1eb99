/** Loaded when it is needed: `npm start` installs what it needs, and cannot begin with it. */
const decode = async (params) => (await import('next-auth/jwt')).decode(params)

// A form's body is read whole into memory before anyone asks who sent it (lib/action.ts comes after Next). So what is heavy is let in only where files are
// joined, only from who holds a session of ours, one at a time each, and no more together than the memory is meant to hold.

const MIO = 1024 ** 2
/** Words alone, of any form. */
const LIGHT = MIO
/** Ten files of 15 Mo and what holds them together; next.config.ts says the same to Next. */
export const HEAVIEST = 152 * MIO
const TOGETHER = 2 * HEAVIEST
const MOST_WAITING = 40

const WITH_FILES =
  /^\/(?:(?:coproprietaire|bailleur|locataire)\/[^/]+\/demandes\/[^/]+|locataire\/[^/]+\/(?:assurance|preavis)|admin\/(?:demandes|diffusions|partenaires)\/[^/]+|admin\/documents\/ajouter|api\/depots|admin\/photos\/[^/]+|admin\/(?:agence|publications))$/
/** Bytes alone, which go to the disk as they come: whoever sends them is asked who he is before the first is read. */
const BUNDLE = '/api/publications'
/** What a bundle may hold once inflated (lib/domain/envoi.ts). */
export const HEAVIEST_BUNDLE = 16 * 1024 * MIO
const COOKIE = /(?:^|;\s*)(?:__Host-)?palier\.session=([^;]+)/

const page = (title, text) => `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><h1>${title}</h1><p>${text}</p></html>`

const TOO_HEAVY = page(
  'Cet envoi est trop lourd',
  '150 Mo au plus en une fois : envoyez moins de fichiers, ou de plus petits. Revenez à la page précédente, ce que vous avez écrit devrait y être encore.',
)
const BUSY = page('Trop de fichiers arrivent en ce moment', 'Revenez à la page précédente et recommencez dans une minute.')
const UNMEASURED = page('Envoi refusé', 'Cet envoi ne dit pas sa taille.')

/** What still comes is let go by: cut off while it writes, a browser would not read the answer. */
function refuse(request, response, status, body, type = 'text/html') {
  request.resume()
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body)
}

async function sessionOf(request) {
  const token = COOKIE.exec(request.headers.cookie ?? '')?.[1]
  const read = token ? await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' }).catch(() => null) : null
  return typeof read?.sid === 'string' ? read.sid : null
}

const sizeOf = ({ headers }) => {
  if (headers['transfer-encoding'] !== undefined) return null
  return Number(headers['content-length'] ?? 0)
}

const problem = (status, title, detail) => JSON.stringify({ type: 'about:blank', title, status, detail })
const BUNDLE_TOO_HEAVY = problem(413, 'Fichier trop lourd', 'Ce fichier pèse plus de 16 Go.')
const BUNDLE_UNMEASURED = problem(411, 'Taille non annoncée', 'Annoncez la taille du fichier : « Content-Length ».')

/** Whether it brings a bundle: by the very address, since any other form of it goes by middleware.ts, which reads bodies. */
export const bringsBundle = ({ method, url }) => method === 'POST' && (url ?? '').split('?', 1)[0] === BUNDLE

/** @returns a handler that lets a request through to `next` once there is room for its body, or answers itself. */
export function bodyGate(next) {
  const busy = new Set()
  const waiting = []
  let used = 0

  function start(entry) {
    const { request, response, sid, size, done } = entry
    busy.add(sid)
    used += size
    response.once('close', () => {
      busy.delete(sid)
      used -= size
      letIn()
    })
    done(next(request, response))
  }
  function letIn() {
    for (const entry of [...waiting]) {
      if (busy.has(entry.sid) || used + entry.size > TOGETHER) continue
      waiting.splice(waiting.indexOf(entry), 1)
      start(entry)
    }
  }

  return async (request, response) => {
    const size = sizeOf(request)
    if (bringsBundle(request)) {
      if (size === null) return refuse(request, response, 411, BUNDLE_UNMEASURED, 'application/problem+json')
      if (size > HEAVIEST_BUNDLE) return refuse(request, response, 413, BUNDLE_TOO_HEAVY, 'application/problem+json')
      return next(request, response)
    }
    if (size === null) return refuse(request, response, 411, UNMEASURED)
    if (size <= LIGHT) return next(request, response)
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const sid = size <= HEAVIEST && WITH_FILES.test(pathname) ? await sessionOf(request) : null
    if (!sid) return refuse(request, response, 413, TOO_HEAVY)
    if (waiting.length >= MOST_WAITING) return refuse(request, response, 503, BUSY)
    return new Promise((done) => {
      const entry = { request, response, sid, size, done }
      waiting.push(entry)
      response.once('close', () => {
        const at = waiting.indexOf(entry)
        if (at >= 0) waiting.splice(at, 1)
        done()
      })
      letIn()
    })
  }
}
