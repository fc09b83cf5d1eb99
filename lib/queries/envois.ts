import 'server-only'
import { now } from '../clock'
import { db, transaction } from '../db'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import { envoiGarde, oublierLEnvoi } from '../publication/envois/depot'
import { undo } from '../publication/undo'
import { agencyOf } from '../scope'
import { estDeTousLesMetiers, type Gestionnaire, type StaffViewer } from '../viewer-kinds'

export const DIFFERENCES_PAR_PAGE = 50

const par = ({ userId, nom }: StaffViewer) => ({ userId, nom })

/** What is to be done of a bundle: applied after its trial, or given up at any time before its end. @returns whether it still could be. */
export async function deciderDeLEnvoi(viewer: Gestionnaire, id: string, quoi: 'appliquer' | 'abandonner'): Promise<boolean> {
  const { agencyId } = viewer
  return transaction(viewer, async (tx) => {
    const where = { AND: [agencyOf(viewer), { id }] }
    if (quoi === 'appliquer') {
      const { count } = await tx.publication.updateMany({
        where: { AND: [where, { status: 'READY' }] },
        // Its end is told too.
        data: { status: 'QUEUED', voulu: 'APPLICATION', rapportAt: null },
      })
      if (!count) return false
      await enqueue(tx, 'publications', { agencyId })
      await noter(tx, { evenement: 'publication-confirmee', agencyId, acteur: par(viewer) })
      return true
    }
    const waiting = await tx.publication.updateMany({
      where: { AND: [where, { status: { in: ['READY', 'QUEUED'] } }] },
      data: { status: 'ABANDONED', annuleeAt: now(), finishedAt: now() },
    })
    if (waiting.count) await oublierLEnvoi(id)
    const running = await tx.publication.updateMany({
      where: { AND: [where, { status: { in: ['CHECKING', 'RUNNING'] } }] },
      data: { annuleeAt: now() },
    })
    if (!waiting.count && !running.count) return false
    await noter(tx, { evenement: 'publication-abandonnee', agencyId, acteur: par(viewer) })
    return true
  })
}

/** Whether it was interrupted and its file is still there, to be tried again. */
export const peutEtreRelancee = async (viewer: StaffViewer, id: string): Promise<boolean> =>
  (await db(viewer).publication.count({ where: { AND: [agencyOf(viewer), { id, status: 'FAILED' }] } })) > 0 && (await envoiGarde(id))

/** Tries again what was interrupted: for a trial, whatever it was. @returns whether it still could be. */
export async function relancerLEssai(viewer: Gestionnaire, id: string): Promise<boolean> {
  const { agencyId } = viewer
  if (!(await peutEtreRelancee(viewer, id))) return false
  return transaction(viewer, async (tx) => {
    const again = { erreur: null, finishedAt: null, annuleeAt: null, rapportAt: null, tentatives: 0, etape: '', lignes: 0 }
    const { count } = await tx.publication.updateMany({
      where: { AND: [agencyOf(viewer), { id, status: 'FAILED' }] },
      data: { ...again, status: 'QUEUED', voulu: 'ESSAI' },
    })
    if (!count) return false
    await enqueue(tx, 'publications', { agencyId })
    await noter(tx, { evenement: 'publication-relancee', agencyId, acteur: par(viewer) })
    return true
  })
}

/** Undoes the last publication of the agency. @returns whether it still was the last that changed something. */
export const defaireLaPublication = (viewer: Gestionnaire, id: string): Promise<boolean> => undo(viewer.agencyId, id, par(viewer))

/** Whether it can be undone: only the last one that changed something. */
export const peutEtreDefaite = async (viewer: StaffViewer, id: string): Promise<boolean> =>
  (await db(viewer).publicationRetour.findFirst({
    where: { AND: [agencyOf(viewer), { publicationId: id, publication: { status: 'APPLIED' } }] },
    select: { id: true },
  })) !== null

/** What its trial tells line by line, of all trades: of who has both. @param page from 1. */
export async function differencesDeLEnvoi(
  viewer: StaffViewer,
  id: string,
  { fichier, compte, page }: { fichier: string; compte: string; page: number },
) {
  if (!estDeTousLesMetiers(viewer)) return { total: 0, rows: [] }
  const where = { AND: [agencyOf(viewer), { publicationId: id }, fichier ? { fichier } : {}, compte ? { compte } : {}] }
  const [total, rows] = await Promise.all([
    db(viewer).publicationDifference.count({ where }),
    db(viewer).publicationDifference.findMany({
      where,
      orderBy: { id: 'asc' },
      skip: (page - 1) * DIFFERENCES_PAR_PAGE,
      take: DIFFERENCES_PAR_PAGE,
      select: { id: true, fichier: true, genre: true, cle: true, libelle: true, compte: true, champs: true },
    }),
  ])
  return { total, rows }
}
