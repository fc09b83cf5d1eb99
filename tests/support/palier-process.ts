import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root'

export type Palier = {
  readonly url: string
  readonly data: string
  readonly env: Record<string, string>
  readonly stop: () => Promise<void>
}

/** A Palier of its own, started as a newcomer starts it, on a fresh data folder and a free port. */
export async function startPalierProcess(environment: Record<string, string> = {}): Promise<Palier> {
  const data = await mkdtemp(join(tmpdir(), 'palier-'))
  // Started by root, PostgreSQL runs under another account, which must be able to enter.
  await chmod(data, 0o711)
  const { DATABASE_URL: _, ...inherited } = process.env
  // As `npm start` does it, its options included.
  const { scripts }: { scripts: { start: string } } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const child = spawn(process.execPath, scripts.start.split(' ').slice(1), {
    cwd: root,
    env: { ...inherited, PALIER_DATA: data, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /Palier est prêt : (http:\/\/\S+)/.exec(output)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`Palier stopped (${code}) before it was ready:\n${output}`)))
  })
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await gone
    await rm(data, { recursive: true, force: true })
  }
  // Only the demo says its environment to others.
  const env = await readFile(join(data, 'env.json'), 'utf8').catch(() => '{}')
  return { url, data, env: JSON.parse(env), stop }
}
