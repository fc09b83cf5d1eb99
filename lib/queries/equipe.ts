import 'server-only'
import { db } from '../db'
import type { Prisma } from '../prisma/client'
import { agencyOf } from '../scope'
import type { Administrateur } from '../viewer-kinds'

export const COLLABORATEURS_PAR_PAGE = 25

const PLACE = {
  id: true,
  userId: true,
  role: true,
  metiers: true,
  createdAt: true,
  closedAt: true,
  compteRenduPublications: true,
  user: { select: { name: true, email: true } },
} as const

const contient = (texte: string) => ({ contains: texte, mode: 'insensitive' as const })

/** Who works here, open places first. @param recherche in the name or the address. @param page from 1. */
export async function equipe(viewer: Administrateur, { recherche, page }: { recherche: string; page: number }) {
  const person: Prisma.StaffWhereInput = recherche ? { user: { OR: [{ name: contient(recherche) }, { email: contient(recherche) }] } } : {}
  const where = { AND: [agencyOf(viewer), person] }
  const [total, rows] = await Promise.all([
    db(viewer).staff.count({ where }),
    db(viewer).staff.findMany({
      where,
      orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { user: { name: { sort: 'asc', nulls: 'last' } } }, { id: 'asc' }],
      skip: (page - 1) * COLLABORATEURS_PAR_PAGE,
      take: COLLABORATEURS_PAR_PAGE,
      select: PLACE,
    }),
  ])
  return { total, rows }
}

export type Collaborateur = Awaited<ReturnType<typeof equipe>>['rows'][number]

export const collaborateur = (viewer: Administrateur, id: string) =>
  db(viewer).staff.findFirst({ where: { AND: [agencyOf(viewer), { id }] }, select: PLACE })

/** Invitations that nobody has answered, newest first: fifty at most (lib/acces/equipe.ts). */
export const invitationsEnAttente = (viewer: Administrateur) =>
  db(viewer).invitation.findMany({
    where: { AND: [agencyOf(viewer), { acceptedAt: null, revokedAt: null }] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, email: true, nom: true, role: true, expires: true },
  })

export type InvitationEnAttente = Awaited<ReturnType<typeof invitationsEnAttente>>[number]
