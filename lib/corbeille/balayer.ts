import 'server-only'
import { type Day, dayInFrance, hourInFrance } from '../domain/day'
import { gardesAvant, jeter, jetes, ressortir, vider } from './fichiers'
import { sansNom } from './nommes'

/** How long a file that nothing names stays where it was, then in the bin (docs/decisions/052). */
const JOURS = 7
const HEURE = 3

async function* toutes(jetees: readonly string[], avant: Date): AsyncGenerator<readonly string[]> {
  yield jetees
  yield* gardesAvant(avant)
}

/** Takes away the files that nothing names any more, brings back those that are named again, forgets those that were taken away long ago. */
export async function balayerLesFichiers(instant: Date): Promise<void> {
  const ilYA = (jours: number) => new Date(instant.getTime() - jours * 24 * 3600 * 1000)
  const avant = ilYA(JOURS)
  const jetees = await jetes()
  const perdus = new Set(await sansNom(toutes(jetees, avant)))
  for (const hash of jetees) if (!perdus.has(hash)) await ressortir(hash)
  await vider(
    jetees.filter((hash) => perdus.delete(hash)),
    avant,
    ilYA(1),
  )
  for (const hash of perdus) await jeter(hash, avant)
}

let fait: Day | null = null

/** The same once a night, from three in the morning on. Several processes do no harm. */
export async function balayerLaNuit(instant: Date): Promise<void> {
  const jour = dayInFrance(instant)
  if (fait === jour || hourInFrance(instant) < HEURE) return
  fait = jour
  await balayerLesFichiers(instant)
}
