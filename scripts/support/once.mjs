import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock.mjs'
import { pause } from './processes.mjs'
import { root } from './run.mjs'
import { Refus } from './say.mjs'

async function waitForTurn(tell) {
  const file = join(root, '.next-verrou/pid')
  try {
    mkdirSync(join(root, '.next-verrou'), { recursive: true })
    for (let release; ; await pause(500)) {
      release = await takeLock(file)
      if (release) return release
      tell('un autre Palier prépare ce dossier')
    }
  } catch (error) {
    throw new Refus(`Palier doit préparer son propre dossier « ${root} » et ne peut pas y écrire (${error.code ?? error.message}).`)
  }
}

/**
 * Does what two starts from one folder must not do together: install, generate, build. A folder where all is ready is only read.
 * @param ready tells that there is nothing to do; asked again once it is our turn.
 */
export async function once(tell, ready, work) {
  if (ready()) return
  const release = await waitForTurn(tell)
  try {
    if (!ready()) await work()
  } finally {
    release()
  }
}
