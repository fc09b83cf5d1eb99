// A throw-away PostgreSQL for tests, with the settings that are asked for beside its own: prints its address as JSON, and goes with whoever started it (its standard input closes).
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EmbeddedPostgres } from '../../scripts/support/postgres.mjs'

const folder = mkdtempSync(join(tmpdir(), 'palier-test-pg-'))
// Started by root, the server runs under another account, which must be able to enter.
chmodSync(folder, 0o755)

const end = (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}
const fail = (error) => {
  process.stderr.write(`${error.message}\n`)
  end(1)
}
const postgres = new EmbeddedPostgres({
  folder,
  onDeath: fail,
  // What a test writes need not survive a power cut.
  settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', ...process.argv.slice(2)],
})
const stop = () => postgres.stop().then(() => end(0), fail)

try {
  await postgres.start(() => undefined)
  process.stdin.on('end', stop).resume()
  process.on('SIGTERM', stop).on('SIGINT', stop)
  process.stdout.write(`${JSON.stringify({ url: postgres.url('') })}\n`)
} catch (error) {
  fail(error)
}
