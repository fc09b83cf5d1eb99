import 'server-only'
import type { Origin } from '../auth'
import { posterATous } from '../courrier-personnel'
import { house } from '../db'
import { noter } from '../journal'
import { Refusal } from '../refusal'
import type { Administrateur } from '../viewer-kinds'
import { uneALaFois } from './une-a-la-fois'

type Version = {
  readonly texte: string
  /** What changed, in a sentence. */
  readonly resume: string
  /** The version that was in force when the form was made: sent twice, it publishes once. */
  readonly apres: number
}

/** What a mail says of a version; null once another has taken its place. */
export async function conditionsAAnnoncer(id: string): Promise<{ resume: string } | null> {
  const found = await house.conditions.findUnique({ where: { id }, select: { agencyId: true, version: true, resume: true } })
  if (!found) return null
  const newer = await house.conditions.count({ where: { agencyId: found.agencyId, version: { gt: found.version } } })
  return newer ? null : { resume: found.resume }
}

/**
 * Publishes a version; every client of the agency is stopped by it at the next page, and told by a mail.
 * @returns how many clients.
 */
export const publierConditions = (viewer: Administrateur, { texte, resume, apres }: Version, origin: Origin): Promise<number> =>
  uneALaFois(viewer.agencyId, async (tx) => {
    const { agencyId, userId, nom } = viewer
    const { _max } = await tx.conditions.aggregate({ where: { agencyId }, _max: { version: true } })
    const current = _max.version ?? 0
    if (current !== apres) throw new Refusal('Une autre version vient d’être publiée. Rechargez la page avant de publier la vôtre.')
    const version = current + 1
    const { id } = await tx.conditions.create({ data: { agencyId, version, texte, resume, createdById: userId }, select: { id: true } })
    const concerned = await tx.user.findMany({
      where: { acces: { some: { agencyId, closedAt: null, compte: { publie: true, withdrawnAt: null } } } },
      select: { email: true },
    })
    await posterATous(
      tx,
      'conditions-modifiees',
      concerned.map(({ email }) => email),
      id,
    )
    await noter(tx, {
      evenement: 'conditions-publiees',
      agencyId,
      acteur: { userId, nom },
      origin,
      details: { version, clients: concerned.length },
    })
    return concerned.length
  })
