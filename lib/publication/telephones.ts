import type { PoolClient } from 'pg'

const chiffres = (column: string) => `regexp_replace(coalesce(${column}, ''), '[^0-9+]', '', 'g')`
const autre = (numero: 'fixe' | 'mobile') => `${chiffres(`t.telephone_${numero}`)} <> ${chiffres(`d.publie_${numero}`)}`
const tenu = (numero: 'fixe' | 'mobile') => `case when ${autre(numero)} then t.telephone_${numero} else d.${numero} end`

/**
 * A number that the software publishes anew is the last word (lib/domain/telephones.ts): what the person had said of it is over, also when
 * the software later publishes the former number again. A window that is open on the old ones is told.
 */
export async function oublierLesDeclarationsDepassees(client: PoolClient, agencyId: string): Promise<void> {
  await client.query(
    `update telephone_declare d set fixe = ${tenu('fixe')}, mobile = ${tenu('mobile')},
       publie_fixe = t.telephone_fixe, publie_mobile = t.telephone_mobile, version = d.version + 1
     from tiers t where t.id = d.tiers_id and d.agency_id = $1 and (${autre('fixe')} or ${autre('mobile')})`,
    [agencyId],
  )
}
