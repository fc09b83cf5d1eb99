import 'server-only'
import { now } from '../clock'
import { prepared, transaction } from '../db'
import { lecteurDe } from '../nouveaute'
import { COMPTES_VISIBLE_SQL, comptesVisibleTo, comptesVisibleValues } from '../scope'
import type { ClientViewer, Viewer } from '../viewer-kinds'

export type Consentement = {
  readonly accord: boolean
  readonly at: Date
  /** Null for a login that is no more. */
  readonly email: string | null
  readonly parMoi: boolean
}

/** $3 a tenant's compte, $4 who reads. The latest holds, and comes first. */
const CONSENTEMENTS = `
  select k.accord, k.at, u.email, (u.id = $4::uuid) is true as "parMoi"
  from compte c join consentement k on k.compte_id = c.id left join "user" u on u.id = k.user_id
  where c.id = $3 and c.role = 'LOCATAIRE' and ${COMPTES_VISIBLE_SQL}
  order by k.at desc, k.id desc limit 50`

/** What was said, of a tenant’s compte, of receiving its quittances by mail; the latest first, and it holds. */
export const consentements = (viewer: Viewer, compteId: string): Promise<Consentement[]> =>
  prepared<Consentement>(viewer, 'consentements', CONSENTEMENTS, [...comptesVisibleValues(viewer), compteId, lecteurDe(viewer)])

/**
 * Says yes or no to quittances by mail (loi 89-462, article 21: « avec l’accord exprès du locataire »). What is so already is not said again.
 * @returns null outside the scope, and for any other role.
 */
export async function consentir(
  viewer: ClientViewer,
  { compteId, accord }: { readonly compteId: string; readonly accord: boolean },
): Promise<'FAIT' | 'INCHANGE' | null> {
  const agencyId = viewer.comptes.find(({ id }) => id === compteId)?.agencyId
  if (!agencyId) return null
  return transaction(viewer, async (tx) => {
    const where = { AND: [comptesVisibleTo(viewer), { id: compteId, agencyId, role: 'LOCATAIRE' as const }] }
    if (!(await tx.compte.findFirst({ where, select: { id: true } }))) return null
    // Two windows, or two presses: one after the other.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('consentement ' || ${compteId}, 0))::text`
    const last = await tx.consentement.findFirst({
      where: { compteId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { accord: true },
    })
    if ((last?.accord ?? false) === accord) return 'INCHANGE'
    await tx.consentement.create({ data: { agencyId, compteId, userId: viewer.userId, accord, at: now() } })
    return 'FAIT'
  })
}
