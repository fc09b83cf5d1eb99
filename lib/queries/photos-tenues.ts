import 'server-only'
import { prepared } from '../db'
import { motifsCherches } from '../domain/mots-cherches'
import type { Origine } from '../prisma/enums'
import { IMMEUBLE_DU_METIER_SQL } from '../scope-metiers'
import type { StaffViewer } from '../viewer-kinds'
import type { Photo } from './photos'

export const IMMEUBLES_PAR_PAGE = 50

export type ImmeubleIllustre = { readonly id: string; readonly nom: string; readonly reference: string; readonly ville: string } & {
  readonly photos: number
}

const IMMEUBLES = `
  with i as materialized (select i.id, i.nom, i.reference, i.ville from immeuble i where i.agency_id = $1 and i.withdrawn_at is null
    and ${IMMEUBLE_DU_METIER_SQL('$2')} and palier_plat(i.reference || ' ' || i.nom || ' ' || i.adresse1 || ' ' || i.ville) like all ($3::text[]))
  select (select count(*)::int from i) as total, coalesce((select json_agg(x) from (
    select i.*, (select count(*)::int from photo p where p.immeuble_id = i.id and p.withdrawn_at is null) as photos
    from i order by i.nom, i.reference limit ${IMMEUBLES_PAR_PAGE} offset $4) x), '[]') as immeubles`

type Page = { readonly total: number; readonly immeubles: readonly ImmeubleIllustre[] }

/** The buildings of the viewer's trades, with how many photographs each shows. @param page from 1. */
export async function immeublesIllustres(viewer: StaffViewer, recherche: string, page: number): Promise<Page> {
  const values = [viewer.agencyId, [...viewer.metiersVus], motifsCherches(recherche), (page - 1) * IMMEUBLES_PAR_PAGE]
  return (await prepared<Page>(viewer, 'immeubles-illustres', IMMEUBLES, values))[0] ?? { total: 0, immeubles: [] }
}

export type PhotoTenue = Photo & { readonly origine: Origine; readonly retiree: boolean }
export type PhotosTenues = {
  readonly id: string
  readonly nom: string
  readonly reference: string
  readonly ville: string
  /** As they are shown; then those that are withdrawn. */
  readonly photos: readonly PhotoTenue[]
}

const PHOTOS = `
  select i.id, i.nom, i.reference, i.ville, coalesce((select json_agg(json_build_object('id', p.id, 'titre', p.titre, 'date', p.date,
      'largeur', p.largeur, 'hauteur', p.hauteur, 'origine', p.origine, 'retiree', p.withdrawn_at is not null)
      order by p.withdrawn_at nulls first, p.rang nulls last, p.date desc nulls last, p.reference)
    from photo p where p.immeuble_id = i.id), '[]') as photos
  from immeuble i where i.id = $3 and i.agency_id = $1 and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$2')}`

/** The photographs of one building, withdrawn ones last; null outside the viewer's agency and trades. */
export const photosTenues = async (viewer: StaffViewer, immeubleId: string): Promise<PhotosTenues | null> =>
  (await prepared<PhotosTenues>(viewer, 'photos-tenues', PHOTOS, [viewer.agencyId, [...viewer.metiers], immeubleId]))[0] ?? null
