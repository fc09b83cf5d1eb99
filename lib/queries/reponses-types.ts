import 'server-only'
import type { Origin } from '../auth'
import { db, transaction } from '../db'
import { REPONSES_MAX } from '../domain/reponse-type'
import { noter } from '../journal'
import { Prisma } from '../prisma/client'
import { Refusal } from '../refusal'
import { agencyOf } from '../scope'
import type { Redacteur, StaffViewer } from '../viewer-kinds'

const CHAMPS = { id: true, nom: true, texte: true, version: true } as const

/** What the agency often answers, by name. */
export const reponsesTypes = (viewer: StaffViewer) =>
  db(viewer).reponseType.findMany({ where: agencyOf(viewer), orderBy: [{ nom: 'asc' }, { id: 'asc' }], select: CHAMPS })

export type ReponseType = Awaited<ReturnType<typeof reponsesTypes>>[number]

export const reponseType = (viewer: StaffViewer, id: string) =>
  db(viewer).reponseType.findFirst({ where: { AND: [agencyOf(viewer), { id }] }, select: CHAMPS })

type Saisie = { readonly nom: string; readonly texte: string }

const PRIS = new Refusal('Une réponse porte déjà ce nom\u00A0: choisissez-en un autre.', 'nom')

async function unSeulNom<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    throw error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002' ? PRIS : error
  }
}

const dire = (viewer: Redacteur, nom: string, origin: Origin) =>
  ({
    evenement: 'reponse-type',
    agencyId: viewer.agencyId,
    acteur: { userId: viewer.userId, nom: viewer.nom },
    origin,
    details: { nom },
  }) as const

/** @param id of the form: sent twice it makes one. @throws Refusal for a name that is taken, or when there are too many. */
export const ajouterReponseType = (viewer: Redacteur, id: string, saisie: Saisie, origin: Origin): Promise<void> =>
  unSeulNom(
    transaction(viewer, async (tx) => {
      const { agencyId } = viewer
      if (await tx.reponseType.findFirst({ where: { id, agencyId }, select: { id: true } })) return
      if ((await tx.reponseType.count({ where: { agencyId } })) >= REPONSES_MAX)
        throw new Refusal(`${REPONSES_MAX} réponses au plus\u00A0: supprimez-en une que vous n’utilisez plus.`)
      await tx.reponseType.create({ data: { id, agencyId, ...saisie }, select: { id: true } })
      await noter(tx, dire(viewer, saisie.nom, origin))
    }),
  )

type Suite = { readonly etat: 'FAIT' | 'ABSENT' } | { readonly etat: 'CHANGE'; readonly version: number }

/** @returns CHANGE when somebody else has changed it since `version` was read; nothing is written then. */
export const changerReponseType = (
  viewer: Redacteur,
  { id, version, ...saisie }: Saisie & { readonly id: string; readonly version: number },
  origin: Origin,
): Promise<Suite> =>
  unSeulNom(
    transaction(viewer, async (tx): Promise<Suite> => {
      const { agencyId } = viewer
      const data = { ...saisie, version: { increment: 1 } }
      const { count } = await tx.reponseType.updateMany({ where: { id, agencyId, version }, data })
      if (count > 0) await noter(tx, dire(viewer, saisie.nom, origin))
      if (count > 0) return { etat: 'FAIT' }
      const found = await tx.reponseType.findFirst({ where: { id, agencyId }, select: { version: true } })
      return found ? { etat: 'CHANGE', version: found.version } : { etat: 'ABSENT' }
    }),
  )

/** @returns false where the agency has no such one. */
export const supprimerReponseType = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const where = { id, agencyId: viewer.agencyId }
    const found = await tx.reponseType.findFirst({ where, select: { nom: true } })
    if (!found) return false
    await tx.reponseType.deleteMany({ where })
    await noter(tx, dire(viewer, found.nom, origin))
    return true
  })
