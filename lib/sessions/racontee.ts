import 'server-only'
import { appareilEnMots } from '../appareil'
import { house } from '../db'
import { lieuEnMots } from '../lieu'

/** A session as one tells of it, for the mail « Nouvelle connexion »; null when it is no more. */
export async function sessionRacontee(id: string): Promise<{ appareil: string; lieu: string; createdAt: Date } | null> {
  const session = await house.session.findUnique({ where: { id }, select: { device: true, address: true, createdAt: true } })
  if (!session) return null
  return { appareil: appareilEnMots(session.device), lieu: await lieuEnMots(session.address), createdAt: session.createdAt }
}
