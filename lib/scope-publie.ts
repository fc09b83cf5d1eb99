import { type Day, dayToDate } from './domain/day'
import { ciblesDuLecteur, type Lecteur, type NiveauSyndic, niveauDuLecteur } from './domain/droits-du-document'
import type { Prisma } from './prisma/client'
import { comptesVisibleTo, documentsEmisVisibleTo } from './scope'
import type { StaffViewer, Viewer } from './viewer-kinds'

// What is published to a compte on a day, as where clauses and as SQL: documents, informations, expenses.

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
      return { id: { in: [] } }
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
