import 'server-only'
import { house } from '../db'
import type { Viewer } from '../viewer-kinds'

/**
 * What an agency says of itself to whoever comes to its door, by the code of its address (`/connexion?client=CODE`, manual Septeo).
 * The same for every Viewer, whatever wall stands between agencies; null for a code that nobody has.
 */
export async function agenceDEntree(_viewer: Viewer, code: string) {
  const written = code.trim().toUpperCase()
  if (!/^[A-Z0-9_-]{1,50}$/.test(written)) return null
  return house.agency.findUnique({
    where: { code: written },
    select: { code: true, nom: true, activite: true, ville: true, telephone: true, email: true, accent: true, logo: true },
  })
}

export type AgenceDEntree = NonNullable<Awaited<ReturnType<typeof agenceDEntree>>>

/** The conditions générales in force at an agency's door, which anybody may read; null for a code that nobody has, or before the first version. */
export async function conditionsEnVigueur(viewer: Viewer, code: string) {
  const agence = await agenceDEntree(viewer, code)
  if (!agence) return null
  const conditions = await house.conditions.findFirst({
    where: { agency: { code: agence.code } },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, texte: true, publishedAt: true },
  })
  return conditions && { agence, ...conditions }
}

/** Whether a file is the logo of an agency, or of whom it recommends: what stands on a door may be seen by anybody. */
export const estUnLogo = async (_viewer: Viewer, hash: string): Promise<boolean> =>
  (await house.agency.count({ where: { OR: [{ logo: hash }, { partenaires: { some: { logo: hash, withdrawnAt: null } } }] } })) > 0
