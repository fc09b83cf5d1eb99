import 'server-only'
import type { Transaction } from '../db'
import { Prisma } from '../prisma/client'
import type { AuteurDeMessage } from '../prisma/enums'
import type { PieceRangee } from './pieces-jointes'

type MessageAEcrire = {
  readonly demandeId: string
  readonly agencyId: string
  readonly auteur: AuteurDeMessage
  readonly userId: string
  readonly nom: string
  readonly texte: string
  readonly interne: boolean
  readonly formulaire: string
  readonly pieces: readonly PieceRangee[]
  readonly at: Date
}

/** Writes a message and its files. @returns its id. */
export async function ecrire(tx: Transaction, { pieces, at, agencyId, ...message }: MessageAEcrire): Promise<string> {
  const { id } = await tx.demandeMessage.create({ data: { agencyId, ...message, createdAt: at }, select: { id: true } })
  await tx.demandePiece.createMany({ data: pieces.map((piece, rang) => ({ agencyId, messageId: id, rang, ...piece })) })
  return id
}

const ETAT = {
  id: true,
  agencyId: true,
  numero: true,
  etat: true,
  luParAgenceLe: true,
  compteId: true,
  userId: true,
  assigneAId: true,
  compte: { select: { role: true } },
} as const

/** Keeps a request for this transaction alone, so that two answers do not each begin from the same state; null outside the scope. */
export async function verrouiller(tx: Transaction, where: Prisma.DemandeWhereInput) {
  const found = await tx.demande.findFirst({ where, select: { id: true } })
  if (!found) return null
  await tx.$queryRaw`select 1 from demande where id = ${found.id}::uuid for no key update`
  return tx.demande.findFirst({ where: { id: found.id }, select: ETAT })
}

/** @returns null where somebody else has used the number of the form: a browser does not make the same one twice. */
export async function ouRien<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return null
    throw error
  }
}
