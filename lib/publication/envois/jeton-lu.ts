import 'server-only'
import { house, housePrepared } from '@/lib/db'
import type { Day } from '@/lib/domain/day'
import { empreinte } from '@/lib/jeton'
import type { PorteePublication } from '@/lib/prisma/enums'

type JetonLu = {
  readonly jetonId: string
  readonly agencyId: string
  readonly nom: string
  readonly portee: PorteePublication
  readonly dernierUsage: Date | null
}

const JETON = `select id as "jetonId", agency_id as "agencyId", nom, portee, dernier_usage as "dernierUsage" from jeton_de_publication
  where empreinte = $1 and revoque_at is null and (expire_le is null or expire_le >= $2)`

const EVERY_MS = 60_000

/** The token that a program shows, if it still opens something: whose it is comes of it. */
export async function lireJeton(secret: string, jour: Day, now: Date): Promise<JetonLu | null> {
  const [jeton] = await housePrepared<JetonLu>('jeton-de-publication', JETON, [empreinte(secret), jour])
  if (jeton && now.getTime() - (jeton.dernierUsage?.getTime() ?? 0) > EVERY_MS)
    await house.jetonDePublication.updateMany({ where: { id: jeton.jetonId }, data: { dernierUsage: now } })
  return jeton ?? null
}
