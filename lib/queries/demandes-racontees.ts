import 'server-only'
import { db } from '../db'
import { echangesVisibleTo } from '../scope'
import type { SystemViewer } from '../viewer-kinds'

/**
 * A message of a request, for the mail that tells it; null when it is no more. `destinataire`: the login that asked, as long as the compte is open to
 * it; whoever no longer holds it is told nothing of it.
 */
export async function echangeARaconter(viewer: SystemViewer, echangeId: string) {
  const echange = await db(viewer).demandeMessage.findFirst({
    where: { AND: [echangesVisibleTo(viewer), { id: echangeId, interne: false }] },
    select: {
      nom: true,
      texte: true,
      formulaire: true,
      _count: { select: { pieces: true } },
      demande: {
        select: {
          ...{ id: true, numero: true, sujet: true, categorie: true, etat: true, userId: true, formulaire: true },
          compte: {
            select: {
              id: true,
              role: true,
              numero: true,
              immeuble: { select: { nom: true } },
              agency: { select: { rubriquesFermees: true } },
            },
          },
        },
      },
    },
  })
  if (!echange) return null
  const { userId, compte } = echange.demande
  const acces = userId
    ? await db(viewer).acces.findFirst({
        where: { userId, compteId: compte.id, closedAt: null, compte: { publie: true, withdrawnAt: null } },
        select: { user: { select: { id: true, email: true } } },
      })
    : null
  // The first message of a request came by the same form.
  return { ...echange, premier: echange.formulaire === echange.demande.formulaire, destinataire: acces?.user ?? null }
}
