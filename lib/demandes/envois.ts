import 'server-only'
import { Refusal } from '../refusal'
import { take, wait } from '../throttle'
import type { ClientViewer } from '../viewer-kinds'

/** Counts an attempt of the viewer to write, before anything is done for it. @throws Refusal when there were too many within an hour. */
export async function compterEnvoi(
  viewer: ClientViewer,
  quoi: 'demande-personne' | 'demande-message' | 'piece-de-locataire',
): Promise<void> {
  const seconds = await take(quoi, viewer.userId)
  if (seconds > 0) throw new Refusal(`Vous avez beaucoup écrit en peu de temps. Réessayez dans ${wait(seconds)}.`)
}
