import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { limitTime } from '../../../scripts/support/time-limit.mjs'

/** Sends a body drop by drop. @returns the status, or null when it was cut off. */
async function drops(path: string, count: number, everyMs: number, limits: { whole: number; silent: number }): Promise<number | null> {
  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    limitTime(incoming, response, limits)
    incoming.resume().once('end', () => setTimeout(() => response.end(), 2 * limits.silent))
  }).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const sent = request({ port, path, method: 'POST', headers: { 'content-length': count } })
  const status = new Promise<number | null>((resolve) => {
    sent.once('response', (response) => resolve(response.statusCode ?? 0))
    sent.once('error', () => resolve(null))
  })
  for (let drop = 0; drop < count && !sent.destroyed; drop++) {
    sent.write('x')
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  sent.end()
  const read = await status
  server.closeAllConnections()
  server.close()
  return read
}

test('a body has so long to come; a bundle as long as it comes, and not when it stops', async () => {
  const limits = { whole: 300, silent: 150 }
  const BUNDLE = '/api/publications?nom=a.zip'
  expect(
    await Promise.all([
      drops('/connexion', 10, 60, limits),
      drops('/connexion', 2, 10, limits),
      drops(BUNDLE, 10, 60, limits),
      drops(BUNDLE, 3, 400, limits),
    ]),
  ).toEqual([null, 200, 200, null])
})
