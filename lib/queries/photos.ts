import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { IMMEUBLES_DU_COMPTE_SQL } from '../scope-gerance'
import type { Viewer } from '../viewer-kinds'

export type Photo = {
  readonly id: string
  readonly titre: string | null
  readonly date: Day | null
  /** In pixels, as it is seen. */
  readonly largeur: number
  readonly hauteur: number
}

/** A building of the compte, with its photographs. */
export type Photos = { readonly immeubleId: string; readonly immeuble: string; readonly photos: readonly Photo[] }

/** As the agency has put them, then the latest first; those without a day are last. */
const PHOTOS = `
  select i.id as "immeubleId", i.nom as immeuble, coalesce((select json_agg(json_build_object(
      'id', p.id, 'titre', p.titre, 'date', p.date, 'largeur', p.largeur, 'hauteur', p.hauteur) order by p.rang nulls last, p.date desc nulls last, p.reference)
    from photo p where p.immeuble_id = i.id and p.withdrawn_at is null), '[]') as photos
  from compte c ${IMMEUBLES_DU_COMPTE_SQL} where c.id = $3 and ${COMPTES_VISIBLE_SQL} order by i.nom, i.reference`

/** The photographs of the buildings that a compte is about, one entry a building: a landlord may have several; none outside the scope. */
export const photosDesImmeubles = (viewer: Viewer, compteId: string): Promise<Photos[]> =>
  prepared<Photos>(viewer, 'photos', PHOTOS, [...comptesVisibleValues(viewer), compteId])

const FICHIER = `
  select p.fichier as hash, p.largeur, p.hauteur from photo p
  where p.id = $3 and p.withdrawn_at is null and exists (
    select 1 from compte c ${IMMEUBLES_DU_COMPTE_SQL} where i.id = p.immeuble_id and ${COMPTES_VISIBLE_SQL})`

/** The stored file of a photograph; null where the viewer would not be shown it. */
export async function fichierDeLaPhoto(viewer: Viewer, photoId: string) {
  type Fichier = { readonly hash: string; readonly largeur: number; readonly hauteur: number }
  const [read] = await prepared<Fichier>(viewer, 'photo', FICHIER, [...comptesVisibleValues(viewer), photoId])
  return read ?? null
}
