import type { Prisma } from './prisma/client'
import type { Viewer } from './viewer-kinds'

// What each Viewer may see, as where clauses: the only place that says so. Combine them with AND, never by spreading: a spread loses
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
      return { id: { in: viewer.comptes.map(({ id }) => id) }, publie: true, withdrawnAt: null }
    case 'staff':
    case 'system':
      return { agencyId: viewer.agencyId }
    case 'contractor':
    case 'visitor':
      return NOTHING
  }
}

/**
 * The same for a prepared statement, of a compte under the alias `c`; $1 and $2 are what `comptesVisibleValues` gives. One text for every
 * kind of Viewer, so that a statement has one plan; the access matrix holds both forms to the same answers.
 */
export const COMPTES_VISIBLE_SQL = '(c.agency_id = $1 or (c.id = any($2) and c.publie and c.withdrawn_at is null))'

export function comptesVisibleValues(viewer: Viewer): [agencyId: string | null, compteIds: string[]] {
  switch (viewer.kind) {
    case 'client':
    case 'code':
    case 'staff-as-client':
      return [null, viewer.comptes.map(({ id }) => id)]
    case 'staff':
    case 'system':
      return [viewer.agencyId, []]
    case 'contractor':
    case 'visitor':
      return [null, []]
  }
}

/** Lines of the ledger that are published today. */
export const ecrituresVisibleTo = (viewer: Viewer): Prisma.EcritureWhereInput => ({ withdrawnAt: null, compte: comptesVisibleTo(viewer) })

export const documentsVisibleTo = (viewer: Viewer): Prisma.DocumentWhereInput => ({ compte: comptesVisibleTo(viewer) })

/** The outbox of an agency is its own; a client sees what became of the mail of a document that he may open. */
export function messagesVisibleTo(viewer: Viewer): Prisma.MessageWhereInput {
  switch (viewer.kind) {
    case 'client':
    case 'code':
    case 'staff-as-client':
      return { document: documentsVisibleTo(viewer) }
    case 'staff':
    case 'system':
      return { agencyId: viewer.agencyId }
    case 'contractor':
    case 'visitor':
      return NOTHING
  }
}

/** What only an agency sees of itself: publications, counts, its staff. */
export const agencyOf = (viewer: Viewer): { agencyId: string } | { agencyId: { in: string[] } } =>
  viewer.kind === 'staff' || viewer.kind === 'system' ? { agencyId: viewer.agencyId } : { agencyId: { in: [] } }
