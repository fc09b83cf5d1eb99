import 'server-only'
import type { Origin } from '../auth'
import { db, prepared, transaction } from '../db'
import { noter } from '../journal'
import { agenciesOf, agencyOf } from '../scope'
import type { Administrateur, ClientViewer } from '../viewer-kinds'

// The versions that bind a client: the last of each agency whose comptes are open to him, unless he has accepted it.
const A_ACCEPTER = `
  select d.id, d.version, d.texte, d.resume, d.published_at as "publishedAt", a.nom as agence, a.code, a.id as "agencyId",
    exists (select from acceptation t join conditions f on f.id = t.conditions_id
      where t.user_id = $1 and f.agency_id = a.id) as deja
  from agency a cross join lateral (select * from conditions d where d.agency_id = a.id order by d.version desc limit 1) d
  where a.id = any($2) and not exists (select from acceptation t where t.user_id = $1 and t.conditions_id = d.id)
  order by a.nom`

export type AAccepter = {
  readonly id: string
  readonly version: number
  readonly texte: string
  readonly resume: string
  readonly publishedAt: Date
  readonly agence: string
  readonly code: string
  readonly agencyId: string
  /** An earlier version was accepted: what changed is of interest. */
  readonly deja: boolean
}

export const conditionsAAccepter = (viewer: ClientViewer): Promise<AAccepter[]> =>
  prepared<AAccepter>(viewer, 'conditions-a-accepter', A_ACCEPTER, [viewer.userId, agenciesOf(viewer)])

/** Accepts those of these versions that still wait for the client; a newer one, published meanwhile, goes on waiting. */
export async function accepterConditions(viewer: ClientViewer, ids: readonly string[], origin: Origin): Promise<void> {
  const { userId, nom } = viewer
  const waiting = (await conditionsAAccepter(viewer)).filter(({ id }) => ids.includes(id))
  await transaction(viewer, async (tx) => {
    for (const { id: conditionsId, agencyId, version } of waiting) {
      // Accepted in two windows at once, it is accepted, and told, once.
      const { count } = await tx.acceptation.createMany({ data: [{ agencyId, conditionsId, userId }], skipDuplicates: true })
      if (count) await noter(tx, { evenement: 'conditions-acceptees', agencyId, acteur: { userId, nom }, origin, details: { version } })
    }
  })
}

/** Every version of the agency, the one in force first, and how many have accepted each. */
export const versions = (viewer: Administrateur) =>
  db(viewer).conditions.findMany({
    where: agencyOf(viewer),
    orderBy: { version: 'desc' },
    select: { id: true, version: true, texte: true, resume: true, publishedAt: true, _count: { select: { acceptations: true } } },
  })

/** How many clients a new version would ask: logins to which a compte of the agency is open. */
export async function clientsConcernes(viewer: Administrateur): Promise<number> {
  const open = { AND: [agencyOf(viewer), { closedAt: null, compte: { publie: true, withdrawnAt: null } }] }
  return (await db(viewer).acces.groupBy({ by: ['userId'], where: open })).length
}

export const ACCEPTATIONS_PAR_PAGE = 25

/** Who accepted what, newest first. @param version null for all. @param page from 1. */
export async function acceptations(viewer: Administrateur, filtre: { recherche: string; version: number | null; page: number }) {
  const { recherche, version, page } = filtre
  const contient = { contains: recherche, mode: 'insensitive' as const }
  const where = {
    AND: [
      agencyOf(viewer),
      version === null ? {} : { conditions: { version } },
      recherche ? { user: { OR: [{ name: contient }, { email: contient }] } } : {},
    ],
  }
  const [total, rows] = await Promise.all([
    db(viewer).acceptation.count({ where }),
    db(viewer).acceptation.findMany({
      where,
      orderBy: [{ acceptedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * ACCEPTATIONS_PAR_PAGE,
      take: ACCEPTATIONS_PAR_PAGE,
      select: { id: true, acceptedAt: true, conditions: { select: { version: true } }, user: { select: { name: true, email: true } } },
    }),
  ])
  return { total, rows }
}
