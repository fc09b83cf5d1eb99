import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { PublicationReport } from '@/lib/publication/report'
import { root } from '../support/root'

/** Runs a script in a process of its own. @returns what it says, which is JSON. */
export async function apart<T>(script: string, ...args: string[]): Promise<T> {
  const child = spawn(process.execPath, ['--import', 'tsx', `tests/bench/${script}`, ...args], {
    cwd: root,
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.node.json' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const said = await text(child.stdout)
  const code = await ended
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return JSON.parse(said)
}

type Publie = Pick<PublicationReport, 'status' | 'errors' | 'files'> & { readonly ms: number; readonly peakMb: number }

/** Publishes a bundle so. @throws Error when it is refused. */
export async function publierApart(source: string): Promise<Publie> {
  const said = await apart<Publie>('publier.ts', source)
  if (said.status !== 'APPLIED') throw new Error(`The bundle was refused: ${JSON.stringify(said.errors[0])}`)
  return said
}
