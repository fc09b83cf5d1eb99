import { type Day, dayToDate } from './domain/day'
import { ciblesDuLecteur, type Lecteur, type NiveauSyndic, niveauDuLecteur } from './domain/droits-du-document'
import { METIERS, type Metier, rolesDesMetiers } from './domain/metiers'
import type { Prisma } from './prisma/client'
import type { StaffViewer, Viewer } from './viewer-kinds'

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

const NIVEAUX: readonly NiveauSyndic[] = ['COPROPRIETAIRE', 'MEMBRE', 'PRESIDENT']

/** Published documents that a compte may open on that day: the rule of lib/domain/droits-du-document.ts. */
function publiesPour(lecteur: Lecteur, jour: Day): Prisma.DocumentWhereInput {
  const niveau = niveauDuLecteur(lecteur, jour)
  const droits: Prisma.ClasseurWhereInput =
    lecteur.role === 'BAILLEUR'
      ? { bailleur: true }
      : lecteur.role === 'LOCATAIRE'
        ? { locataire: true }
        : { niveau: { in: NIVEAUX.slice(0, niveau ? NIVEAUX.indexOf(niveau) + 1 : 0) } }
  const day = dayToDate(jour)
  const own = { classeur: droits, pourQui: { some: { cible: { in: ciblesDuLecteur(lecteur) } } } }
  const desLocataires = {
    classeur: { bailleur: true, locataire: true },
    pourQui: { some: { genre: 'COMPTE' as const, cible: { in: [...lecteur.locataires] } } },
  }
  return {
    agencyId: lecteur.agencyId,
    nature: 'PUBLIE',
    withdrawnAt: null,
    ...(lecteur.locataires.length > 0 ? { OR: [own, desLocataires] } : own),
    AND: [{ OR: [{ publieLe: null }, { publieLe: { lte: day } }] }, { OR: [{ jusquAu: null }, { jusquAu: { gte: day } }] }],
  }
}

/** An agency's documents, by the trade of their classeur or of their compte; one that is of neither is everybody's. */
const documentsDesMetiers = (viewer: StaffViewer): Prisma.DocumentWhereInput => ({
  agencyId: viewer.agencyId,
  AND: [
    { OR: [{ classeurId: null }, { classeur: { metier: { in: [...viewer.metiers] } } }] },
    { OR: [{ compteId: null }, { compte: comptesVisibleTo(viewer) }] },
  ],
})

/**
 * Documents issued and published that the viewer may open on that day. An agency sees all of its own, also those that are not shown yet.
 * @param lecteurs the viewer's comptes as `lecteurs` of lib/queries gives them; any other is left out.
 */
export function documentsVisibleTo(viewer: Viewer, lecteurs: readonly Lecteur[], jour: Day): Prisma.DocumentWhereInput {
  switch (viewer.kind) {
    case 'client':
    case 'code':
    case 'staff-as-client': {
      const own = lecteurs.filter(({ compteId }) => viewer.comptes.some(({ id }) => id === compteId))
      return { OR: [documentsEmisVisibleTo(viewer), ...own.map((lecteur) => publiesPour(lecteur, jour))] }
    }
    case 'staff':
      return documentsDesMetiers(viewer)
    case 'system':
      return { agencyId: viewer.agencyId }
    case 'contractor':
    case 'visitor':
    case 'jeton':
      return NOTHING
  }
}

type Parameter = `$${number}`

/** The place of a compte `c` in its residence on that day, for whoever is a co-owner; the least of them for anyone else. */
export const niveauSql = (jour: Parameter) => `coalesce((select max(m.fonction::text::niveau_syndic) from conseil_syndical m
  where m.immeuble_id = c.immeuble_id and m.tiers_id = c.tiers_id and m.withdrawn_at is null
    and (m.depuis is null or m.depuis <= ${jour}) and (m.jusqu_a is null or m.jusqu_a >= ${jour})), 'COPROPRIETAIRE')`

/** A classeur `k` is open to a compte `c` whose place in its residence is known. */
export const droitsSql = (niveau: string): string =>
  `(case c.role when 'BAILLEUR' then k.bailleur when 'LOCATAIRE' then k.locataire else k.niveau <= ${niveau} end)`

/** A classeur `k` is open to a compte `c` on that day. */
export const classeurOuvertSql = (jour: Parameter): string => droitsSql(niveauSql(jour))

