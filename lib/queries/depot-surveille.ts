import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, transaction } from '../db'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import type { PorteePublication } from '../prisma/enums'
import { dossierDe } from '../publication/dossier/fichiers'
import { prochaineHeure } from '../publication/dossier/horaire'
import { agencyOf } from '../scope'
import type { Gestionnaire } from '../viewer-kinds'

export type Reglage = {
  readonly actif: boolean
  /** 1 Monday … 7 Sunday. */
  readonly jours: readonly number[]
  /** HH:MM, in France. */
  readonly heures: readonly string[]
  readonly voulu: PorteePublication
}

const AVANT: Reglage = { actif: false, jours: [1, 2, 3, 4, 5], heures: ['06:00'], voulu: 'ESSAI' }
const CHAMPS = { actif: true, jours: true, heures: true, voulu: true, regardeAt: true, constat: true, version: true } as const

/** The watched folder of the agency, as it is set; null where this installation watches none. */
export async function depotSurveille(viewer: Gestionnaire, at: Date) {
  const agency = await db(viewer).agency.findFirst({
    where: { id: agencyOf(viewer).agencyId },
    select: { code: true, depotSurveille: { select: CHAMPS } },
  })
  if (!agency || !dossierDe(agency.code)) return null
  const reglage = agency.depotSurveille ?? { ...AVANT, regardeAt: null, constat: '', version: 0 }
  return { ...reglage, code: agency.code, prochain: reglage.actif ? prochaineHeure(reglage, at) : null }
}

/** @returns the version that a colleague has saved meanwhile, and then nothing is written; else null. Hours gone by are not caught up. */
export const reglerLeDepot = (
  viewer: Gestionnaire,
  { version, ...saisie }: Reglage & { version: number },
  origin: Origin,
): Promise<number | null> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    const data = { ...saisie, jours: [...saisie.jours], heures: [...saisie.heures], passeAt: now() }
    const { count } =
      version === 0
        ? await tx.depotSurveille.createMany({ data: [{ agencyId, ...data }], skipDuplicates: true })
        : await tx.depotSurveille.updateMany({ where: { agencyId, version }, data: { ...data, version: { increment: 1 } } })
    if (!count) return (await tx.depotSurveille.findFirst({ where: { agencyId }, select: { version: true } }))?.version ?? 0
    await noter(tx, { evenement: 'depot-regle', agencyId, acteur: { userId: viewer.userId, nom: viewer.nom }, origin })
    return null
  })

/** A look at once, whatever the hour. @returns false where nothing is set yet. */
export const demanderUnRegard = (viewer: Gestionnaire, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    if (!(await tx.depotSurveille.findFirst({ where: { agencyId }, select: { agencyId: true } }))) return false
    await enqueue(tx, 'dossiers', { agencyId, maintenant: true })
    await noter(tx, { evenement: 'depot-regarde', agencyId, acteur: { userId: viewer.userId, nom: viewer.nom }, origin })
    return true
  })
