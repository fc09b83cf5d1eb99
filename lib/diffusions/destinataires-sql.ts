import type { Adresse, Tiers } from '../domain/tiers'
import { ouvertSql } from '../fermeture'
import { droitsSql, niveauSql } from '../scope-publie'

const MANDATS = `mandat x where x.agency_id = c.agency_id and x.withdrawn_at is null`
const BAUX = `bail b join mandat x on x.id = b.mandat_id where b.agency_id = c.agency_id and b.reference = c.bail and b.withdrawn_at is null`

/** The comptes of the gérance are of the building of their mandate or of their lease, whatever their own line says. */
const DE_L_IMMEUBLE = `exists (select from immeuble i where i.agency_id = $1 and 'immeuble:' || i.reference = any($3::text[]) and (
  i.id = c.immeuble_id
  or (c.role = 'BAILLEUR' and exists (select from ${MANDATS} and x.reference = c.mandat and x.immeuble_id = i.id))
  or (c.role = 'LOCATAIRE' and exists (select from ${BAUX} and x.immeuble_id = i.id))))`

/**
 * `r`: the comptes that these lines name ($3) on that day ($2) within a trade ($4) of the agency ($1), and whether they open the classeur
 * ($5); without one, all do. A compte that is closed is nobody's.
 */
export const DESTINATAIRES_SQL = `
  k as (select niveau, bailleur, locataire from classeur where id = $5::uuid and agency_id = $1::uuid),
  r as materialized (
    select c.id, c.tiers_id, c.immeuble_id, c.role, c.numero,
      case when $5::uuid is null then true else coalesce((select ${droitsSql(niveauSql('$2'))} from k), false) end as ouvre
    from compte c join agency a on a.id = c.agency_id join tiers t on t.id = c.tiers_id
    where c.agency_id = $1::uuid and ${ouvertSql('$2')}
      and case $4::text when 'SYNDIC' then c.role = 'COPROPRIETAIRE' else c.role <> 'COPROPRIETAIRE' end
      and ('agence' = any($3::text[]) or 'role:' || c.role::text = any($3::text[]) or 'compte:' || c.reference = any($3::text[])
        or 'tiers:' || t.reference = any($3::text[]) or ${DE_L_IMMEUBLE}))`

/** The building and the lots of a compte `c`: its own, those of its mandate, that of its lease. Null where it has several buildings. */
const IMMEUBLE = `select case when count(distinct z.id) = 1 then min(z.id::text)::uuid end as id from (
  select c.immeuble_id as id where c.immeuble_id is not null
  union select x.immeuble_id from ${MANDATS} and c.role = 'BAILLEUR' and x.reference = c.mandat
  union select x.immeuble_id from ${BAUX} and c.role = 'LOCATAIRE') z`
const LOTS = `select string_agg(distinct l.numero, ', ') as lots from lot l where l.withdrawn_at is null and l.id in (
  select p.lot_id from propriete p where p.compte_id = c.id and p.withdrawn_at is null
    and (p.debut is null or p.debut <= $2::date) and (p.fin is null or p.fin >= $2::date)
  union select x.lot_id from ${MANDATS} and c.role = 'BAILLEUR' and x.reference = c.mandat
  union select x.lot_id from ${BAUX} and c.role = 'LOCATAIRE')`

/** What a letter says of each compte `c` of `cibles` (id), on that day ($2); with `t`, its holder. */
export const FAITS_DU_COURRIER_SQL = `
  select c.id, c.numero, c.reference,
    json_build_object('nature', t.nature, 'civilite', t.civilite, 'nom', t.nom, 'prenom', t.prenom, 'raisonSociale', t.raison_sociale,
      'adresse1', t.adresse1, 'adresse2', t.adresse2, 'codePostal', t.code_postal, 'ville', t.ville, 'pays', t.pays) as tiers,
    (select coalesce(sum(e.debit - e.credit), 0)::text from ecriture e
      where e.compte_id = c.id and e.withdrawn_at is null and e.date_comptable <= $2::date) as solde,
    (select json_build_object('nom', i.nom, 'adresse1', i.adresse1, 'codePostal', i.code_postal, 'ville', i.ville)
      from immeuble i where i.id = (${IMMEUBLE})) as immeuble,
    (${LOTS}) as lots
  from cibles join compte c on c.id = cibles.id and c.agency_id = $1::uuid join tiers t on t.id = c.tiers_id
  order by c.numero, c.id`

export type FaitsDuCourrier = {
  readonly id: string
  readonly numero: string
  readonly reference: string
  readonly tiers: Tiers & Required<Adresse>
  readonly solde: string
  readonly immeuble: (Adresse & { readonly nom: string }) | null
  readonly lots: string | null
}
