import 'server-only'
import { db } from '../db'
import { dateToDay } from '../domain/day'
import { nomAffiche } from '../domain/tiers'
import type { SystemViewer } from '../viewer-kinds'

/**
 * A notice, for the mails that tell it; null when it is no more. `destinataire`: the login that gave it, as long as the compte is open to it;
 * whoever no longer holds it is told nothing of it.
 */
export async function preavisARaconter(viewer: SystemViewer, preavisId: string) {
  const { agencyId } = viewer
  const found = await db(viewer).preavis.findFirst({
    where: { id: preavisId, agencyId },
    select: {
      ...{ id: true, userId: true, motif: true, mois: true, recuLe: true, fin: true, souhaitLe: true, message: true, etat: true },
      ...{ finRetenue: true, reponse: true, decidePar: true, piece: true },
      compte: { select: { id: true, role: true, numero: true, tiers: true } },
    },
  })
  if (!found) return null
  const { userId, motif, recuLe, fin, souhaitLe, finRetenue, piece, compte, ...rest } = found
  const acces = userId
    ? await db(viewer).acces.findFirst({
        where: { userId, compteId: compte.id, closedAt: null, compte: { publie: true, withdrawnAt: null } },
        select: { user: { select: { email: true } } },
      })
    : null
  return {
    ...{ ...rest, compte, nom: nomAffiche(compte.tiers), motif: motif === 'AUCUN' ? null : motif, justifie: piece !== null },
    ...{ recuLe: dateToDay(recuLe), fin: dateToDay(fin) },
    souhaitLe: souhaitLe && dateToDay(souhaitLe),
    finRetenue: finRetenue && dateToDay(finRetenue),
    destinataire: acces?.user.email ?? null,
  }
}

export type PreavisRaconte = NonNullable<Awaited<ReturnType<typeof preavisARaconter>>>
