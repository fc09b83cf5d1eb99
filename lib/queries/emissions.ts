import 'server-only'
import { createHash } from 'node:crypto'
import { db, transaction } from '../db'
import type { NatureEmise } from '../documents/emis'
import { Prisma } from '../prisma/client'
import { comptesVisibleTo, documentsEmisVisibleTo } from '../scope'
import type { ClientViewer, CodeViewer, SystemViewer } from '../viewer-kinds'

export type Emission = {
  readonly compteId: string
  readonly nature: NatureEmise
  readonly titre: string
  /** Plain JSON: what the paper says, kept as it is. */
  readonly contenu: Prisma.InputJsonObject
  /** What makes it the same paper when that is not all that it says: the day of its issue is not. */
  readonly identite?: Prisma.InputJsonObject
}

/** The same paper with the same figures is one document, whoever asks for it and how often: its number is made of what it says. */
function numeroDe({ compteId, nature, contenu, identite = contenu }: Emission): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([nature, compteId, identite]))
    .digest('hex')
  // As a UUID of version 8 (RFC 9562): made of one's own bits.
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** Issues a paper about a compte, or finds the one that says the same. @returns the document’s id; null outside the scope. */
export async function emettre(viewer: ClientViewer | CodeViewer | SystemViewer, emission: Emission): Promise<string | null> {
  const { compteId, nature, titre, contenu } = emission
  const demande = numeroDe(emission)
  const known = () =>
    db(viewer).document.findFirst({
      where: { AND: [documentsEmisVisibleTo(viewer), { demande, compteId }] },
      select: { id: true },
    })
  const first = await known()
  if (first) return first.id
  const agencyId = viewer.kind === 'system' ? viewer.agencyId : viewer.comptes.find(({ id }) => id === compteId)?.agencyId
  if (!agencyId) return null
  try {
    return await transaction(viewer, async (tx) => {
      const open = await tx.compte.findFirst({
        where: { AND: [comptesVisibleTo(viewer), { id: compteId, agencyId }] },
        select: { id: true },
      })
      if (!open) return null
      const userId = viewer.kind === 'client' ? viewer.userId : null
      const made = await tx.document.create({ data: { agencyId, compteId, userId, nature, titre, contenu, demande }, select: { id: true } })
      return made.id
    })
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    return (await known())?.id ?? null
  }
}
