/** Where a lot `l` is, in words; null where nothing says it. */
export const SITUATION_SQL = `nullif(concat_ws(', ', 'bâtiment ' || l.batiment, 'escalier ' || l.escalier,
  case when l.etage ~ '^\\d+$' then 'étage ' || l.etage when l.etage ~ '^\\d' then l.etage || ' étage' else l.etage end, 'porte ' || l.porte), '')`

type Parameter = `$${number}`

const MANDAT = 'x.withdrawn_at is null'

// What belongs to the trades of whoever works at an agency. A thing that no mandate names is the syndic's.

/** A role of compte that staff of these trades look after; written so that PostgreSQL knows how many they are. */
export const ROLE_DU_METIER_SQL = (metiers: Parameter): string =>
  `(('SYNDIC' = any(${metiers}::text[]) and c.role = 'COPROPRIETAIRE') or ('GERANCE' = any(${metiers}::text[]) and c.role <> 'COPROPRIETAIRE'))`

/** An immeuble `i`. */
export const IMMEUBLE_DU_METIER_SQL = (metiers: Parameter): string => `(
  ('SYNDIC' = any(${metiers}::text[]) and 'GERANCE' = any(${metiers}::text[]))
  or ('GERANCE' = any(${metiers}::text[]) and exists (select from mandat x where x.immeuble_id = i.id and ${MANDAT}))
  or ('SYNDIC' = any(${metiers}::text[]) and (not exists (select from mandat x where x.immeuble_id = i.id and ${MANDAT})
    or exists (select from compte y where y.immeuble_id = i.id and y.role = 'COPROPRIETAIRE' and y.withdrawn_at is null))))`

/** A lot `l`. */
export const LOT_DU_METIER_SQL = (metiers: Parameter): string => `(
  ('SYNDIC' = any(${metiers}::text[]) and 'GERANCE' = any(${metiers}::text[]))
  or ('GERANCE' = any(${metiers}::text[]) and exists (select from mandat x where x.lot_id = l.id and ${MANDAT}))
  or ('SYNDIC' = any(${metiers}::text[]) and (not exists (select from mandat x where x.lot_id = l.id and ${MANDAT})
    or exists (select from propriete p join compte y on y.id = p.compte_id and y.role = 'COPROPRIETAIRE'
      where p.lot_id = l.id and p.withdrawn_at is null))))`
