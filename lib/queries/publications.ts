import 'server-only'
import { db } from '../db'
import { agencyOf, publicationsDe } from '../scope'
import type { JetonViewer, StaffViewer } from '../viewer-kinds'

export const PUBLICATIONS_PAR_PAGE = 20

/** Reports of the agency's publications, newest first. @param page from 1. */
export async function publications(viewer: StaffViewer, page: number) {
  const where = agencyOf(viewer)
  const [total, rows] = await Promise.all([
    db(viewer).publication.count({ where }),
    db(viewer).publication.findMany({
      where,
      orderBy: { recuAt: 'desc' },
      skip: (page - 1) * PUBLICATIONS_PAR_PAGE,
      take: PUBLICATIONS_PAR_PAGE,
      select: { id: true, status: true, mode: true, date: true, depuis: true, recuAt: true },
    }),
  ])
  return { total, rows }
}

export const publication = (viewer: StaffViewer | JetonViewer, id: string) =>
  db(viewer).publication.findFirst({
    where: { AND: [publicationsDe(viewer), { id }] },
    select: {
      ...{ id: true, status: true, mode: true, date: true, depuis: true, startedAt: true, finishedAt: true, report: true, essai: true },
      ...{
        nom: true,
        voulu: true,
        etape: true,
        lignes: true,
        erreur: true,
        annuleeAt: true,
        defaiteAt: true,
        defaitePar: true,
        createdBy: true,
      },
      recuAt: true,
    },
  })
