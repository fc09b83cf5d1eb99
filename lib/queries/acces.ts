import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { type Codes, prepareCode } from '../codes'
import { db, prepared, transaction } from '../db'
import { noter } from '../journal'
import type { CompteRole } from '../prisma/enums'
import { agencyOf } from '../scope'
import type { Gestionnaire, StaffViewer } from '../viewer-kinds'

export const COMPTES_PAR_PAGE = 25

/** How far a compte is on its way to a login. */
export const ETATS = ['AUCUN', 'PREPARE', 'EXPIRE', 'ACTIVATION', 'ASSOCIE'] as const
export type Etat = (typeof ETATS)[number]

export type CompteEtSonAcces = {
  readonly id: string
  readonly numero: string
  readonly role: CompteRole
  readonly nom: string
  readonly lieu: string
  readonly etat: Etat
  /** Of the codes, or what the software published for them. */
  readonly identifiant: string | null
  /** When the codes were made; null: never, or they were used. */
  readonly prepareLe: Date | null
  readonly expireLe: Date | null
  /** Given out anew: a personal password is asked first. */
  readonly force: boolean | null
  /** Where the link of an activation was sent. */
  readonly activation: string | null
  /** The addresses of the logins that hold it. */
  readonly associes: string | null
  readonly associeDepuis: Date | null
}

// One letter serves the comptes of one tiers that were published with the same identifiant: they have their codes in common.
const LUS = `
  select c.id, c.numero, c.role, coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom)) as nom, t.email as courriel,
    coalesce(i.reference, c.libelle, '') as lieu, coalesce(k.identifiant, c.identifiant) as identifiant,
    k.created_at as "prepareLe", k.expires as "expireLe", k.force, v.email as activation, h.associes, h.depuis as "associeDepuis",
    case when h.associes is not null then 'ASSOCIE' when k.id is null then 'AUCUN' when k.expires <= $2::timestamptz then 'EXPIRE'
      when v.email is not null then 'ACTIVATION' else 'PREPARE' end as etat
  from compte c join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id
    left join lateral (select k.* from code k join compte p on p.id = k.compte_id
      where k.used_at is null and (k.compte_id = c.id
        or (k.agency_id = c.agency_id and k.identifiant = upper(regexp_replace(c.identifiant, '\\s', '', 'g')) and p.tiers_id = c.tiers_id))
      order by k.created_at desc limit 1) k on true
    left join activation v on v.code_id = k.id
    left join lateral (select string_agg(u.email, ', ' order by o.created_at) as associes, min(o.created_at) as depuis
      from acces o join "user" u on u.id = o.user_id where o.compte_id = c.id and o.closed_at is null) h on true
  where c.agency_id = $1::uuid and c.publie and c.withdrawn_at is null`

const LISTE = `
  select *, count(*) over () as total from (${LUS}) lus
  where ($3 = '' or nom ilike $3 or numero ilike $3 or identifiant ilike $3 or associes ilike $3 or activation ilike $3 or courriel ilike $3)
    and ($4::text is null or etat = $4)
  order by nom, numero, id limit $5 offset $6`

const UN = `select * from (${LUS}) lus where id = $3::uuid`

export type FiltreDesAcces = { readonly recherche: string; readonly etat: Etat | null; readonly page: number }

/** Every published compte of the agency and where its access stands. @param recherche in names, numbers, identifiants and addresses. */
export async function comptesEtAcces(viewer: StaffViewer, { recherche, etat, page }: FiltreDesAcces) {
  const pattern = recherche && `%${recherche.replace(/[\\%_]/g, '\\$&')}%`
  const values = [viewer.agencyId, now(), pattern, etat, COMPTES_PAR_PAGE, (page - 1) * COMPTES_PAR_PAGE]
  const rows = await prepared<CompteEtSonAcces & { total: string }>(viewer, 'acces-liste', LISTE, values)
  return { total: Number(rows[0]?.total ?? 0), rows }
}

export const compteEtAcces = async (viewer: StaffViewer, compteId: string): Promise<CompteEtSonAcces | null> =>
  (await prepared<CompteEtSonAcces>(viewer, 'acces-un', UN, [viewer.agencyId, now(), compteId]))[0] ?? null

/** Who holds it, or held it. */
export const titulaires = (viewer: StaffViewer, compteId: string) =>
  db(viewer).acces.findMany({
    where: { AND: [agencyOf(viewer), { compteId }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, createdAt: true, closedAt: true, user: { select: { name: true, email: true } } },
  })

/**
 * Gives out the codes of a compte anew: the former ones, and the sessions that they had opened, are worth nothing any more.
 * @param depuis when the codes that were on the page were made, null if there were none: sent twice, it makes them once.
 * @returns the codes, this once; null where the agency has no such compte, 'change' where they are no longer those of the page.
 */
export const regenererCodes = (
  viewer: Gestionnaire,
  { compteId, depuis }: { compteId: string; depuis: Date | null },
  origin: Origin,
): Promise<Codes | null | 'change'> =>
  transaction(viewer, async (tx) => {
    const { agencyId, userId, nom } = viewer
    const locked = await tx.$queryRaw<unknown[]>`
      select 1 from compte where id = ${compteId}::uuid and agency_id = ${agencyId}::uuid and publie and withdrawn_at is null for no key update`
    if (!locked.length) return null
    const [current] = await tx.$queryRawUnsafe<CompteEtSonAcces[]>(UN, agencyId, now(), compteId)
    if ((current?.prepareLe?.getTime() ?? null) !== (depuis?.getTime() ?? null)) return 'change'
    const codes = await prepareCode(tx, { agencyId, compteId, force: true, createdById: userId })
    await noter(tx, { evenement: 'code-regenere', agencyId, acteur: { userId, nom }, compteId, origin })
    return codes
  })
