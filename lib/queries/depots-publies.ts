import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { type Transaction, transaction } from '../db'
import { addMonths, type Day, dayToDate } from '../domain/day'
import type { NatureLegale } from '../domain/documents-legaux'
import { nomDeFichier } from '../domain/nom-de-fichier'
import { noter } from '../journal'
import { annoncerDocuments } from '../publication/annonces'
import { depotsDe } from '../scope'
import { classeursTenusPar } from '../scope-tenu'
import type { Redacteur } from '../viewer-kinds'
import { type CibleTrouvee, destinataires } from './cibles-nommees'

/** What was read and confirmed of each file. */
export type PieceLue = { readonly id: string; readonly titre: string; readonly date: Day; readonly pour: string }

export type APublier = {
  readonly depotId: string
  readonly classeurId: string
  readonly natureLegale: NatureLegale | null
  /** Null: at once. */
  readonly publieLe: Day | null
  /** For how long; null: for good. */
  readonly mois: number | null
  readonly notifier: boolean
  readonly pieces: readonly PieceLue[]
  /** Those that are left out, and go with the deposit. */
  readonly ecartees: readonly string[]
}

export type Publication =
  | { readonly etat: 'ABSENT' }
  /** Files were added or taken away meanwhile, or those whom they name have changed: it is to be read again. */
  | { readonly etat: 'CHANGE' }
  | { readonly etat: 'FAIT'; readonly documents: number; readonly avises: number }

const memes = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join()

type Rangee = {
  readonly id: string
  readonly fichier: string | null
  readonly nom: string
  readonly taille: number
  readonly mime: string | null
}

async function ecrire(
  tx: Transaction,
  { agencyId }: Redacteur,
  { classeurId, natureLegale, publieLe, mois, notifier }: APublier,
  lues: readonly (PieceLue & { readonly rangee: Rangee; readonly cibles: readonly CibleTrouvee[] })[],
  jour: Day,
): Promise<void> {
  const debut = publieLe ?? jour
  const jusquAu = mois === null ? null : addMonths(debut, mois)
  const enLigne = debut <= jour
  await tx.document.createMany({
    data: lues.map(({ id, titre, date, rangee, cibles }) => ({
      ...{ id, agencyId, nature: 'PUBLIE' as const, origine: 'SAISIE' as const, reference: `saisie:${id}`, titre, date: dayToDate(date) },
      ...{ classeurId, natureLegale, publieLe: dayToDate(debut), jusquAu: jusquAu && dayToDate(jusquAu) },
      ...{ fichier: rangee.fichier, nom: nomDeFichier(rangee.nom, rangee.mime ?? ''), taille: rangee.taille, mime: rangee.mime },
      ...{ pour: cibles.map(({ mot }) => mot).join('\n'), notifier, annonceLe: enLigne ? now() : null },
    })),
  })
  await tx.documentPour.createMany({
    data: lues.flatMap(({ id, cibles }) => cibles.map(({ genre, id: cible }) => ({ documentId: id, cible, genre, agencyId }))),
  })
}

/** Publishes what was brought: once, whole or not at all, and tells those who are to be told once it is there. */
export const publierDepot = (viewer: Redacteur, asked: APublier, jour: Day, origin: Origin): Promise<Publication> =>
  transaction(
    viewer,
    async (tx) => {
      const { agencyId, userId, nom } = viewer
      await tx.$queryRaw`select 1 from depot where id = ${asked.depotId}::uuid for update`
      const depot = await tx.depot.findFirst({
        where: { AND: [depotsDe(viewer), { id: asked.depotId }] },
        include: { pieces: { where: { refus: null } } },
      })
      if (!depot) return { etat: 'ABSENT' }
      if (depot.publieAt) return { etat: 'FAIT', documents: depot.documents, avises: depot.avises }
      const classeur = await tx.classeur.findFirst({ where: { AND: [classeursTenusPar(viewer), { id: asked.classeurId }] } })
      if (!classeur) return { etat: 'ABSENT' }
      const found = await destinataires(
        viewer,
        [classeur.metier],
        asked.pieces.map(({ pour }) => pour),
      )
      const sur = found.every(({ cibles, inconnus, ambigus }) => cibles.length > 0 && inconnus.length + ambigus.length === 0)
      const ids = asked.pieces.map(({ id }) => id)
      const known = depot.pieces.map(({ id }) => id).filter((id) => !asked.ecartees.includes(id))
      if (!sur || ids.length === 0 || !memes(ids, known)) return { etat: 'CHANGE' }
      const lues = asked.pieces.flatMap((piece, at) => {
        const rangee = depot.pieces.find(({ id }) => id === piece.id)
        return rangee ? [{ ...piece, rangee, cibles: found[at]?.cibles ?? [] }] : []
      })
      await ecrire(tx, viewer, asked, lues, jour)
      const annonce = asked.notifier && (asked.publieLe ?? jour) <= jour
      const avises = annonce ? await annoncerDocuments(tx, agencyId, depot.id, ids, jour) : 0
      await tx.depot.updateMany({ where: { id: depot.id }, data: { publieAt: now(), documents: ids.length, avises } })
      await tx.depotPiece.deleteMany({ where: { depotId: depot.id } })
      const details = { nom: classeur.nom, documents: ids.length, avises }
      await noter(tx, { evenement: 'documents-publies', agencyId, acteur: { userId, nom }, origin, details })
      return { etat: 'FAIT', documents: ids.length, avises }
    },
    { timeout: 60_000 },
  )