/**
 * The same for a prepared statement: the documents `d`, with their classeurs `k`, that are published to a compte `c` on that day. It follows
 * `from compte c`, which the statement holds to COMPTES_VISIBLE_SQL. Joins and not a condition: so PostgreSQL goes from the compte to its
 * documents by the index of document_pour (1 ms among 200 000 documents), which it does not find behind an `exists` (500 ms).
 * `p.genre` tells the narrowest that names the compte: itself, its tiers, its residence, the agency.
 * @param also `passes`: those too whose last day has gone, which are to be named and never opened.
 */
export const documentsPubliesSql = (jour: Parameter, also: 'passes' | null = null): string => `
  cross join lateral (select ${niveauSql(jour)} as niveau offset 0) n
  cross join lateral (
    select p.document_id, min(p.genre) as genre from unnest(array[c.id, c.tiers_id, c.immeuble_id, c.agency_id]) u(cible)
    join document_pour p on p.cible = u.cible group by p.document_id) p
  join document d on d.id = p.document_id and d.nature = 'PUBLIE' and d.agency_id = c.agency_id and d.withdrawn_at is null
    and (d.publie_le is null or d.publie_le <= ${jour})${also ? '' : ` and (d.jusqu_au is null or d.jusqu_au >= ${jour})`}
  join classeur k on k.id = d.classeur_id and ${droitsSql('n.niveau')}`

/**
 * The informations `i` that the agency publishes to a compte `c` on that day, by the same targets as its documents; whatever its role. It
 * follows `from compte c`, which the statement holds to COMPTES_VISIBLE_SQL.
 */
export const informationsPubliesSql = (jour: Parameter): string => `
  cross join lateral (
    select distinct p.information_id from unnest(array[c.id, c.tiers_id, c.immeuble_id, c.agency_id]) u(cible)
    join information_pour p on p.cible = u.cible) p
  join information i on i.id = p.information_id and i.agency_id = c.agency_id and i.withdrawn_at is null
    and i.date <= ${jour} and (i.jusqu_au is null or i.jusqu_au >= ${jour})`

/**
 * The expenses of the residence of a compte `c`, which the statement holds to COMPTES_VISIBLE_SQL ($1 its agency's own viewer): they are no
 * classeur and follow the rights of the one for invoices, « Factures » at first (manual Crypto, « Envoyer la liste des dépenses »). Without it, nobody's.
 */
export const depensesOuvertesSql = (jour: Parameter): string => `((c.agency_id = $1) is true or exists (select 1 from classeur k
  where k.agency_id = c.agency_id and k.usage = 'FACTURES' and ${classeurOuvertSql(jour)}))`

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

/** The classeurs that an agency keeps, of the trades of whoever asks; an agency's own people alone set them. */
export const classeursTenusPar = (viewer: Viewer): Prisma.ClasseurWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, metier: { in: [...viewer.metiers] } } : NOTHING

/** The published documents that an agency keeps, withdrawn or not, of the trades of whoever asks. */
export const documentsTenusPar = (viewer: Viewer): Prisma.DocumentWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, nature: 'PUBLIE', classeur: { metier: { in: [...viewer.metiers] } } } : NOTHING
/** The same of templates of what is published, and of what was published by them. */
export const modelesTenusPar = (viewer: Viewer): Prisma.ModeleDeDiffusionWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, metier: { in: [...viewer.metiers] } } : NOTHING
export const diffusionsTenuesPar = (viewer: Viewer): Prisma.DiffusionWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, metier: { in: [...viewer.metiers] } } : NOTHING

/** What was done to many comptes at once, by who had these trades on show: letters bear passwords, and are of whoever has all of them. */
export const tachesDesMetiers = ({ agencyId, metiers }: StaffViewer): Prisma.TacheWhereInput => ({
  agencyId,
  AND: METIERS.filter((metier) => !metiers.includes(metier)).map((metier) => ({
    NOT: { demande: { path: ['metiers'], array_contains: [metier] } },
  })),
})

/** What somebody of an agency has brought to be published: hers alone. */
export const depotsDe = (viewer: Viewer): Prisma.DepotWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, userId: viewer.userId } : NOTHING

/** What an agency tells its clients, where it is, and whom it recommends: of no trade. */
export const informationsTenuesPar = (viewer: Viewer): Prisma.InformationWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId } : NOTHING
export const bureauxTenusPar = (viewer: Viewer): Prisma.BureauWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId } : NOTHING
export const partenairesTenusPar = (viewer: Viewer): Prisma.PartenaireWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId } : NOTHING
