import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, type Transaction, transaction } from '../db'
import type { TexteRiche } from '../domain/texte-riche'
import type { Evenement } from '../evenements'
import { noter } from '../journal'
import { Prisma } from '../prisma/client'
import type { Metier } from '../prisma/enums'
import { Refusal } from '../refusal'
import { classeursTenusPar, modelesTenusPar } from '../scope-tenu'
import { texteGarde } from '../texte-garde'
import type { Redacteur, StaffViewer } from '../viewer-kinds'

/** How a kind of document is published (manual Crypto, « Modèles d’événement »). */
export type ReglagesDuModele = {
  readonly nom: string
  readonly titre: string
  readonly texte: TexteRiche | null
  readonly classeurId: string | null
  readonly grouper: boolean
  readonly prefixer: boolean
  readonly nomsDesPieces: boolean
  readonly mois: number | null
  readonly notifier: boolean
}

export type ModeleTenu = ReglagesDuModele & {
  readonly id: string
  readonly metier: Metier
  readonly version: number
  readonly archive: boolean
  /** How many times it has served. */
  readonly diffusions: number
}

const SELECT = {
  ...{ id: true, metier: true, nom: true, titre: true, texte: true, classeurId: true, grouper: true, prefixer: true },
  ...{ nomsDesPieces: true, mois: true, notifier: true, version: true, archivedAt: true },
  _count: { select: { diffusions: true } },
} as const satisfies Prisma.ModeleDeDiffusionSelect

type Ligne = Prisma.ModeleDeDiffusionGetPayload<{ select: typeof SELECT }>
const lu = ({ texte, archivedAt, _count, ...rest }: Ligne): ModeleTenu => ({
  ...{ ...rest, texte: texteGarde(texte) },
  ...{ archive: archivedAt !== null, diffusions: _count.diffusions },
})

/** The templates of the viewer's trades by name, those that are archived last. */
export async function modelesTenus(viewer: StaffViewer): Promise<ModeleTenu[]> {
  const found = await db(viewer).modeleDeDiffusion.findMany({
    relationLoadStrategy: 'join',
    where: modelesTenusPar(viewer),
    orderBy: [{ metier: 'asc' }, { nom: 'asc' }],
    select: SELECT,
  })
  return found.map(lu).sort((a, b) => Number(a.archive) - Number(b.archive))
}

/** One of them; null outside the viewer's trades. */
export async function modeleTenu(viewer: StaffViewer, id: string): Promise<ModeleTenu | null> {
  const found = await db(viewer).modeleDeDiffusion.findFirst({ where: { AND: [modelesTenusPar(viewer), { id }] }, select: SELECT })
  return found && lu(found)
}

function dire(tx: Transaction, viewer: Redacteur, origin: Origin, evenement: Evenement, nom: string): Promise<void> {
  const { agencyId, userId, nom: acteur } = viewer
  return noter(tx, { evenement, agencyId, acteur: { userId, nom: acteur }, origin, details: { nom: nom.slice(0, 300) } })
}

/** @throws Refusal for one of another trade, or of nobody's. */
async function verifierLeClasseur(tx: Transaction, viewer: Redacteur, metier: Metier, classeurId: string | null) {
  if (!classeurId) return
  const found = await tx.classeur.findFirst({
    where: { AND: [classeursTenusPar(viewer), { id: classeurId, metier }] },
    select: { id: true },
  })
  if (!found) throw new Refusal('Ce classeur n’existe plus\u00A0: choisissez-en un autre.', 'classeur')
}

const enColonnes = ({ texte, ...rest }: ReglagesDuModele) => ({ ...rest, texte: texte ?? Prisma.DbNull })

/** A name is of one template of its trade: the second to give it is told. */
async function nomLibre<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refusal('Un modèle porte déjà ce nom. Il est peut-être archivé.', 'nom')
    throw error
  }
}

/** @param formulaire the form's own number, and then the template's: sent twice it makes one. @returns false outside the viewer's trades. */
export const ajouterModele = (
  viewer: Redacteur,
  { formulaire, metier, ...reglages }: ReglagesDuModele & { readonly formulaire: string; readonly metier: Metier },
  origin: Origin,
): Promise<boolean> =>
  nomLibre(
    transaction(viewer, async (tx) => {
      if (!viewer.metiers.includes(metier)) return false
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${formulaire}, 0))::text`
      if (await tx.modeleDeDiffusion.findFirst({ where: { AND: [modelesTenusPar(viewer), { id: formulaire }] } })) return true
      await verifierLeClasseur(tx, viewer, metier, reglages.classeurId)
      await tx.modeleDeDiffusion.createMany({ data: [{ ...enColonnes(reglages), id: formulaire, agencyId: viewer.agencyId, metier }] })
      await dire(tx, viewer, origin, 'modele-ajoute', reglages.nom)
      return true
    }),
  )

export type ChangementDuModele = { readonly etat: 'FAIT' | 'ABSENT' } | { readonly etat: 'CHANGE'; readonly version: number }

/** @returns CHANGE when somebody else has changed it since `version` was read; nothing is written then. */
export const changerModele = (
  viewer: Redacteur,
  { id, version, ...reglages }: ReglagesDuModele & { readonly id: string; readonly version: number },
  origin: Origin,
): Promise<ChangementDuModele> =>
  nomLibre(
    transaction(viewer, async (tx) => {
      await tx.$queryRaw`select 1 from modele_de_diffusion where id = ${id}::uuid for update`
      const found = await tx.modeleDeDiffusion.findFirst({ where: { AND: [modelesTenusPar(viewer), { id }] } })
      if (!found) return { etat: 'ABSENT' as const }
      if (found.version !== version) return { etat: 'CHANGE' as const, version: found.version }
      await verifierLeClasseur(tx, viewer, found.metier, reglages.classeurId)
      await tx.modeleDeDiffusion.updateMany({
        where: { id, agencyId: viewer.agencyId },
        data: { ...enColonnes(reglages), version: { increment: 1 } },
      })
      await dire(tx, viewer, origin, 'modele-modifie', reglages.nom)
      return { etat: 'FAIT' as const }
    }),
  )

/** Out of the lists, or back in them; what was published by it stays. @returns false outside the viewer's trades. */
export const archiverModele = (viewer: Redacteur, id: string, archive: boolean, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const found = await tx.modeleDeDiffusion.findFirst({ where: { AND: [modelesTenusPar(viewer), { id }] }, select: { nom: true } })
    if (!found) return false
    const { count } = await tx.modeleDeDiffusion.updateMany({
      where: { id, agencyId: viewer.agencyId, archivedAt: archive ? null : { not: null } },
      data: { archivedAt: archive ? now() : null, version: { increment: 1 } },
    })
    if (count) await dire(tx, viewer, origin, 'modele-archive', found.nom)
    return true
  })
