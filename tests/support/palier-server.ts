import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const holder = globalThis as typeof globalThis & { palierServer?: { child: ChildProcess; data: string } }

/** Palier as a newcomer starts it, with the demo's dates as they are written and the clock on the day of manual SEMIV's statement. */
export default async function startPalier(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'palier-e2e-'))
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...inherited, PALIER_DATA: data, PORT: '0', PALIER_TODAY: '2017-11-28', PALIER_DEMO_DATES: 'telles-quelles' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  holder.palierServer = { child, data }
  let output = ''
  process.env.PALIER_E2E_DATA = data
  process.env.PALIER_E2E_URL = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /Palier est prêt : (http:\/\/\S+)/.exec(output)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`Palier stopped (${code}) before it was ready:\n${output}`)))
  })
}

export async function stopPalier(): Promise<void> {
  const server = holder.palierServer
  if (!server) return
  const gone = new Promise((resolve) => server.child.once('exit', resolve))
  server.child.kill('SIGINT')
  await gone
  rmSync(server.data, { recursive: true, force: true })
}
