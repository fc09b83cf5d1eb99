import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, transaction } from '../db'
import { type Day, dayToDate } from '../domain/day'
import { empreinte, nouveau } from '../jeton'
import { noter } from '../journal'
import type { PorteePublication } from '../prisma/enums'
import { Refusal } from '../refusal'
import { agencyOf } from '../scope'
import type { Gestionnaire } from '../viewer-kinds'

export const JETONS_MAX = 20
/** What every token begins with: seen in a file or a message, it is known for what it is. */
const PREFIXE = 'palier_'
const DEBUT_MONTRE = PREFIXE.length + 6

/** Tokens of the agency's, those that serve first, then the newest. */
export const jetonsDePublication = (viewer: Gestionnaire) =>
  db(viewer).jetonDePublication.findMany({
    where: agencyOf(viewer),
    orderBy: [{ revoqueAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 100,
    select: {
      ...{ id: true, nom: true, debut: true, portee: true, expireLe: true, revoqueAt: true },
      ...{ dernierUsage: true, createdBy: true, createdAt: true },
    },
  })

export type Jeton = Awaited<ReturnType<typeof jetonsDePublication>>[number]

export type NouveauJeton = {
  /** The number of the form: sent twice, it makes one token. */
  readonly formulaire: string
  readonly nom: string
  readonly portee: PorteePublication
  /** Its last day. */
  readonly expireLe: Day | null
}

/** @returns the token, which nothing can tell afterwards. @throws Refusal when there are too many, or for a form that was sent already. */
export async function creerJeton(viewer: Gestionnaire, saisie: NouveauJeton, origin: Origin): Promise<string> {
  const { agencyId, userId, nom: createdBy } = viewer
  const secret = PREFIXE + nouveau()
  await transaction(viewer, async (tx) => {
    // One at a time: the most is counted.
    await tx.$queryRaw`select 1 from agency where id = ${agencyId}::uuid for update`
    const kept = await tx.jetonDePublication.count({ where: { agencyId, revoqueAt: null } })
    if (kept >= JETONS_MAX) throw new Refusal(`${JETONS_MAX} jetons au plus\u00A0: révoquez-en un qui ne sert plus.`)
    const { expireLe, ...rest } = saisie
    const facts = { empreinte: empreinte(secret), debut: secret.slice(0, DEBUT_MONTRE), expireLe: expireLe && dayToDate(expireLe) }
    const data = [{ agencyId, ...rest, ...facts, createdById: userId, createdBy }]
    const { count } = await tx.jetonDePublication.createMany({ data, skipDuplicates: true })
    if (!count)
      throw new Refusal('Ce jeton est déjà créé, et ne se montre qu’une fois\u00A0: s’il n’est pas noté, révoquez-le et créez-en un autre.')
    const acteur = { userId, nom: createdBy }
    await noter(tx, { evenement: 'jeton-cree', agencyId, acteur, origin, details: { nom: saisie.nom } })
  })
  return secret
}

/** It opens nothing any more, from the next request on. @returns whether it still did. */
export const revoquerJeton = (viewer: Gestionnaire, id: string, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const where = { AND: [agencyOf(viewer), { id, revoqueAt: null }] }
    const jeton = await tx.jetonDePublication.findFirst({ where, select: { nom: true } })
    const { count } = await tx.jetonDePublication.updateMany({ where, data: { revoqueAt: now() } })
    if (!jeton || !count) return false
    const acteur = { userId: viewer.userId, nom: viewer.nom }
    await noter(tx, { evenement: 'jeton-revoque', agencyId: viewer.agencyId, acteur, origin, details: { nom: jeton.nom } })
    return true
  })
