import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/root'

/** A Palier of its own, as a newcomer starts it, or the one that PALIER_URL names. */
export async function startPalierForLooking(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (process.env.PALIER_URL) return { url: process.env.PALIER_URL, stop: async () => undefined }
  const data = await mkdtemp(join(tmpdir(), 'palier-look-'))
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...env, PALIER_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /Palier est prêt : (http:\/\/\S+)/.exec(output)
      if (ready?.[1]) resolve(ready[1])
    })
    child.once('exit', (code) => reject(new Error(`Palier s’est arrêté (${code}) :\n${output}`)))
  })
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await gone
    await rm(data, { recursive: true, force: true })
  }
  return { url, stop }
}
