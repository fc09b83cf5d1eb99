import 'server-only'
import { now } from '../clock'
import { housePrepared } from '../db'
import type { FiltreDesIdentites } from '../domain/identites'
import type { CompteRole, StaffRole } from '../prisma/enums'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { StaffViewer } from '../viewer-kinds'

export const IDENTITES_PAR_PAGE = 50

export type Identite = {
  readonly id: string
  readonly email: string
  readonly nom: string | null
  /** Comptes of the agency that the login holds, of the trades on show. */
  readonly comptes: number
  readonly staff: StaffRole | null
  readonly derniere: Date | null
  readonly secondFacteur: boolean
}

// $1 agency, $2 trades, $3 the instant. Logins are the persons' own, and may hold comptes of other agencies, of which nothing is read here: of a
// person, an agency learns what she is called, when she was last seen and whether she has a second factor.

const TENUS = `from acces o join compte c on c.id = o.compte_id where o.agency_id = $1 and o.closed_at is null and c.agency_id = $1 and c.publie
  and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$2')}`
const FACTEUR = '(u.totp_enabled_at is not null or exists (select from passkey f where f.user_id = u.id))'
const DERNIERE = `(select max(s.last_used_at) from session s where s.user_id = u.id and s.step = 'OPEN' and s.created_at <= $3::timestamptz)`

const PERSONNES = `
  tenus as (select o.user_id, count(*)::int as comptes, string_agg(c.numero, ' ') as numeros ${TENUS} group by 1),
  equipe as (select f.user_id, f.role from staff f where f.agency_id = $1 and f.closed_at is null),
  personnes as (select coalesce(t.user_id, e.user_id) as id, coalesce(t.comptes, 0) as comptes, coalesce(t.numeros, '') as numeros, e.role
    from tenus t full join equipe e on e.user_id = t.user_id)`

const QUI = { CLIENTS: 'p.comptes > 0', EQUIPE: 'p.role is not null' } as const
const FACTEURS = { AVEC: FACTEUR, SANS: `not ${FACTEUR}` } as const

/** $4 a pattern, $5 how many, $6 after how many. */
const liste = ({ qui, facteur }: FiltreDesIdentites) => `
  with ${PERSONNES},
  lignes as materialized (select u.id, coalesce(u.name, u.email) as ordre, p.comptes, p.role from personnes p join "user" u on u.id = p.id
    where ($4 = '' or u.name ilike $4 or u.email ilike $4 or p.numeros ilike $4)
      and ${qui ? QUI[qui] : 'true'} and ${facteur ? FACTEURS[facteur] : 'true'} and $3::timestamptz is not null),
  page as (select * from lignes order by lower(ordre), id limit $5 offset $6)
  select n.total, u.id, u.email, u.name as nom, p.comptes, p.role as staff, ${DERNIERE} as derniere, ${FACTEUR} as "secondFacteur"
  from (select count(*)::int as total from lignes) n left join (page p join "user" u on u.id = p.id) on true order by lower(p.ordre), p.id`

const motif = (texte: string) => texte && `%${texte.replace(/[\\%_]/g, '\\$&')}%`

/** Who signs in to something of the agency's: its clients, of the trades on show, and its staff. @param page from 1. */
export async function identites(viewer: StaffViewer, { page, ...filtre }: FiltreDesIdentites & { readonly page: number }) {
  const places = [IDENTITES_PAR_PAGE, (page - 1) * IDENTITES_PAR_PAGE]
  const values = [viewer.agencyId, viewer.metiersVus, now(), motif(filtre.recherche), ...places]
  const name = `identites-${filtre.qui ?? ''}-${filtre.facteur ?? ''}`
  const rows = await housePrepared<Identite & { total: number }>(name, liste(filtre), values)
  return { total: rows[0]?.total ?? 0, rows: rows.filter(({ id }) => id !== null) }
}

export type IdentiteTenue = Omit<Identite, 'comptes'> & {
  readonly sessions: number
  readonly comptes: readonly {
    readonly id: string
    readonly role: CompteRole
    readonly numero: string
    readonly lieu: string | null
    readonly depuis: string
  }[]
}

/** $4 the person. */
const UNE = `
  with ${PERSONNES}
  select u.id, u.email, u.name as nom, p.role as staff, ${DERNIERE} as derniere, ${FACTEUR} as "secondFacteur",
    (select count(*)::int from session s where s.user_id = u.id and s.step = 'OPEN' and s.closed_at is null and s.expires > $3::timestamptz) as sessions,
    coalesce((select json_agg(x) from (select c.id, c.role, c.numero, coalesce((select i.nom from immeuble i where i.id = c.immeuble_id), c.libelle) as lieu,
      o.created_at as depuis ${TENUS} and o.user_id = u.id order by c.role, c.numero) x), '[]') as comptes
  from personnes p join "user" u on u.id = p.id where p.id = $4`

/** One of them, with what she holds here and nothing of elsewhere; null for anybody else. */
export const identite = async (viewer: StaffViewer, userId: string): Promise<IdentiteTenue | null> =>
  (await housePrepared<IdentiteTenue>('identite', UNE, [viewer.agencyId, viewer.metiers, now(), userId]))[0] ?? null
