import 'server-only'
import { now, today } from './clock'
import { house, housePrepared } from './db'
import { ouvertSql, sortantSql } from './fermeture'
import { Prisma } from './prisma/client'
import type { Metier, SessionStep, StaffRole } from './prisma/enums'
import { ROLE_DU_METIER_SQL } from './scope-metiers'
import { durees } from './sessions/durees'
import { noterVisite } from './sessions/visites'
import type { CompteOuvert, StaffViewer } from './viewer-kinds'

export type SessionLue = {
  readonly id: string
  readonly step: Exclude<SessionStep, 'SECOND_FACTOR'>
  readonly last_used_at: Date
  /** The person; null for who holds codes. */
  readonly user_id: string | null
  readonly email: string | null
  readonly name: string | null
  readonly compte_par_defaut: string | null
  readonly code_id: string | null
  readonly force: boolean | null
  /** In whose name the codes were made. */
  readonly porteur: string | null
  readonly staff: {
    readonly agencyId: string
    readonly role: StaffRole
    readonly metiers: readonly Metier[]
    readonly nom: string
    readonly accent: string
    readonly logo: string | null
    /** Whether she has a second factor. */
    readonly double: boolean
  } | null
  readonly comptes: readonly CompteOuvert[]
  /** An agency of the person's comptes has conditions that she has not accepted. */
  readonly a_accepter: boolean
}

/** Every page of a compte shows this of it. */
const COMPTE_OUVERT = `json_build_object('id', c.id, 'agencyId', c.agency_id, 'role', c.role, 'numero', c.numero,
  'lieu', coalesce(i.reference, c.libelle, ''), 'sortant', ${sortantSql('$3')},
  'agence', json_build_object('code', a.code, 'nom', a.nom, 'telephone', a.telephone, 'email', a.email, 'accent', a.accent, 'sensSolde', a.sens_solde, 'fermees', to_json(a.rubriques_fermees), 'logo', a.logo))`

const AUTOUR = 'join agency a on a.id = c.agency_id left join immeuble i on i.id = c.immeuble_id'
const OUVERT = ouvertSql('$3')

// One query for the session, the person and what is open to her; the row is asked at each request, so closing it takes effect at once.
const SESSION = `
  select s.id, s.step, s.last_used_at, s.code_id, u.id as user_id, u.email, u.name, u.compte_par_defaut_id as compte_par_defaut,
    (select json_build_object('agencyId', f.agency_id, 'role', f.role, 'metiers', f.metiers, 'nom', a.nom, 'accent', a.accent, 'logo', a.logo,
       'double', u.totp_enabled_at is not null or exists (select from passkey y where y.user_id = u.id))
     from staff f join agency a on a.id = f.agency_id
     where f.user_id = u.id and f.closed_at is null order by f.created_at limit 1) as staff,
    (select coalesce(json_agg(${COMPTE_OUVERT}), '[]')
     from acces o join compte c on c.id = o.compte_id ${AUTOUR}
     where o.user_id = u.id and o.closed_at is null and ${OUVERT}) as comptes,
    exists (select from acces o join compte c on c.id = o.compte_id join agency a on a.id = c.agency_id
       cross join lateral (select d.id from conditions d where d.agency_id = c.agency_id order by d.version desc limit 1) d
     where o.user_id = u.id and o.closed_at is null and ${OUVERT}
       and not exists (select from acceptation t where t.user_id = u.id and t.conditions_id = d.id)) as a_accepter
  from session s left join "user" u on u.id = s.user_id
  where s.id = $1 and s.closed_at is null and s.expires > $2 and s.step <> 'SECOND_FACTOR'`

/** What codes open: their compte and those of the same tiers that bear the same identifiant; nothing that a login holds already. */
const CODES = `
  select k.force, (select coalesce(t.raison_sociale, concat_ws(' ', t.civilite, t.prenom, t.nom)) from tiers t where t.id = p.tiers_id) as porteur,
    (select coalesce(json_agg(${COMPTE_OUVERT}), '[]') from compte c ${AUTOUR}
     where c.agency_id = k.agency_id and (c.id = p.id or (upper(regexp_replace(c.identifiant, '\\s', '', 'g')) = k.identifiant and c.tiers_id = p.tiers_id)) and ${OUVERT}
       and not exists (select from acces h where h.compte_id = c.id and h.closed_at is null)) as comptes
  from code k join compte p on p.id = k.compte_id
  where k.id = $1 and k.used_at is null and k.expires > $2`

type PersonneLue = Omit<SessionLue, 'force' | 'porteur'>

/** A session, with all that every page needs of it; null when it is closed, expired, unknown, or waits for a second factor. */
export async function lireSession(id: string): Promise<SessionLue | null> {
  const at = now()
  const [session] = await housePrepared<PersonneLue>('session', SESSION, [id, at, today()])
  if (!session?.code_id) return session ? { ...session, force: null, porteur: null } : null
  // Of codes a second one: they are few, and every page of a person would pay for asking.
  const [codes] = await housePrepared<Pick<SessionLue, 'force' | 'porteur' | 'comptes'>>('session-par-codes', CODES, [
    session.code_id,
    at,
    today(),
  ])
  return codes ? { ...session, ...codes } : null
}

/** A compte as its client sees it, and in whose name it is. */
export type CompteVu = { readonly compte: CompteOuvert; readonly nom: string }

const VU = `
  select ${COMPTE_OUVERT} as compte, coalesce(t.raison_sociale, concat_ws(' ', t.civilite, t.prenom, t.nom)) as nom
  from compte c join tiers t on t.id = c.tiers_id ${AUTOUR}
  where c.id = $1 and c.agency_id = $2 and ${OUVERT} and ${ROLE_DU_METIER_SQL('$4')}`

/** For staff who look at what a client sees: of their agency and their trades, open to whoever holds it. */
export const lireCompteVu = async ({ agencyId, metiers }: StaffViewer, compteId: string): Promise<CompteVu | null> =>
  (await housePrepared<CompteVu>('compte-vu', VU, [compteId, agencyId, today(), metiers]))[0] ?? null

const USED_EVERY_MS = 5 * 60_000

/** Whether « Dernière utilisation » is to be written anew: every few minutes is enough, and most pages write nothing. */
export const aMarquer = ({ last_used_at }: SessionLue): boolean => now().getTime() - last_used_at.getTime() > USED_EVERY_MS

/** And puts off the end of a session that is in use, no later than its absolute one. */
export async function marquerUtilisee({ id, step, staff, code_id, user_id }: SessionLue): Promise<void> {
  const { absolue, inactive } = durees(step, staff !== null)
  // Who entered by codes has half a day, and no more by coming back.
  const later = code_id
    ? Prisma.sql`expires`
    : Prisma.sql`least(created_at + ${absolue} * interval '1 ms', ${new Date(now().getTime() + inactive)}::timestamptz)`
  await house.$executeRaw`update session set last_used_at = ${now()}, expires = ${later} where id = ${id}::uuid and closed_at is null`
  if (user_id) await noterVisite(house, user_id)
}
