import 'server-only'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { house } from './db'
import { env } from './env'
import { queue } from './jobs'
import { checkMail } from './mail'

type State = 'ok' | 'en panne'
const LIMIT_MS = 3000

/** A part that does not answer in time is down: a health check never hangs. */
async function state(check: () => Promise<unknown>): Promise<State> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), LIMIT_MS).unref())
  try {
    return (await Promise.race([check(), late])) === false ? 'en panne' : 'ok'
  } catch {
    return 'en panne'
  }
}

export async function etatDeSante(baseSeule: boolean): Promise<Record<string, State>> {
  const base = await state(() => house.$queryRaw`select 1`)
  if (baseSeule) return { base }
  const [taches, courrier, fichiers] = await Promise.all([
    state(queue),
    state(checkMail),
    state(() => access(env().PALIER_DATA, constants.W_OK)),
  ])
  return { base, ...(env().WORKER === 'on' && { taches }), courrier, fichiers }
}
