import 'server-only'
import { randomInt } from 'node:crypto'
import { now } from '../../clock'
import { JOURS_DE_VALIDITE, provisoire } from '../../codes'
import { house, type Transaction } from '../../db'
import { hashPassword } from '../../password'
import type { AImprimer } from './a-imprimer'

export type CodesDuLot = AImprimer & {
  readonly identifiant: string
  readonly motDePasse: string
  readonly hash: string
  readonly expires: Date
  readonly force: boolean
}

/** Eight digits for each that has no codes yet and no identifiant of its software; the unique index has the last word. */
async function identifiantsLibres(agencyId: string, combien: number): Promise<string[]> {
  const libres = new Set<string>()
  while (libres.size < combien) {
    const essais = Array.from({ length: combien - libres.size }, () => String(randomInt(10_000_000, 100_000_000)))
    const pris = await house.code.findMany({ where: { agencyId, identifiant: { in: essais } }, select: { identifiant: true } })
    for (const essai of essais) if (!pris.some(({ identifiant }) => identifiant === essai)) libres.add(essai)
  }
  return [...libres]
}

/** New codes for each letter, in memory: nothing of them is worth anything before `ecrireLesCodes`. */
export async function codesDuLot(agencyId: string, lettres: readonly AImprimer[]): Promise<CodesDuLot[]> {
  const sans = lettres.filter(({ identifiant, publie }) => !identifiant && !publie)
  const libres = await identifiantsLibres(agencyId, sans.length)
  const expires = new Date(now().getTime() + JOURS_DE_VALIDITE * 24 * 3600 * 1000)
  return Promise.all(
    lettres.map(async (lettre) => {
      const motDePasse = provisoire()
      const identifiant = lettre.identifiant ?? lettre.publie ?? libres[sans.indexOf(lettre)] ?? ''
      return {
        ...lettre,
        identifiant,
        motDePasse,
        hash: await hashPassword(motDePasse),
        expires,
        force: lettre.comptes.every(({ tenu }) => tenu),
      }
    }),
  )
}

type Par = { readonly agencyId: string; readonly createdById: string | null }

/** The codes of letters take the place of those that there were: what these had opened is closed. */
export async function ecrireLesCodes(tx: Transaction, codes: readonly CodesDuLot[], { agencyId, createdById }: Par): Promise<void> {
  const at = now()
  const connus = codes.flatMap((one) => (one.codeId ? [{ ...one, codeId: one.codeId }] : []))
  const ids = connus.map(({ codeId }) => codeId)
  const [hashes, forces, jusque] = [connus.map(({ hash }) => hash), connus.map(({ force }) => force), codes[0]?.expires ?? at]
  await tx.$executeRaw`
    update code k set hash = n.hash, force = n.force, expires = ${jusque}, used_at = null, created_at = ${at}, created_by_id = ${createdById}::uuid, imprime_le = ${at}
    from unnest(${ids}::uuid[], ${hashes}::text[], ${forces}::boolean[]) n(id, hash, force) where k.id = n.id and k.agency_id = ${agencyId}::uuid`
  await tx.session.updateMany({ where: { codeId: { in: ids }, closedAt: null }, data: { closedAt: at } })
  await tx.activation.deleteMany({ where: { agencyId, codeId: { in: ids } } })
  await tx.code.createMany({
    data: codes
      .filter(({ codeId }) => !codeId)
      .map(({ id, identifiant, hash, force, expires }) => ({
        ...{ agencyId, compteId: id, identifiant, hash, force, expires },
        ...{ createdAt: at, createdById, imprimeLe: at },
      })),
  })
}
