import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../..')
export const TEMPLATE = 'palier_template'

const holder = globalThis as typeof globalThis & { palierTestPostgres?: ChildProcess }

/** One PostgreSQL for all integration tests, with a migrated template from which each test file copies its own database. */
export default async function startDatabaseServer(): Promise<void> {
  const child = spawn(process.execPath, [join(__dirname, 'postgres-process.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] })
  holder.palierTestPostgres = child
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(JSON.parse(line.toString())))
    child.once('exit', (code) => reject(new Error(`The PostgreSQL of the tests did not start (${code})`)))
  })
  process.env.PALIER_TEST_POSTGRES = url
  execFileSync(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'migrate', 'deploy'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: `${url}${TEMPLATE}`, PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'scripts/schema-engine.mjs') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

export async function stopDatabaseServer(): Promise<void> {
  const child = holder.palierTestPostgres
  if (!child) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.stdin?.end()
  await gone
}
