import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { telecharger } from '@/lib/actualites/telecharger'

// A real server, which misbehaves. It is on the loopback, that the guard refuses: each test says which address is let through.

let server: Server
let base: string
let asked: string[] = []
const sockets = new Set<Socket>()
const loopback = { autorise: (address: string) => address === '127.0.0.1' }

const BOMBE = gzipSync(Buffer.alloc(50_000_000))

const answers: Record<string, RequestListener> = {
  '/flux': (_request, response) => response.setHeader('content-type', 'application/rss+xml').end('<rss/>'),
  '/gzip': (_request, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('<rss/>')),
  '/gzip-bombe': (_request, response) => response.setHeader('content-encoding', 'gzip').end(BOMBE),
  '/gzip-faux': (_request, response) => response.setHeader('content-encoding', 'gzip').end('<rss/>'),
  '/muet': () => undefined,
  '/lent': (_request, response) => {
    response.write('<rss>')
    const drop = setInterval(() => response.write(' '), 50)
    response.on('close', () => clearInterval(drop))
  },
  '/lourd': (_request, response) => {
    for (let n = 0; n < 10; n++) response.write('x'.repeat(1_000_000))
    response.end()
  },
  '/coupe': (request) => request.socket.destroy(),
  '/404': (_request, response) => response.writeHead(404).end(),
  '/redirige': (_request, response) => response.writeHead(302, { location: '/flux' }).end(),
  '/vers-interne': (_request, response) => response.writeHead(301, { location: 'http://127.0.0.2:1/secret' }).end(),
  '/vers-metadonnees': (_request, response) => response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/vers-localhost': (_request, response) => response.writeHead(302, { location: 'http://localhost:1/secret' }).end(),
  '/vers-fichier': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/vers-rien': (_request, response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/en-rond': (_request, response) => response.writeHead(302, { location: '/en-rond' }).end(),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answers[request.url ?? '']?.(request, response)
  })
  server.on('connection', (socket) => sockets.add(socket.on('close', () => sockets.delete(socket))))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
beforeEach(() => {
  asked = []
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

const get = (path: string, delai = 2000) => telecharger(base + path, { ...loopback, delai })
const refused = async (path: string, delai?: number) => (await get(path, delai).catch((error: Error) => error)) as Error

test('what is there, with its type and where it was found', async () => {
  expect(await get('/flux')).toMatchObject({ octets: Buffer.from('<rss/>'), type: 'application/rss+xml', adresse: `${base}/flux` })
  expect(await get('/redirige')).toMatchObject({ octets: Buffer.from('<rss/>'), adresse: `${base}/flux` })
  expect((await get('/gzip')).octets.toString()).toBe('<rss/>')
})

test.each([
  ['/muet', 'dix secondes'],
  ['/lent', 'dix secondes'],
  ['/lourd', '2 Mo'],
  ['/gzip-bombe', '2 Mo'],
  ['/gzip-faux', 'illisible'],
  ['/coupe', 'coupé la connexion'],
  ['/404', 'répond 404'],
  ['/en-rond', 'sans fin'],
  ['/vers-fichier', 'http:// ou https://'],
  ['/vers-rien', 'pas une'],
])(
  '%s is refused: « %s »',
  async (path, words) => {
    const begun = performance.now()
    // What never ends is not waited for long; the rest has time, on a machine that has little.
    expect((await refused(path, ['/muet', '/lent'].includes(path) ? 500 : 10_000)).message).toContain(words)
    expect(performance.now() - begun).toBeLessThan(9000)
  },
  15_000,
)

test('three redirections and no more', async () => {
  await refused('/en-rond')
  expect(asked).toHaveLength(4)
})

test.each(['/vers-interne', '/vers-metadonnees', '/vers-localhost'])('%s is refused before anything is asked there', async (path) => {
  // localhost is also ::1 here: one address of a name that is refused is enough.
  const autorise = (address: string) => address === '127.0.0.1' && asked.length === 0
  const error = await telecharger(base + path, { autorise, delai: 2000 }).catch((error: Error) => error)
  expect((error as Error).message).toContain('ne mène pas à un site public')
  expect(asked).toEqual([path])
})

test('without a word to the contrary, nothing of this machine or its neighbours is asked', async () => {
  const { port } = server.address() as { port: number }
  const forms = [
    '127.0.0.1',
    'localhost',
    '127.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '[::]',
  ]
  for (const host of [...forms, '10.0.0.1', '169.254.169.254', '[fd00::1]']) {
    const error = await telecharger(`http://${host}:${port}/flux`, { delai: 2000 }).catch((error: Error) => error)
    expect([host, (error as Error).message]).toEqual([host, expect.stringContaining('ne mène pas à un site public')])
  }
  expect(asked).toEqual([])
})

test('a name is resolved once, by what checks it: the connection calls what was checked', async () => {
  const checked: string[] = []
  const { port } = server.address() as { port: number }
  const autorise = (address: string) => {
    checked.push(address)
    return true
  }
  // Whatever it resolves to, the answer is that of an address that was checked.
  await telecharger(`http://localhost:${port}/flux`, { autorise, delai: 2000 })
  expect(checked).toContain('127.0.0.1')
  expect(asked).toEqual(['/flux'])
})

test.each([
  ['pas une adresse', 'pas une adresse'],
  ['ftp://exemple.test/flux', 'http:// ou https://'],
  ['file:///etc/passwd', 'http:// ou https://'],
  ['https://moi:secret@exemple.test/', 'mot de passe'],
  ['http://n-existe-pas.invalid/', /n’existe pas|résolu/],
])('%s: %s', async (adresse, words) => {
  const error = await telecharger(adresse, { delai: 5000 }).catch((error: Error) => error)
  expect((error as Error).message).toMatch(words)
})
