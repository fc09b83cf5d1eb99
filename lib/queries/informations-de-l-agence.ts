import 'server-only'
import { db, prepared } from '../db'
import { type Day, dateToDay } from '../domain/day'
import { lignesDe } from '../domain/diffusion'
import { motifsCherches } from '../domain/mots-cherches'
import type { Origine } from '../prisma/enums'
import { informationsTenuesPar } from '../scope-tenu'
import type { StaffViewer } from '../viewer-kinds'

export const INFORMATIONS_PAR_PAGE_D_AGENCE = 25

export type InformationListee = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly jusquAu: Day | null
  readonly origine: Origine
  readonly retiree: boolean
  readonly qui: string
}

const LISTE = `
  select i.id, i.titre, i.date::text, i.jusqu_au::text as "jusquAu", i.origine, i.withdrawn_at is not null as retiree, i.pour as qui,
    (count(*) over ())::int as total
  from information i where i.agency_id = $1 and palier_plat(concat_ws(' ', i.titre, i.texte)) like all ($2::text[])
    and case coalesce($3::text, '') when 'RETIREE' then i.withdrawn_at is not null
      when 'A_VENIR' then i.withdrawn_at is null and i.date > $4::date
      when 'EN_LIGNE' then i.withdrawn_at is null and i.date <= $4::date and (i.jusqu_au is null or i.jusqu_au >= $4::date)
      when 'TERMINEE' then i.withdrawn_at is null and i.jusqu_au < $4::date else true end
  order by i.date desc, i.id limit ${INFORMATIONS_PAR_PAGE_D_AGENCE} offset $5`

export type EtatDeLInformation = 'EN_LIGNE' | 'A_VENIR' | 'TERMINEE' | 'RETIREE'
export type FiltreDesInformations = { readonly recherche: string; readonly etat: EtatDeLInformation | null; readonly page: number }

/** What the agency tells its clients, the latest first: that of its software, and that of its own hand. */
export async function informationsDeLAgence(viewer: StaffViewer, { recherche, etat, page }: FiltreDesInformations, jour: Day) {
  const values = [viewer.agencyId, motifsCherches(recherche), etat, jour, (page - 1) * INFORMATIONS_PAR_PAGE_D_AGENCE]
  const rows = await prepared<InformationListee & { total: number }>(viewer, 'informations-agence', LISTE, values)
  return { total: rows[0]?.total ?? 0, rows }
}

export type InformationTenue = {
  readonly id: string
  readonly titre: string
  readonly texte: string
  readonly lien: string | null
  readonly date: Day
  readonly jusquAu: Day | null
  readonly pour: readonly string[]
  readonly origine: Origine
  readonly retiree: boolean
  readonly version: number
}

/** One of them; null outside the agency. */
export async function informationTenue(viewer: StaffViewer, id: string): Promise<InformationTenue | null> {
  const found = await db(viewer).information.findFirst({
    where: { AND: [informationsTenuesPar(viewer), { id }] },
    select: {
      id: true,
      titre: true,
      texte: true,
      lien: true,
      date: true,
      jusquAu: true,
      pour: true,
      origine: true,
      withdrawnAt: true,
      version: true,
    },
  })
  if (!found) return null
  const { date, jusquAu, pour, withdrawnAt, ...rest } = found
  return { ...rest, date: dateToDay(date), jusquAu: jusquAu && dateToDay(jusquAu), pour: lignesDe(pour), retiree: withdrawnAt !== null }
}
