import { JOURS_DE_VALIDITE } from '@/lib/codes'
import { house } from '@/lib/db'
import { hashPassword } from '@/lib/password'
import { COURRIERS } from './agences'

/** Makes the codes that are missing, and gives a new delay to those that expired unopened; what was opened stays opened. */
export async function seedCourriers(now: Date): Promise<void> {
  const expires = new Date(now.getTime() + JOURS_DE_VALIDITE * 24 * 3600 * 1000)
  for (const { agence, compte: reference, identifiant, motDePasse } of COURRIERS) {
    const { id: compteId, agencyId } = await house.compte.findFirstOrThrow({
      where: { reference, agency: { code: agence } },
      select: { id: true, agencyId: true },
    })
    const known = await house.code.findFirst({ where: { agencyId, identifiant }, select: { id: true, expires: true, usedAt: true } })
    if (!known) await house.code.create({ data: { agencyId, compteId, identifiant, hash: await hashPassword(motDePasse), expires } })
    else if (!known.usedAt && known.expires <= now) await house.code.update({ where: { id: known.id }, data: { expires } })
  }
}
