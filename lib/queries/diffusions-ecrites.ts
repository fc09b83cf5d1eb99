import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { type Transaction, transaction } from '../db'
import type { PieceRangee } from '../demandes/pieces-jointes'
import { lignesDe, lireLaCible, rolesDuMetier } from '../domain/diffusion'
import type { TexteRiche } from '../domain/texte-riche'
import type { Evenement } from '../evenements'
import { noter } from '../journal'
import { type Diffusion, Prisma } from '../prisma/client'
import type { Metier } from '../prisma/enums'
import { Refusal } from '../refusal'
import { IMMEUBLE_DU_METIER_SQL } from '../scope-metiers'
import { classeursTenusPar, diffusionsTenuesPar, modelesTenusPar } from '../scope-tenu'
import type { Redacteur } from '../viewer-kinds'

export type Saisie = {
  readonly titre: string
  readonly texte: TexteRiche | null
  readonly classeurId: string | null
  readonly parCompte: boolean
  readonly notifier: boolean
  readonly dossierType: string | null
  readonly dossierReference: string | null
}

const EN_COURS = 'Cette diffusion est en cours\u00A0: attendez qu’elle s’achève, ou arrêtez-la.'

export const direLaDiffusion = (
  tx: Transaction,
  viewer: Redacteur,
  origin: Origin,
  evenement: Evenement,
  titre: string,
  comptes?: number,
) =>
  noter(tx, {
    ...{ evenement, agencyId: viewer.agencyId, acteur: { userId: viewer.userId, nom: viewer.nom }, origin },
    details: { titre: titre.slice(0, 300), ...(comptes !== undefined && { comptes }) },
  })

/** Held until the end of the transaction; null outside the viewer's trades. */
export async function tenir(tx: Transaction, viewer: Redacteur, id: string): Promise<Diffusion | null> {
  await tx.$queryRaw`select 1 from diffusion where id = ${id}::uuid for update`
  return tx.diffusion.findFirst({ where: { AND: [diffusionsTenuesPar(viewer), { id }] } })
}

async function libre(tx: Transaction, viewer: Redacteur, id: string): Promise<Diffusion | null> {
  const found = await tenir(tx, viewer, id)
  if (found?.etat === 'EN_COURS') throw new Refusal(EN_COURS)
  return found
}

async function verifierLeClasseur(tx: Transaction, viewer: Redacteur, metier: Metier, id: string | null) {
  if (id && !(await tx.classeur.findFirst({ where: { AND: [classeursTenusPar(viewer), { id, metier }] }, select: { id: true } })))
    throw new Refusal('Ce classeur n’existe plus\u00A0: choisissez-en un autre.', 'classeur')
}

const enColonnes = ({ texte, ...rest }: Saisie) => ({ ...rest, texte: texte ?? Prisma.DbNull })

type Nouvelle = Saisie & { readonly formulaire: string; readonly metier: Metier; readonly modeleId: string | null }

/** @returns the id of the draft, the same for the same form; null outside the viewer's trades. */
export const ecrireDiffusion = (viewer: Redacteur, { formulaire, metier, modeleId, ...saisie }: Nouvelle): Promise<string | null> =>
  transaction(viewer, async (tx) => {
    if (!viewer.metiers.includes(metier)) return null
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${formulaire}, 0))::text`
    const same = await tx.diffusion.findFirst({ where: { AND: [diffusionsTenuesPar(viewer), { formulaire }] }, select: { id: true } })
    if (same) return same.id
    const modele =
      modeleId && (await tx.modeleDeDiffusion.findFirst({ where: { AND: [modelesTenusPar(viewer), { id: modeleId, metier }] } }))
    if (modeleId && !modele) return null
    await verifierLeClasseur(tx, viewer, metier, saisie.classeurId)
    const { agencyId, userId: createdById, nom: createdBy } = viewer
    const data = { ...enColonnes(saisie), agencyId, formulaire, metier, modeleId, createdById, createdBy }
    const { id } = await tx.diffusion.create({ data, select: { id: true } })
    return id
  })

export type ChangementDeLaDiffusion = { readonly etat: 'FAIT' | 'ABSENT' } | { readonly etat: 'CHANGE'; readonly version: number }

const TOUCHEE = () => ({ version: { increment: 1 }, updatedAt: now() })

/** What is published stays as it is until it is published anew. @returns CHANGE when somebody else has changed it since `version` was read. */
export const changerDiffusion = (
  viewer: Redacteur,
  { id, version, ...saisie }: Saisie & { readonly id: string; readonly version: number },
): Promise<ChangementDeLaDiffusion> =>
  transaction(viewer, async (tx) => {
    const found = await libre(tx, viewer, id)
    if (!found) return { etat: 'ABSENT' as const }
    if (found.version !== version) return { etat: 'CHANGE' as const, version: found.version }
    await verifierLeClasseur(tx, viewer, found.metier, saisie.classeurId)
    await tx.diffusion.updateMany({ where: { id, agencyId: viewer.agencyId }, data: { ...enColonnes(saisie), ...TOUCHEE() } })
    return { etat: 'FAIT' as const }
  })

/** Whom one may add: a building or a compte by its id, a role, or everybody of the trade. */
export type Ajout =
  | { readonly genre: 'immeuble' | 'compte'; readonly id: string }
  | { readonly genre: 'role' | 'agence'; readonly role?: string }

export const LIGNES_MAX = 1000

async function ligneDe(tx: Transaction, viewer: Redacteur, metier: Metier, ajout: Ajout): Promise<string | null> {
  if (ajout.genre === 'agence') return 'agence'
  if (ajout.genre === 'role') return rolesDuMetier(metier).some((role) => role === ajout.role) ? `role:${ajout.role}` : null
  if (!('id' in ajout)) return null
  const { agencyId } = viewer
  if (ajout.genre === 'compte') {
    const found = await tx.compte.findFirst({
      where: { id: ajout.id, agencyId, role: { in: [...rolesDuMetier(metier)] }, publie: true, withdrawnAt: null },
      select: { reference: true },
    })
    return found && `compte:${found.reference}`
  }
  const [found] = await tx.$queryRawUnsafe<{ reference: string }[]>(
    `select i.reference from immeuble i where i.agency_id = $1::uuid and i.id = $2::uuid and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$3')}`,
    ...[agencyId, ajout.id, [metier]],
  )
  return found ? `immeuble:${found.reference}` : null
}

