import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encode } from 'next-auth/jwt'
import { bodyGate, HEAVIEST, HEAVIEST_BUNDLE } from '../../../scripts/support/body-gate.mjs'

const SECRET = 'x'.repeat(32)
const WITH_FILES = '/coproprietaire/1/demandes/nouvelle'
const MIO = 1024 ** 2

/** A server that answers only when it is told to. */
async function door() {
  process.env.NEXTAUTH_SECRET = SECRET
  const inside: ServerResponse[] = []
  const gate = bodyGate(async (_: IncomingMessage, response: ServerResponse) => {
    inside.push(response)
    await once(response, 'close')
  })
  const server = createServer((incoming, response) => void gate(incoming, response)).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { inside, port, close }
}
const session = async (sid: string) => `palier.session=${await encode({ token: { sid }, secret: SECRET })}`

/** Announces a body of that size, and sends nothing of it. */
function announce(port: number, path: string, size: number | null, cookie = '') {
  const length = size === null ? { 'transfer-encoding': 'chunked' } : { 'content-length': size }
  const sent = request({ port, path, method: 'POST', headers: { cookie, ...length } })
  sent.on('error', () => undefined)
  sent.flushHeaders()
  const status = new Promise<number>((resolve) => sent.once('response', (response) => resolve(response.statusCode ?? 0)))
  return { status, leave: () => sent.destroy() }
}
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}

test('what is light passes, whoever sends it and wherever', async () => {
  const { inside, port, close } = await door()
  announce(port, '/connexion', MIO)
  announce(port, '/', 0)
  await until(() => inside.length === 2)
  close()
})

test('what is heavy is refused from who has no session, on another page, beyond the heaviest, or without a size', async () => {
  const { inside, port, close } = await door()
  const mine = await session('1')
  const answers = [
    announce(port, WITH_FILES, MIO + 1),
    announce(port, WITH_FILES, MIO + 1, 'palier.session=x'),
    announce(port, '/connexion', MIO + 1, mine),
    announce(port, '/coproprietaire/1/demandes', MIO + 1, mine),
    announce(port, '/admin/documents', MIO + 1, mine),
    announce(port, '/admin/documents/ajouter/1', MIO + 1, mine),
    announce(port, WITH_FILES, HEAVIEST + 1, mine),
    announce(port, WITH_FILES, null, mine),
  ]
  expect(await Promise.all(answers.map(({ status }) => status))).toEqual([413, 413, 413, 413, 413, 413, 413, 411])
  expect(inside).toEqual([])
  close()
})

test('one at a time from each session, and no more together than the memory holds', async () => {
  const { inside, port, close } = await door()
  const [one, two, three] = [await session('1'), await session('2'), await session('3')]
  announce(port, WITH_FILES, HEAVIEST, one)
  await until(() => inside.length === 1)
  const again = announce(port, WITH_FILES, 2 * MIO, one)
  announce(port, '/admin/demandes/1', HEAVIEST, two)
  await until(() => inside.length === 2)
  const third = announce(port, WITH_FILES, HEAVIEST, three)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(inside).toHaveLength(2)
  // Who goes leaves the place; who gave up waiting does not take it.
  again.leave()
  await new Promise((resolve) => setTimeout(resolve, 50))
  inside[0]?.end()
  await until(() => inside.length === 3)
  inside[1]?.end()
  inside[2]?.end()
  expect(await third.status).toBe(200)
  expect(inside).toHaveLength(3)
  close()
})

test('a bundle passes to who will ask whose it is, by its very address, with its size, up to what one may hold', async () => {
  const { inside, port, close } = await door()
  announce(port, '/api/publications?voulu=essai', HEAVIEST_BUNDLE)
  announce(port, '/api/publications', HEAVIEST_BUNDLE)
  await until(() => inside.length === 2)
  const refused = [
    announce(port, '/api/publications', HEAVIEST_BUNDLE + 1),
    announce(port, '/api/publications', null),
    // What Next would keep in memory.
    ...['/api/%70ublications', '/api/publications/', '/api//publications', '/api/publications/1'].map((path) =>
      announce(port, path, MIO + 1),
    ),
  ]
  expect(await Promise.all(refused.map(({ status }) => status))).toEqual([413, 411, 413, 413, 413, 413])
  close()
})

test('files that an agency publishes pass, chosen in a form or dropped one by one', async () => {
  const { inside, port, close } = await door()
  announce(port, '/admin/documents/ajouter?classeur=1', 2 * MIO, await session('1'))
  announce(port, '/api/depots?nom=a.pdf', 2 * MIO, await session('2'))
  await until(() => inside.length === 2)
  close()
})
