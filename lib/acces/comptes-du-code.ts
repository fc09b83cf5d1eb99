import 'server-only'
import type { Transaction } from '../db'
import type { CompteRole } from '../prisma/enums'

export type CompteDuCode = {
  readonly id: string
  readonly role: CompteRole
  readonly numero: string
  readonly lieu: string
  /** The logins to which it is open. */
  readonly titulaires: readonly string[]
}

/** What codes open: their compte and those of the same tiers that bear the same identifiant, with who holds them already. */
export const comptesDuCode = (tx: Pick<Transaction, '$queryRaw'>, codeId: string): Promise<CompteDuCode[]> => tx.$queryRaw`
  select x.id, x.role, x.numero, coalesce(i.reference, x.libelle, '') as lieu,
    array(select h.user_id::text from acces h where h.compte_id = x.id and h.closed_at is null order by h.created_at) as titulaires
  from code k join compte p on p.id = k.compte_id
    join compte x on x.agency_id = k.agency_id and (x.id = p.id or (upper(regexp_replace(x.identifiant, '\\s', '', 'g')) = k.identifiant and x.tiers_id = p.tiers_id))
    left join immeuble i on i.id = x.immeuble_id
  where k.id = ${codeId}::uuid and x.publie and x.withdrawn_at is null and x.acces_ferme_le is null
  order by x.role, x.numero`

/** The same, held until the end of the transaction: whoever would attach them too waits, then finds them taken. */
export async function comptesDuCodeRetenus(tx: Transaction, codeId: string): Promise<CompteDuCode[]> {
  await tx.$queryRaw`
    select 1 from compte where id in (
      select x.id from code k join compte p on p.id = k.compte_id
        join compte x on x.agency_id = k.agency_id and (x.id = p.id or (upper(regexp_replace(x.identifiant, '\\s', '', 'g')) = k.identifiant and x.tiers_id = p.tiers_id))
      where k.id = ${codeId}::uuid)
    order by id for update`
  return comptesDuCode(tx, codeId)
}
