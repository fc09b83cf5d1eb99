import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { type Transaction, transaction } from '../db'
import type { PieceRangee } from '../demandes/pieces-jointes'
import { type Day, dayToDate } from '../domain/day'
import type { Evenement } from '../evenements'
import { noter } from '../journal'
import type { Redacteur } from '../viewer-kinds'
import { photosTenues } from './photos-tenues'

const dire = (
  tx: Transaction,
  { agencyId, userId, nom }: Redacteur,
  origin: Origin,
  evenement: Evenement,
  details: Record<string, string | number>,
) => noter(tx, { evenement, agencyId, acteur: { userId, nom }, origin, details })

/** Among the photographs of a building one hand at a time: places are of the whole list. */
const seul = <T>(viewer: Redacteur, immeubleId: string, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  transaction(viewer, async (tx) => {
    await tx.$queryRaw`select 1 from immeuble where id = ${immeubleId}::uuid for update`
    return work(tx)
  })

/** A kept picture and what it shows. */
export type NouvellePhoto = { readonly piece: PieceRangee; readonly titre: string | null }

/**
 * Adds photographs after those that are there. @param formulaire the form's own number: sent twice, they come once.
 * @returns false outside the viewer's agency and trades.
 */
export async function ajouterPhotos(
  viewer: Redacteur,
  immeubleId: string,
  { formulaire, photos, jour }: { readonly formulaire: string; readonly photos: readonly NouvellePhoto[]; readonly jour: Day },
  origin: Origin,
): Promise<boolean> {
  const immeuble = await photosTenues(viewer, immeubleId)
  if (!immeuble) return false
  return seul(viewer, immeubleId, async (tx) => {
    const { agencyId } = viewer
    const { _max } = await tx.photo.aggregate({ where: { agencyId, immeubleId }, _max: { rang: true } })
    const shown = immeuble.photos.filter(({ retiree }) => !retiree).length
    const first = Math.max(_max.rang ?? 0, shown)
    const data = photos.map(({ piece: { fichier, nom, taille, mime, largeur, hauteur }, titre }, at) => ({
      ...{ agencyId, immeubleId, origine: 'SAISIE' as const, reference: `saisie:${formulaire}:${at}`, titre, date: dayToDate(jour) },
      ...{ fichier, nom, taille, mime, largeur: largeur ?? 1, hauteur: hauteur ?? 1, rang: first + at + 1 },
    }))
    const { count } = await tx.photo.createMany({ data, skipDuplicates: true })
    // Where none was ordered yet those before keep the order that they are seen in.
    if (count > 0 && _max.rang === null)
      await ranger(
        tx,
        viewer,
        immeuble.photos.filter(({ retiree }) => !retiree).map(({ id }) => id),
      )
    if (count > 0) await dire(tx, viewer, origin, 'photos-ajoutees', { nom: immeuble.nom, photos: count })
    return true
  })
}

async function ranger(tx: Transaction, { agencyId }: Redacteur, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) await tx.photo.updateMany({ where: { id, agencyId }, data: { rang: at + 1 } })
}

/** The building of a photograph, as far as it is the viewer's. */
async function autour(viewer: Redacteur, photoId: string) {
  const found = await transaction(viewer, (tx) =>
    tx.photo.findFirst({ where: { id: photoId, agencyId: viewer.agencyId }, select: { immeubleId: true } }),
  )
  const immeuble = found && (await photosTenues(viewer, found.immeubleId))
  const photo = immeuble?.photos.find(({ id }) => id === photoId)
  return immeuble && photo ? { immeuble, photo } : null
}

/** One place before or after. @returns the building; null outside the viewer's agency and trades. */
export async function deplacerPhoto(viewer: Redacteur, photoId: string, sens: 'avant' | 'apres'): Promise<string | null> {
  const around = await autour(viewer, photoId)
  if (!around) return null
  return seul(viewer, around.immeuble.id, async (tx) => {
    const { photos = [] } = (await photosTenues(viewer, around.immeuble.id)) ?? {}
    const ids = photos.filter(({ retiree }) => !retiree).map(({ id }) => id)
    const [at, to] = [ids.indexOf(photoId), ids.indexOf(photoId) + (sens === 'avant' ? -1 : 1)]
    const other = ids[to]
    if (at < 0 || other === undefined) return around.immeuble.id
    ids[to] = photoId
    ids[at] = other
    await ranger(tx, viewer, ids)
    return around.immeuble.id
  })
}

/** What two people may write at once: `avant` is what the second of them saw. */
export type Legende = { readonly etat: 'FAIT' | 'ABSENT' } | { readonly etat: 'CHANGE'; readonly actuelle: string }

export async function legenderPhoto(
  viewer: Redacteur,
  { id, titre, avant }: { readonly id: string; readonly titre: string; readonly avant: string },
): Promise<Legende> {
  const around = await autour(viewer, id)
  if (!around) return { etat: 'ABSENT' }
  return seul(viewer, around.immeuble.id, async (tx) => {
    const found = await tx.photo.findFirst({ where: { id, agencyId: viewer.agencyId }, select: { titre: true } })
    if (!found) return { etat: 'ABSENT' }
    const actuelle = found.titre ?? ''
    if (actuelle !== avant && actuelle !== titre) return { etat: 'CHANGE', actuelle }
    await tx.photo.updateMany({ where: { id, agencyId: viewer.agencyId }, data: { titre: titre || null } })
    return { etat: 'FAIT' }
  })
}

export type GesteDePhoto = 'retirer' | 'remettre' | 'supprimer'

/** @returns the building; null outside the viewer's agency and trades, and for what came by a bundle and is not to be deleted. */
export async function changerPhoto(viewer: Redacteur, photoId: string, geste: GesteDePhoto, origin: Origin): Promise<string | null> {
  const around = await autour(viewer, photoId)
  if (!around || (geste === 'supprimer' && around.photo.origine !== 'SAISIE')) return null
  const { id: immeubleId, nom } = around.immeuble
  return seul(viewer, immeubleId, async (tx) => {
    const where = { id: photoId, agencyId: viewer.agencyId }
    if (geste === 'supprimer') await tx.photo.deleteMany({ where: { ...where, origine: 'SAISIE' } })
    else await tx.photo.updateMany({ where, data: { withdrawnAt: geste === 'retirer' ? now() : null } })
    if (geste !== 'remettre') await dire(tx, viewer, origin, 'photo-supprimee', { nom, photo: around.photo.titre ?? '' })
    return immeubleId
  })
}
