import 'server-only'
import type { Transaction } from '../db'
import type { Choisi } from './retenir-la-selection'

type Au = { readonly agencyId: string; readonly at: Date; readonly choisis: readonly Choisi[] }

/**
 * Closes comptes, whatever the agency's software publishes: nobody holds them any more, codes that open nothing else are worth nothing, and
 * whoever is left without anything is signed out at once.
 */
export async function fermerLesComptes(tx: Transaction, { agencyId, at, choisis }: Au) {
  const fermes = await tx.compte.updateManyAndReturn({
    where: { agencyId, id: { in: choisis.map(({ id }) => id) }, accesFermeLe: null },
    data: { accesFermeLe: at },
    select: { id: true },
  })
  const ids = fermes.map(({ id }) => id)
  const retires = await tx.$queryRaw<{ user_id: string }[]>`
    update acces set closed_at = ${at} where agency_id = ${agencyId}::uuid and compte_id = any(${ids}::uuid[]) and closed_at is null returning user_id`
  const codes = await tx.$queryRaw<{ id: string }[]>`
    update code k set expires = least(k.expires, ${at}) where k.agency_id = ${agencyId}::uuid and k.used_at is null
      and k.id = any(${choisis.flatMap(({ code_id }) => code_id ?? [])}::uuid[])
      and not exists (select from compte p join compte x on x.tiers_id = p.tiers_id
          and (x.id = p.id or upper(regexp_replace(x.identifiant, '\\s', '', 'g')) = k.identifiant)
        where p.id = k.compte_id and x.publie and x.withdrawn_at is null and x.acces_ferme_le is null) returning k.id`
  const codeIds = codes.map(({ id }) => id)
  await tx.activation.deleteMany({ where: { agencyId, codeId: { in: codeIds } } })
  const personnes = [...new Set(retires.map(({ user_id }) => user_id))]
  const sessions = await tx.$executeRaw`
    update session s set closed_at = ${at} where s.closed_at is null and (s.code_id = any(${codeIds}::uuid[]) or (s.user_id = any(${personnes}::uuid[])
      and not exists (select from acces o where o.user_id = s.user_id and o.closed_at is null)
      and not exists (select from staff f where f.user_id = s.user_id and f.closed_at is null)))`
  return { ids, personnes: personnes.length, sessions }
}

/** Opens them again, to whoever held them when they were closed; codes that were given out are not worth more for it. */
export async function rouvrirLesComptes(tx: Transaction, { agencyId, choisis }: Au) {
  const ids = choisis.map(({ id }) => id)
  const rendus = await tx.$queryRaw<{ user_id: string }[]>`
    update acces o set closed_at = null from compte c where o.agency_id = ${agencyId}::uuid and c.id = o.compte_id and c.id = any(${ids}::uuid[])
      and c.agency_id = ${agencyId}::uuid and o.closed_at = c.acces_ferme_le returning o.user_id`
  const rouverts = await tx.compte.updateManyAndReturn({
    where: { agencyId, id: { in: ids }, accesFermeLe: { not: null } },
    data: { accesFermeLe: null },
    select: { id: true },
  })
  return { ids: rouverts.map(({ id }) => id), personnes: new Set(rendus.map(({ user_id }) => user_id)).size, sessions: 0 }
}
