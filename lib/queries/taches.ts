import 'server-only'
import { db } from '../db'
import { tachesDesMetiers } from '../scope-tenu'
import type { StaffViewer } from '../viewer-kinds'

const LUE = {
  id: true,
  genre: true,
  etat: true,
  total: true,
  faits: true,
  demande: true,
  resultat: true,
  erreur: true,
  createdBy: true,
  createdAt: true,
  updatedAt: true,
  endedAt: true,
} as const

/** What was, or is being, done to many comptes at once. */
export const tacheDAcces = (viewer: StaffViewer, id: string) =>
  db(viewer).tache.findFirst({ where: { AND: [tachesDesMetiers(viewer), { id, genre: { in: ['ACCES', 'LETTRES'] } }] }, select: LUE })

export type TacheLue = NonNullable<Awaited<ReturnType<typeof tacheDAcces>>>

export const DERNIERES = 30

/** The latest of them. */
export const tachesDAcces = (viewer: StaffViewer) =>
  db(viewer).tache.findMany({
    where: { AND: [tachesDesMetiers(viewer), { genre: { in: ['ACCES', 'LETTRES'] } }] },
    orderBy: { createdAt: 'desc' },
    take: DERNIERES,
    select: LUE,
  })
