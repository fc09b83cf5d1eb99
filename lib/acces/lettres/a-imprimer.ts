import 'server-only'
import type { Transaction } from '../../db'
import type { CompteRole } from '../../prisma/enums'

export type AImprimer = {
  readonly id: string
  readonly nature: 'PERSONNE' | 'SOCIETE'
  readonly civilite: string | null
  readonly nom: string
  readonly prenom: string | null
  readonly raisonSociale: string | null
  readonly adresse1: string | null
  readonly adresse2: string | null
  readonly codePostal: string | null
  readonly ville: string | null
  readonly pays: string | null
  /** The codes that it has had, used or not; null for none. */
  readonly codeId: string | null
  readonly codeDu: Date | null
  readonly utilise: Date | null
  readonly identifiant: string | null
  /** What the software published, if no other codes bear it. */
  readonly publie: string | null
  readonly comptes: readonly {
    readonly id: string
    readonly role: CompteRole
    readonly numero: string
    readonly lieu: string
    readonly tenu: boolean
  }[]
}

/** The letters of these comptes as they stand, in this order; a compte that is closed, or no longer published, has none. */
export const lettresAImprimer = (tx: Pick<Transaction, '$queryRaw'>, agencyId: string, ids: readonly string[]): Promise<AImprimer[]> =>
  tx.$queryRaw`
  select c.id, t.nature, t.civilite, t.nom, t.prenom, t.raison_sociale as "raisonSociale", t.adresse1, t.adresse2, t.code_postal as "codePostal",
    t.ville, t.pays, k.id as "codeId", k.created_at as "codeDu", k.used_at as utilise, k.identifiant, l.publie,
    coalesce((select json_agg(json_build_object('id', x.id, 'role', x.role, 'numero', x.numero, 'lieu', coalesce(i.reference, x.libelle, ''),
        'tenu', exists (select from acces o where o.compte_id = x.id and o.closed_at is null)) order by x.role, x.numero)
      from compte x left join immeuble i on i.id = x.immeuble_id
      where x.agency_id = c.agency_id and x.tiers_id = c.tiers_id and x.publie and x.withdrawn_at is null and x.acces_ferme_le is null
        and (x.id = c.id or x.id = k.compte_id or upper(regexp_replace(x.identifiant, '\\s', '', 'g')) = coalesce(k.identifiant, l.publie))), '[]') as comptes
  from unnest(${ids}::uuid[]) with ordinality u(id, rang)
    join compte c on c.id = u.id and c.agency_id = ${agencyId}::uuid and c.publie and c.withdrawn_at is null and c.acces_ferme_le is null
    join tiers t on t.id = c.tiers_id
    left join lateral (select y.* from code y join compte p on p.id = y.compte_id
      where y.agency_id = c.agency_id
        and (y.compte_id = c.id or (y.identifiant = upper(regexp_replace(c.identifiant, '\\s', '', 'g')) and p.tiers_id = c.tiers_id))
      order by (y.used_at is null) desc, y.created_at desc limit 1) k on true
    left join lateral (select upper(regexp_replace(c.identifiant, '\\s', '', 'g')) as publie
      where not exists (select from code z where z.agency_id = c.agency_id and z.identifiant = upper(regexp_replace(c.identifiant, '\\s', '', 'g')))) l on true
  order by u.rang`
