import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Origin } from '../auth'
import { now } from '../clock'
import { transaction } from '../db'
import { type Day, dateToDay, dayToDate } from '../domain/day'
import { aussiLongtemps, plusTot } from '../domain/jours'
import type { Evenement } from '../evenements'
import { noter } from '../journal'
import { annoncerDocuments } from '../publication/annonces'
import { documentsTenusPar } from '../scope-tenu'
import type { Redacteur } from '../viewer-kinds'

type Geste = 'retirer' | 'supprimer'

const EVENEMENTS = {
  retirer: 'document-retire',
  supprimer: 'document-supprime',
} as const satisfies Record<Geste, Evenement>

/** What it is done to: once it is done, there is nothing left to do. */
const AVANT = {
  retirer: { withdrawnAt: null },
  // What came by a bundle is the software's own: deleted here, it would come back.
  supprimer: { origine: 'SAISIE' },
} as const

const faire = (viewer: Redacteur, id: string, geste: Geste, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const mine = { AND: [documentsTenusPar(viewer), { id }] }
    const found = await tx.document.findFirst({ where: mine, select: { titre: true, origine: true } })
    if (!found || (geste === 'supprimer' && found.origine !== 'SAISIE')) return false
    const where = { AND: [mine, AVANT[geste]] }
    const { count } =
      geste === 'supprimer'
        ? await tx.document.deleteMany({ where })
        : await tx.document.updateMany({ where, data: { withdrawnAt: now() } })
    const { agencyId, userId, nom } = viewer
    const acteur = { userId, nom }
    if (count) await noter(tx, { evenement: EVENEMENTS[geste], agencyId, acteur, origin, details: { nom: found.titre.slice(0, 300) } })
    return true
  })

/** Shown to nobody any more, its link included. @returns false outside the viewer's agency and trades; the same of the other. */
export const retirerDocument = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> => faire(viewer, id, 'retirer', origin)

/** For good, with who opened it; one that was made by hand alone. */
export const supprimerDocument = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> => faire(viewer, id, 'supprimer', origin)

export type Republication = {
  readonly jour: Day
  /** Whether those who see it are written to. */
  readonly prevenir: boolean
}

/** Its last day: as it was, or, when it has gone by, as long after the new first day as it was after the former. */
const nouveauTerme = (debut: Day, jusquAu: Day | null, jour: Day): Day | null =>
  !jusquAu || jusquAu >= jour ? jusquAu : aussiLongtemps(plusTot(debut, jusquAu), jusquAu, jour)

/**
 * « Publier en date du jour » (manual Crypto): withdrawn, not shown yet or not any more, it is shown from that day on to whom it names. Shown already, it
 * stays as it is, and nobody is told twice. @returns how many persons are written to; null outside the viewer's agency and trades.
 */
export const republierDocument = (
  viewer: Redacteur,
  id: string,
  { jour, prevenir }: Republication,
  origin: Origin,
): Promise<number | null> =>
  transaction(viewer, async (tx) => {
    const { agencyId, userId, nom } = viewer
    const mine = { AND: [documentsTenusPar(viewer), { id }] }
    const found = await tx.document.findFirst({
      where: mine,
      select: { titre: true, date: true, publieLe: true, jusquAu: true, createdAt: true },
    })
    if (!found) return null
    const auJour = dayToDate(jour)
    const cache = { OR: [{ withdrawnAt: { not: null } }, { publieLe: { gt: auJour } }, { jusquAu: { lt: auJour } }] }
    const debut = dateToDay(found.publieLe ?? found.date ?? found.createdAt)
    const terme = nouveauTerme(debut, found.jusquAu && dateToDay(found.jusquAu), jour)
    const { count } = await tx.document.updateMany({
      where: { AND: [mine, cache] },
      data: {
        ...{ withdrawnAt: null, publieLe: auJour, jusquAu: terme && dayToDate(terme), annonceLe: now() },
        ...(prevenir && { notifier: true }),
      },
    })
    if (!count) return 0
    const avises = prevenir ? await annoncerDocuments(tx, agencyId, randomUUID(), [id], jour) : 0
    const details = { nom: found.titre.slice(0, 300), ...(avises && { avises }) }
    await noter(tx, { evenement: 'document-republie', agencyId, acteur: { userId, nom }, origin, details })
    return avises
  })
