import 'server-only'
import { db } from '../db'
import { messagesVisibleTo } from '../scope'
import type { SystemViewer } from '../viewer-kinds'

/** A message that is still to be sent, with all that its mail needs; null when it has left, or is not the agency's. */
export async function messageAEnvoyer(viewer: SystemViewer, messageId: string) {
  return db(viewer).message.findFirst({
    where: { AND: [messagesVisibleTo(viewer), { id: messageId, status: { not: 'SENT' } }] },
    select: {
      id: true,
      agencyId: true,
      modele: true,
      to: true,
      contenu: true,
      objetId: true,
      userId: true,
      agency: { select: { nom: true, email: true, telephone: true, accent: true, logo: true } },
      document: {
        select: {
          ...{ id: true, agencyId: true, nature: true, contenu: true, fichier: true, nom: true, taille: true, mime: true },
          compte: { select: { id: true, role: true } },
        },
      },
    },
  })
}

export async function noterEnvoi(viewer: SystemViewer, messageId: string, sentAt: Date): Promise<void> {
  await db(viewer).message.updateMany({
    where: { AND: [messagesVisibleTo(viewer), { id: messageId }] },
    data: { status: 'SENT', sentAt, error: null, attempts: { increment: 1 } },
  })
}

/** What is not to be sent after all leaves nothing behind: it is neither sent nor waiting. */
export async function oublierMessage(viewer: SystemViewer, messageId: string): Promise<void> {
  await db(viewer).message.deleteMany({ where: { AND: [messagesVisibleTo(viewer), { id: messageId, status: { not: 'SENT' } }] } })
}

/** @param last no further attempt will follow. */
export async function noterEchec(viewer: SystemViewer, messageId: string, error: string, last: boolean): Promise<void> {
  await db(viewer).message.updateMany({
    where: { AND: [messagesVisibleTo(viewer), { id: messageId, status: { not: 'SENT' } }] },
    data: { status: last ? 'FAILED' : 'QUEUED', error: error.slice(0, 500), attempts: { increment: 1 } },
  })
}

export type MessageAEnvoyer = NonNullable<Awaited<ReturnType<typeof messageAEnvoyer>>>
