import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { alive, commandOf, gone, pause } from './processes.mjs'
import { Refus } from './say.mjs'

/** What a server leaves in its folder while it runs: its process on the first line, its port on the fourth. */
function postmaster(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

/**
 * Ends the server that a Palier killed at once (`kill -9`) left behind. The folder's lock is ours by then: nobody else uses it.
 * A number that went to another program since is not touched: only the file that names it is removed, for PostgreSQL would believe it.
 * @returns true when a server was stopped.
 */
export async function stopOrphan(cluster, dataDirectoryAt) {
  const found = postmaster(cluster)
  if (!found || !alive(found.pid)) return false
  for (let attempt = 0; attempt < 40; attempt++) {
    const ours = commandOf(found.pid).includes(cluster) || (await dataDirectoryAt(found.port).catch(() => '')) === cluster
    if (ours) return stopServer(found.pid)
    if (!/postgres/.test(commandOf(found.pid))) break
    await pause(250)
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return false
}

/** Fast shutdown, then the immediate one, from which PostgreSQL recovers by itself at the next start. */
async function stopServer(pid) {
  for (const [signal, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 2000],
  ]) {
    try {
      process.kill(pid, signal)
    } catch {
      return true
    }
    if (await gone([pid], ms)) return true
  }
  throw new Refus(`Un PostgreSQL laissé par un Palier précédent (processus ${pid}) ne s’arrête pas : arrêtez-le, puis recommencez.`)
}
