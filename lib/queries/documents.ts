import 'server-only'
import { today } from '../clock'
import { db, transaction } from '../db'
import type { Day } from '../domain/day'
import { periodeDuReleve } from '../domain/releve'
import { emettreReleve, titreDuReleve } from '../domain/releve-emis'
import { enqueue } from '../jobs'
import { Prisma } from '../prisma/client'
import { Refusal } from '../refusal'
import { comptesVisibleTo, documentsEmisVisibleTo } from '../scope'
import { documentsVisibleTo } from '../scope-publie'
import { take } from '../throttle'
import type { ClientViewer, SystemViewer, Viewer } from '../viewer-kinds'
import { compteAvecReleve } from './comptes'
import { lecteurs } from './lecteurs'

/**
 * Issues the statement of a compte on that day and queues its mail, in one transaction.
 * @param demande the number of the form: sent twice it gives the same document, and one mail.
 * @returns the document's id; null outside the scope.
 * @throws Refusal when too many were asked for within an hour.
 */
export async function demanderReleve(
  viewer: ClientViewer,
  { compteId, demande, today }: { compteId: string; demande: string; today: Day },
): Promise<string | null> {
  const compte = await compteAvecReleve(viewer, compteId, today, periodeDuReleve(today))
  const agencyId = viewer.comptes.find(({ id }) => id === compteId)?.agencyId
  if (!compte || !agencyId) return null
  if ((await take('releve-compte', compteId)) > 0) {
    throw new Refusal(
      'Vous avez demandé beaucoup de relevés pour ce compte. Le dernier est dans votre messagerie ; réessayez dans une heure.',
    )
  }
  const contenu = emettreReleve(compte, compte.releve, today)
  try {
    return await transaction(viewer, async (tx) => {
      // The compte may have been closed since it was read: the parent is checked where the child is made.
      const open = await tx.compte.findFirst({
        where: { AND: [comptesVisibleTo(viewer), { id: compteId, agencyId }] },
        select: { id: true },
      })
      if (!open) return null
      const document = await tx.document.create({
        data: { agencyId, compteId, userId: viewer.userId, nature: 'RELEVE', titre: titreDuReleve(contenu), contenu, demande },
        select: { id: true },
      })
      const message = await tx.message.create({
        data: { agencyId, modele: 'releve', to: viewer.email, contenu: {}, documentId: document.id },
        select: { id: true },
      })
      await enqueue(tx, 'mail', { messageId: message.id, agencyId })
      return document.id
    })
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    const first = await db(viewer).document.findFirst({
      where: { AND: [documentsEmisVisibleTo(viewer), { demande, compteId, userId: viewer.userId }] },
      select: { id: true },
    })
    return first?.id ?? null
  }
}

/** A document that the viewer may open on that day, with what became of its mail; null outside the scope. */
export async function documentAvecEnvoi(viewer: Viewer, documentId: string, jour: Day = today()) {
  const scope = documentsVisibleTo(viewer, await lecteurs(viewer), jour)
  return db(viewer).document.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [scope, { id: documentId }] },
    select: {
      id: true,
      agencyId: true,
      compteId: true,
      nature: true,
      titre: true,
      date: true,
      contenu: true,
      fichier: true,
      nom: true,
      taille: true,
      mime: true,
      createdAt: true,
      messages: { orderBy: { createdAt: 'desc' }, take: 1, select: { to: true, status: true, sentAt: true, attempts: true } },
    },
  })
}

/**
 * Notes the file of a document once it is made; the first to make it wins. A page and a mail may make it at once, and both are to give the
 * same one.
 * @returns the file that is kept.
 */
export async function noterFichier(
  viewer: SystemViewer,
  documentId: string,
  file: { hash: string; size: number },
): Promise<{ hash: string; size: number }> {
  const mine = documentsEmisVisibleTo(viewer)
  await db(viewer).document.updateMany({
    where: { AND: [mine, { id: documentId, fichier: null }] },
    data: { fichier: file.hash, taille: file.size },
  })
  const kept = await db(viewer).document.findFirst({ where: { AND: [mine, { id: documentId }] }, select: { fichier: true, taille: true } })
  return kept?.fichier && kept.taille !== null ? { hash: kept.fichier, size: kept.taille } : file
}
