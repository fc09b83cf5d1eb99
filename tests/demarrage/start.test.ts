import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alive, descendants, gone } from '../../scripts/support/processes.mjs'

const root = join(__dirname, '../..')
jest.setTimeout(40_000)

type Palier = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

const folders: string[] = []
const started: Palier[] = []

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'palier-start-'))
  // Started by root, PostgreSQL runs under another account, which must be able to enter.
  chmodSync(made, 0o711)
  folders.push(made)
  return made
}

function start(variables: Record<string, string>): Palier {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...inherited, PORT: '0', PALIER_DEMO_DATES: 'telles-quelles', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()))
  const palier = {
    child,
    output: () => output.replace(/[\u00a0\u202f]/g, ' '),
    ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
  }
  started.push(palier)
  return palier
}

/** The address, once it is announced. */
function ready({ child, output, ended }: Palier): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /Palier est prêt : (http:\/\/\S+)/.exec(output())?.[1]
      if (address) resolve(address)
    }
    child.stdout?.on('data', look)
    void ended.then((code) => reject(new Error(`Palier ended (${code}):\n${output()}`)))
  })
}

const health = async (address: string) => (await fetch(`${address}/api/sante`)).status
const processesOf = ({ child }: Palier): number[] => (child.pid ? [child.pid, ...descendants(child.pid)] : [])

/** A refused start: its exit code and what it says. */
async function refused(variables: Record<string, string>) {
  const palier = start(variables)
  const code = await palier.ended
  return { code, output: palier.output() }
}

afterAll(async () => {
  for (const { child } of started) if (child.exitCode === null) child.kill('SIGTERM')
  await Promise.all(started.map(({ ended }) => ended))
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

describe('npm start', () => {
  const data = folder()

  it('serves a fresh folder, keeps its secrets private, and refuses it to a second Palier', async () => {
    const first = start({ PALIER_DATA: data })
    const address = await ready(first)
    expect(await health(address)).toBe(200)
    for (const file of ['secret', 'secret-postgres', 'env.json']) expect(statSync(join(data, file)).mode & 0o777).toBe(0o600)
    const second = await refused({ PALIER_DATA: data })
    expect(second.code).toBe(1)
    expect(second.output).toContain('Un autre Palier utilise déjà le dossier')
    expect(await health(address)).toBe(200)

    const all = processesOf(first)
    expect(all.length).toBeGreaterThan(3)
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(all.filter(alive)).toEqual([])
    await expect(fetch(address)).rejects.toThrow()
    expect(existsSync(join(data, 'env.json'))).toBe(false)
  })

  it('recovers after a kill -9 that leaves PostgreSQL behind, and after the death of PostgreSQL', async () => {
    const killed = start({ PALIER_DATA: data })
    await ready(killed)
    const orphans = processesOf(killed).filter((pid) => pid !== killed.child.pid)
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(orphans.some(alive)).toBe(true)

    const again = start({ PALIER_DATA: data })
    const address = await ready(again)
    expect(orphans.filter(alive)).toEqual([])
    expect(await health(address)).toBe(200)

    const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(postmaster, 'SIGKILL')
    await gone([postmaster], 5000)
    let status = 0
    for (const end = Date.now() + 15_000; status !== 200 && Date.now() < end; ) status = await health(address).catch(() => 0)
    expect(status).toBe(200)
    expect(again.output()).toContain('PostgreSQL s’est arrêté : il est relancé.')
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  })

  it('says in one sentence that the port is busy, and starts nothing', async () => {
    const busy = createServer()
    const port = await new Promise<number>((resolve) => {
      busy.listen(0, '127.0.0.1', () => resolve((busy.address() as { port: number }).port))
    })
    const fresh = folder()
    const { code, output } = await refused({ PALIER_DATA: fresh, PORT: String(port) })
    busy.close()
    expect(code).toBe(1)
    expect(output.trim()).toMatch(new RegExp(`^Le port ${port} est déjà occupé : .*\\.$`))
    expect(existsSync(join(fresh, 'postgres'))).toBe(false)
    expect(existsSync(join(fresh, 'palier.pid'))).toBe(false)
  })

  it('says in one sentence that the folder cannot be used', async () => {
    const { code, output } = await refused({ PALIER_DATA: '/dev/null/x' })
    expect(code).toBe(1)
    expect(output.trim()).toMatch(/^Le dossier des données « \/dev\/null\/x » ne peut pas être utilisé : .*\.$/)
  })

  it('names, all at once, the variables that a production start misses', async () => {
    const { code, output } = await refused({
      PALIER_DATA: folder(),
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      NEXTAUTH_SECRET: 'court',
    })
    expect(code).toBe(1)
    expect(output).toContain('NEXTAUTH_SECRET : au moins 32 caractères')
    expect(output).toContain('SMTP_URL : absente')
    expect(output).toContain('NEXTAUTH_URL : absente')
  })
})
