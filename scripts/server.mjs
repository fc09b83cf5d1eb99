import { createServer } from 'node:http'
import { bodyGate } from './support/body-gate.mjs'
import { settleClientAddress } from './support/client-address.mjs'
import { sayLength } from './support/content-length.mjs'
import { root } from './support/run.mjs'
import { Refus } from './support/say.mjs'
import { limitTime } from './support/time-limit.mjs'

const STARTING = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Palier démarre</title>
<p>Palier démarre. Cette page s’ouvrira d’elle-même.</p></html>`

function starting(_request, response) {
  response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' }).end(STARTING)
}

export function portRefusal(port, code) {
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà occupé : arrêtez ce qui l’occupe, ou choisissez-en un autre (PORT=3001 npm start).`
  if (code === 'EACCES') return `Le port ${port} est réservé à l’administrateur : choisissez-en un autre (PORT=3000 npm start).`
  return `Le port ${port} ne s’ouvre pas (${code}).`
}

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      resolve(server.address().port)
    })
  })

/**
 * Opens the port at once, before anything else is started, and answers « starting » until `serve` is given a handler:
 * a busy port is told first, and nobody can take the port meanwhile.
 * @param hosts the addresses; the first must open, the others may be absent from the machine.
 */
export async function openDoor({ port, hosts, proxies }) {
  let handler = starting
  let closing = false
  const active = new Set()
  const answer = (request, response) => {
    active.add(response)
    response.once('close', () => active.delete(response))
    if (closing) response.setHeader('connection', 'close')
    limitTime(request, response)
    settleClientAddress(request, proxies)
    sayLength(response)
    Promise.resolve(handler(request, response)).catch((error) => {
      console.error(error)
      response.destroy()
    })
  }
  // How long a body may take depends on what it is: limitTime.
  const options = { headersTimeout: 20_000, requestTimeout: 0, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5000 }
  const servers = []
  for (const host of hosts) {
    const server = createServer(options, answer)
    try {
      port = await listen(server, port, host)
      servers.push(server)
    } catch (error) {
      const absent = servers.length > 0 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)
      if (absent) continue
      for (const opened of servers) opened.close()
      throw new Refus(portRefusal(port, error.code))
    }
  }
  return {
    port,
    serve(next) {
      handler = next
    },
    /** Accepts nobody, lets the requests under way end, then cuts. */
    async close(ms = 5000) {
      if (closing) return
      closing = true
      const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
      for (const response of active) if (!response.headersSent) response.setHeader('connection', 'close')
      const cut = setTimeout(() => {
        for (const server of servers) server.closeAllConnections()
      }, ms)
      for (const server of servers) server.closeIdleConnections()
      await closed
      clearTimeout(cut)
    },
  }
}

/** The built application, in this process. The environment must be complete before. @returns its handler and what closes it. */
export async function openApplication(port) {
  const { default: next } = await import('next')
  const application = next({ dev: false, dir: root, hostname: 'localhost', port })
  await application.prepare()
  return { handler: bodyGate(application.getRequestHandler()), close: () => application.close() }
}
