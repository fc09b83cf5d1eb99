// What a landlord sees of his lots, as joins of prepared statements: after `from compte c`, which the statement holds to COMPTES_VISIBLE_SQL.

/** The lots `m` of the mandate of a landlord's compte `c`, each with its lot `l` and its building `i`. */
export const LOTS_DU_MANDAT_SQL = `
  join mandat m on m.agency_id = c.agency_id and m.reference = c.mandat and m.withdrawn_at is null and c.role = 'BAILLEUR'
  join lot l on l.id = m.lot_id and l.withdrawn_at is null join immeuble i on i.id = m.immeuble_id and i.withdrawn_at is null`

/** After it: the leases `b` of those lots. Their rents are the landlord's own, whatever the switches below. */
export const BAUX_DU_MANDAT_SQL = 'join bail b on b.mandat_id = m.id and b.withdrawn_at is null'

/** After both: the comptes `t` of the tenants of those leases. Nothing of them but what is asked and paid for the rent is the landlord's. */
export const LOCATAIRES_DU_MANDAT_SQL = `join compte t on t.agency_id = b.agency_id and t.bail = b.reference and t.role = 'LOCATAIRE'
  and t.withdrawn_at is null`

/** « Permettre au propriétaire d'avoir une vue sur les comptes de ses locataires » (manual Crypto): the agency `a` of `c` says so. */
export const COMPTES_DES_LOCATAIRES_SQL = '(a.bailleur_voit_comptes and t.publie)'

/** The same of their documents; only of those that are published to the tenant's compte itself, in a classeur open to both. */
export const DOCUMENTS_DES_LOCATAIRES_SQL = '(a.bailleur_voit_documents and t.publie)'

/**
 * The documents `d`, with their classeurs `k`, that a landlord reads of a tenant's compte `t` on that day. Those for a person, a building or
 * the agency are left out: they may be about something else than this lease.
 */
export const documentsDuLocataireSql = (jour: `$${number}`): string => `
  join document_pour p on p.cible = t.id and p.genre = 'COMPTE'
  join document d on d.id = p.document_id and d.nature = 'PUBLIE' and d.agency_id = t.agency_id and d.withdrawn_at is null
    and (d.publie_le is null or d.publie_le <= ${jour}) and (d.jusqu_au is null or d.jusqu_au >= ${jour})
  join classeur k on k.id = d.classeur_id and k.bailleur and k.locataire`

/** The lease `b` of a tenant's compte `c`, with its lot `l` and its building `i`. */
export const BAIL_DU_LOCATAIRE_SQL = `
  join bail b on b.agency_id = c.agency_id and b.reference = c.bail and b.withdrawn_at is null and c.role = 'LOCATAIRE'
  join mandat m on m.id = b.mandat_id join lot l on l.id = m.lot_id join immeuble i on i.id = m.immeuble_id`

/** The buildings `i` that a compte `c` is about: a co-owner's residence, those of a landlord's mandate, the one of a tenant's lease. */
export const IMMEUBLES_DU_COMPTE_SQL = `
  cross join lateral (
    select c.immeuble_id as id where c.role = 'COPROPRIETAIRE'
    union select m.immeuble_id from mandat m join lot l on l.id = m.lot_id and l.withdrawn_at is null
      where c.role = 'BAILLEUR' and m.agency_id = c.agency_id and m.reference = c.mandat and m.withdrawn_at is null
    union select m.immeuble_id from bail b join mandat m on m.id = b.mandat_id and m.withdrawn_at is null
      where c.role = 'LOCATAIRE' and b.agency_id = c.agency_id and b.reference = c.bail and b.withdrawn_at is null) u
  join immeuble i on i.id = u.id and i.withdrawn_at is null`

/** The same where the lease may not be published (yet): `b`, `l` and `i` are null then. */
export const BAIL_EVENTUEL_SQL = `
  left join bail b on b.agency_id = c.agency_id and b.reference = c.bail and b.withdrawn_at is null
  left join mandat m on m.id = b.mandat_id left join lot l on l.id = m.lot_id left join immeuble i on i.id = m.immeuble_id`
