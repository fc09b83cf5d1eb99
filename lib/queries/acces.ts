import 'server-only'
import type { Origin } from '../auth'
import { LUS, listeSql, valeursDuChoix } from '../choix-d-acces-sql'
import { now } from '../clock'
import { type Codes, prepareCode } from '../codes'
import { db, planned, prepared, transaction } from '../db'
import type { Etat, FiltreDesAcces } from '../domain/selection-d-acces'
import { noter } from '../journal'
import type { CompteRole } from '../prisma/enums'
import { agencyOf, comptesVisibleTo } from '../scope'
import type { Gestionnaire, StaffViewer } from '../viewer-kinds'

export const COMPTES_PAR_PAGE = 50

export { ETATS, type Etat } from '../domain/selection-d-acces'

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
  /** When the letter that bears them was printed. */
  readonly imprimeLe: Date | null
  /** Given out anew: a personal password is asked first. */
  readonly force: boolean | null
  /** Where the link of an activation was sent. */
  readonly activation: string | null
  /** The addresses of the logins that hold it. */
  readonly associes: string | null
  readonly associeDepuis: Date | null
  /** When the agency closed it. */
  readonly fermeLe: Date | null
}

const UN = `${LUS} and c.id = $4::uuid`

/** Published comptes of the agency, of the trades of whoever asks, and where their access stands. @param filtre `recherche` in names, numbers, identifiants and addresses. */
export async function comptesEtAcces(viewer: StaffViewer, { page, ...filtre }: FiltreDesAcces & { readonly page: number }) {
  const values = [...valeursDuChoix(viewer, filtre, now()), COMPTES_PAR_PAGE, (page - 1) * COMPTES_PAR_PAGE]
  const rows = await planned<CompteEtSonAcces & { total: number }>(viewer, listeSql(filtre), values)
  return { total: rows[0]?.total ?? 0, rows: rows.filter(({ id }) => id !== null) }
}

export const compteEtAcces = async (viewer: StaffViewer, compteId: string): Promise<CompteEtSonAcces | null> =>
  (await prepared<CompteEtSonAcces>(viewer, 'acces-un', UN, [viewer.agencyId, now(), viewer.metiers, compteId]))[0] ?? null

/** Who holds it, or held it. */
export const titulaires = (viewer: StaffViewer, compteId: string) =>
  db(viewer).acces.findMany({
    where: { AND: [agencyOf(viewer), { compteId, compte: comptesVisibleTo(viewer) }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, createdAt: true, closedAt: true, user: { select: { id: true, name: true, email: true } } },
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
    const { agencyId, userId, nom, metiers } = viewer
    const locked = await tx.$queryRaw<unknown[]>`
      select 1 from compte where id = ${compteId}::uuid and agency_id = ${agencyId}::uuid and publie and withdrawn_at is null
        and acces_ferme_le is null for no key update`
    if (!locked.length) return null
    const [current] = await tx.$queryRawUnsafe<CompteEtSonAcces[]>(UN, agencyId, now(), metiers, compteId)
    if (!current) return null
    if ((current.prepareLe?.getTime() ?? null) !== (depuis?.getTime() ?? null)) return 'change'
    const codes = await prepareCode(tx, { agencyId, compteId, force: true, createdById: userId })
    await noter(tx, { evenement: 'code-regenere', agencyId, acteur: { userId, nom }, compteId, origin })
    return codes
  })