/** @param change gives the lines that it is to be for, from those that it is for; each is kept once. @returns false outside the viewer's trades. */
export async function ecrireLesLignes(
  tx: Transaction,
  viewer: Redacteur,
  id: string,
  change: (pour: readonly string[]) => readonly string[],
): Promise<boolean> {
  const found = await libre(tx, viewer, id)
  if (!found) return false
  const all = [...new Set(change(lignesDe(found.pour)))]
  if (all.length > LIGNES_MAX)
    throw new Refusal('Mille lignes au plus\u00A0: choisissez plutôt des immeubles, ou tous les clients d’un même rôle.')
  await tx.diffusion.updateMany({ where: { id, agencyId: viewer.agencyId }, data: { pour: all.join('\n'), ...TOUCHEE() } })
  return true
}

/** Adds to those that it is for; each once. @returns false where the diffusion, or one of those, is not of the viewer's trade and agency. */
export const ajouterDestinataires = (viewer: Redacteur, id: string, ajouts: readonly Ajout[]): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const found = await libre(tx, viewer, id)
    if (!found) return false
    const lignes: string[] = []
    for (const ajout of ajouts) {
      const ligne = await ligneDe(tx, viewer, found.metier, ajout)
      if (!ligne) return false
      lignes.push(ligne)
    }
    return ecrireLesLignes(tx, viewer, id, (pour) => [...pour, ...lignes])
  })

/** @returns false outside the viewer's trades. */
export const retirerDestinataire = (viewer: Redacteur, id: string, ligne: string): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    if (!lireLaCible(ligne)) return false
    return ecrireLesLignes(tx, viewer, id, (pour) => pour.filter((known) => known !== ligne))
  })

const PIECES_MAX = 10

/** @returns false outside the viewer's trades. */
export const joindrePieces = (viewer: Redacteur, id: string, pieces: readonly PieceRangee[]): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const found = await libre(tx, viewer, id)
    if (!found) return false
    const known = await tx.diffusionPiece.findMany({ where: { diffusionId: id, agencyId: viewer.agencyId } })
    // The same file pressed twice is one.
    const nouvelles = pieces.filter(({ fichier, nom }) => !known.some((piece) => piece.fichier === fichier && piece.nom === nom))
    if (known.length + nouvelles.length > PIECES_MAX) throw new Refusal(`${PIECES_MAX} pièces au plus par diffusion.`, 'pieces')
    const from = Math.max(0, ...known.map(({ rang }) => rang))
    await tx.diffusionPiece.createMany({
      data: nouvelles.map(({ fichier, nom, taille, mime }, at) => ({
        ...{ agencyId: viewer.agencyId, diffusionId: id, rang: from + at + 1, fichier, nom, taille, mime },
      })),
    })
    await tx.diffusion.updateMany({ where: { id, agencyId: viewer.agencyId }, data: TOUCHEE() })
    return true
  })

/** @returns false outside the viewer's trades. */
export const retirerPiece = (viewer: Redacteur, id: string, pieceId: string): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    if (!(await libre(tx, viewer, id))) return false
    await tx.diffusionPiece.deleteMany({ where: { id: pieceId, diffusionId: id, agencyId: viewer.agencyId } })
    await tx.diffusion.updateMany({ where: { id, agencyId: viewer.agencyId }, data: TOUCHEE() })
    return true
  })

/** A draft that was never published goes for good. @returns false outside the viewer's trades. */
export const supprimerDiffusion = (viewer: Redacteur, id: string): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const found = await libre(tx, viewer, id)
    if (!found) return false
    if (found.etat !== 'BROUILLON') throw new Refusal('Seul un brouillon se supprime. Retirez plutôt cette diffusion.')
    await tx.diffusion.deleteMany({ where: { id, agencyId: viewer.agencyId } })
    return true
  })
