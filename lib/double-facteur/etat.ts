import 'server-only'
import { house } from '../db'

/** How a person signs in, as « Sécurité » shows it. */
export async function etatDeLaSecurite(userId: string) {
  const { totpEnabledAt, passkeys, _count } = await house.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      totpEnabledAt: true,
      passkeys: { orderBy: { createdAt: 'asc' }, select: { id: true, nom: true, createdAt: true, lastUsedAt: true } },
      _count: { select: { codesDeSecours: { where: { usedAt: null } } } },
    },
  })
  return { applicationDepuis: totpEnabledAt, cles: passkeys, secours: _count.codesDeSecours }
}
