import 'server-only'
import { db, prepared, transaction } from '../db'
import type { PieceRangee } from '../demandes/pieces-jointes'
import { type Day, dayToDate } from '../domain/day'
import { dateDuNom, FICHIERS_MAX, titreDuNom } from '../domain/depot'
import type { NatureLegale } from '../domain/documents-legaux'
import { nomDeFichier } from '../domain/nom-de-fichier'
import type { Fichier } from '../jobs/fichier'
import { Refusal } from '../refusal'
import { depotsDe } from '../scope'
import { classeursTenusPar } from '../scope-tenu'
import type { Redacteur } from '../viewer-kinds'
import { destinataireDuNom } from './cibles-nommees'

export type PieceDeposee = {
  readonly id: string
  readonly nom: string
  readonly taille: number
  readonly mime: string | null
  readonly refus: string | null
  readonly titre: string
  readonly date: Day | null
  readonly pour: string
}

export type Depot = {
  readonly id: string
  readonly classeurId: string | null
  readonly natureLegale: NatureLegale | null
  readonly publie: boolean
  /** Once published. */
  readonly documents: number
  readonly avises: number
  readonly pieces: readonly PieceDeposee[]
}

const DEPOT = `
  select d.id, d.classeur_id as "classeurId", d.nature_legale as "natureLegale", d.publie_at is not null as publie, d.documents, d.avises,
    coalesce((select json_agg(json_build_object('id', p.id, 'nom', p.nom, 'taille', p.taille, 'mime', p.mime, 'refus', p.refus, 'titre', p.titre,
      'date', p.date, 'pour', p.pour) order by p.created_at, p.id) from depot_piece p where p.depot_id = d.id), '[]') as pieces
  from depot d where d.id = $3 and d.agency_id = $1 and d.user_id = $2`

/** What somebody has brought and not yet published, and what became of it; hers alone. */
export const depotDe = async (viewer: Redacteur, depotId: string): Promise<Depot | null> =>
  (await prepared<Depot>(viewer, 'depot', DEPOT, [viewer.agencyId, viewer.userId, depotId]))[0] ?? null

export type NouveauDepot = {
  readonly id: string
  readonly classeurId: string | null
  readonly natureLegale: NatureLegale | null
  readonly pour: string
}

/** Opens it, or finds it open: the same number is one. @returns false where that number is somebody else's, or was published. */
export async function ouvrirDepot(viewer: Redacteur, { id, classeurId, natureLegale, pour }: NouveauDepot): Promise<boolean> {
  const { agencyId, userId } = viewer
  const classeur = classeurId
    ? await db(viewer).classeur.findFirst({ where: { AND: [classeursTenusPar(viewer), { id: classeurId }] }, select: { id: true } })
    : null
  const data = { id, agencyId, userId, classeurId: classeur?.id ?? null, natureLegale, pour: pour.slice(0, 300) }
  await db(viewer).depot.createMany({ data: [data], skipDuplicates: true })
  return (await db(viewer).depot.count({ where: { AND: [depotsDe(viewer), { id, publieAt: null }] } })) === 1
}

/** Adds one file, or why it is not taken; a file of the same name takes the place of the one before. @throws Refusal beyond the most. */
export async function ajouterAuDepot(viewer: Redacteur, depotId: string, nom: string, piece: PieceRangee | string): Promise<boolean> {
  const mine = { AND: [depotsDe(viewer), { id: depotId, publieAt: null }] }
  const depot = await db(viewer).depot.findFirst({ where: mine, select: { pour: true, _count: { select: { pieces: true } } } })
  if (!depot) return false
  if (depot._count.pieces >= FICHIERS_MAX)
    throw new Refusal(`${FICHIERS_MAX} fichiers au plus à la fois. Publiez ceux-ci d’abord.`, 'fichiers')
  const name = nom.replace(/\p{Cc}/gu, ' ').slice(0, 300) || 'fichier sans nom'
  const date = dateDuNom(name)
  const taken =
    typeof piece === 'string'
      ? { refus: piece, fichier: null, mime: null, taille: 0, pour: '' }
      : {
          ...{ refus: null, fichier: piece.fichier, mime: piece.mime, taille: piece.taille },
          pour: (await destinataireDuNom(viewer, name)) || depot.pour,
        }
  const data = { ...taken, titre: titreDuNom(name), date: date && dayToDate(date) }
  await transaction(viewer, async (tx) => {
    // One hand at a time: published meanwhile, it takes nothing more.
    await tx.$queryRaw`select 1 from depot where id = ${depotId}::uuid for update`
    if ((await tx.depot.count({ where: mine })) === 0) return
    const key = { depotId, nom: name }
    const known = await tx.depotPiece.updateMany({ where: { ...key, agencyId: viewer.agencyId }, data })
    if (known.count === 0) await tx.depotPiece.createMany({ data: [{ ...key, ...data, agencyId: viewer.agencyId }] })
  })
  return true
}

/** A deposit that nobody has published in a month is forgotten. */
const OUBLI_MS = 30 * 24 * 3600 * 1000

/** What somebody has brought and left there, the latest first. */
export async function depotsEnAttente(viewer: Redacteur, now: Date) {
  const mine = { AND: [depotsDe(viewer), { publieAt: null }] }
  await db(viewer).depot.deleteMany({ where: { AND: [mine, { createdAt: { lt: new Date(now.getTime() - OUBLI_MS) } }] } })
  const found = await db(viewer).depot.findMany({
    where: { AND: [mine, { pieces: { some: { refus: null } } }] },
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { id: true, createdAt: true, _count: { select: { pieces: { where: { refus: null } } } } },
  })
  return found.map(({ _count, ...depot }) => ({ ...depot, fichiers: _count.pieces }))
}

/** What was typed of each file, so that leaving the page loses nothing. */
export async function retenirLesPieces(
  viewer: Redacteur,
  depotId: string,
  pieces: readonly { readonly id: string; readonly titre: string; readonly date: Day; readonly pour: string }[],
): Promise<void> {
  const depot = { AND: [depotsDe(viewer), { id: depotId, publieAt: null }] }
  for (const { id, titre, date, pour } of pieces) {
    await db(viewer).depotPiece.updateMany({
      where: { id, agencyId: viewer.agencyId, depot },
      data: { titre, date: dayToDate(date), pour },
    })
  }
}

/** The stored file of one of hers, to be seen before it is published. */
export async function fichierDepose(viewer: Redacteur, pieceId: string): Promise<Fichier | null> {
  const found = await db(viewer).depotPiece.findFirst({
    where: { id: pieceId, agencyId: viewer.agencyId, depot: depotsDe(viewer) },
    select: { fichier: true, nom: true, taille: true, mime: true },
  })
  return found?.fichier && found.mime
    ? { hash: found.fichier, nom: nomDeFichier(found.nom, found.mime), taille: found.taille, mime: found.mime }
    : null
}
