import { type Metier, rolesDesMetiers } from './domain/metiers'
import type { Prisma } from './prisma/client'
import type { Viewer } from './viewer-kinds'

// What each Viewer may see, as where clauses: the only place that says so, with scope-publie.ts for what is
// published to them and scope-tenu.ts for what an agency keeps. Combine them with AND, never by spreading: a spread loses
// the scope as soon as the other side names the same field.

const NOTHING = { id: { in: [] as string[] } }

/** The agencies whose rows PostgreSQL lets through to the viewer: the second wall (lib/db.ts), behind the finer scopes below. */
export function agenciesOf(viewer: Viewer): string[] {
  switch (viewer.kind) {
    case 'client':
    case 'code':
      return [...new Set(viewer.comptes.map(({ agencyId }) => agencyId))].sort()
    case 'staff':
    case 'system':
    case 'contractor':
    case 'jeton':
      return [viewer.agencyId]
    case 'staff-as-client':
      return [viewer.staff.agencyId]
    case 'visitor':
      return []
  }
}

export function comptesVisibleTo(viewer: Viewer): Prisma.CompteWhereInput {
  switch (viewer.kind) {
    case 'client':
    case 'code':
    case 'staff-as-client':
      return { id: { in: viewer.comptes.map(({ id }) => id) }, publie: true, withdrawnAt: null, accesFermeLe: null }
    case 'staff':
      return { agencyId: viewer.agencyId, role: { in: rolesDesMetiers(viewer.metiers) } }
    case 'system':
      return { agencyId: viewer.agencyId }
    case 'contractor':
    case 'visitor':
    case 'jeton':
      return NOTHING
  }
}

// What stands in $2 for a trade: the id of no compte.
const CLE_DU_METIER = {
  GERANCE: '00000000-0000-0000-0000-000000000001',
  SYNDIC: '00000000-0000-0000-0000-000000000002',
} as const satisfies Record<Metier, string>

/**
 * The same for a prepared statement, of a compte under the alias `c`; $1 and $2 are what `comptesVisibleValues` gives: for an agency itself,
 * its trades. One text for every kind of Viewer, so that a statement has one plan; the access matrix holds both forms to the same answers.
 */
export const COMPTES_VISIBLE_SQL = `((c.agency_id = $1
    and (case c.role when 'COPROPRIETAIRE' then '${CLE_DU_METIER.SYNDIC}' else '${CLE_DU_METIER.GERANCE}' end)::uuid = any($2::uuid[]))
  or (c.id = any($2::uuid[]) and c.publie and c.withdrawn_at is null and c.acces_ferme_le is null))`

export function comptesVisibleValues(viewer: Viewer): [agencyId: string | null, compteIds: string[]] {
  switch (viewer.kind) {
    case 'client':
    case 'code':
    case 'staff-as-client':
      return [null, viewer.comptes.map(({ id }) => id)]
    case 'staff':
      return [viewer.agencyId, viewer.metiers.map((metier) => CLE_DU_METIER[metier])]
    case 'system':
      return [viewer.agencyId, Object.values(CLE_DU_METIER)]
    case 'contractor':
    case 'visitor':
    case 'jeton':
      return [null, []]
  }
}

/** Lines of the ledger that are published today. */
export const ecrituresVisibleTo = (viewer: Viewer): Prisma.EcritureWhereInput => ({ withdrawnAt: null, compte: comptesVisibleTo(viewer) })

/** Documents that Palier has issued about a compte. */
export const documentsEmisVisibleTo = (viewer: Viewer): Prisma.DocumentWhereInput => ({
  nature: { not: 'PUBLIE' },
  compte: comptesVisibleTo(viewer),
})

/** The outbox of an agency is its own; a client sees what became of the mail of a document that he may open. */
export function messagesVisibleTo(viewer: Viewer): Prisma.MessageWhereInput {
  switch (viewer.kind) {
    case 'client':
    case 'code':
    case 'staff-as-client':
      return { document: documentsEmisVisibleTo(viewer) }
    case 'staff':
    case 'system':
      return { agencyId: viewer.agencyId }
    case 'contractor':
    case 'visitor':
    case 'jeton':
      return NOTHING
  }
}

/** Which mails a person has refused: she sees it of her own agencies, and each of them of its mails before it writes. */
export function refusVisibleTo(viewer: Viewer): Prisma.RefusDAvisWhereInput {
  switch (viewer.kind) {
    case 'client':
      return { userId: viewer.userId, agencyId: { in: agenciesOf(viewer) } }
    case 'system':
      return { agencyId: viewer.agencyId }
    default:
      return { agencyId: { in: [] } }
  }
}

/** What only an agency sees of itself: publications, counts, its staff. */
export const agencyOf = (viewer: Viewer): { agencyId: string } | { agencyId: { in: string[] } } =>
  viewer.kind === 'staff' || viewer.kind === 'system' ? { agencyId: viewer.agencyId } : { agencyId: { in: [] } }

/** Publications: all of an agency for its own, and those that a program has brought for that program. */
export const publicationsDe = (viewer: Viewer): Prisma.PublicationWhereInput =>
  viewer.kind === 'jeton' ? { agencyId: viewer.agencyId, jetonId: viewer.jetonId } : agencyOf(viewer)

/** Requests made for a compte: of whoever holds it, and of the agency. */
export const demandesVisibleTo = (viewer: Viewer): Prisma.DemandeWhereInput => ({ compte: comptesVisibleTo(viewer) })

/** Their messages; the notes of an agency to itself are nobody else's. */
export const echangesVisibleTo = (viewer: Viewer): Prisma.DemandeMessageWhereInput => ({
  demande: demandesVisibleTo(viewer),
  ...(viewer.kind === 'staff' || viewer.kind === 'system' ? {} : { interne: false }),
})

/** The same for a prepared statement: a message `m` of a request of a compte `c`, which the statement holds to COMPTES_VISIBLE_SQL. */
export const ECHANGES_VISIBLE_SQL = '(not m.interne or (c.agency_id = $1) is true)'

/** What somebody of an agency has brought to be published: hers alone. */
export const depotsDe = (viewer: Viewer): Prisma.DepotWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, userId: viewer.userId } : NOTHING
