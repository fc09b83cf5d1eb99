import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

export type Photo = {
  readonly id: string
  readonly titre: string | null
  readonly date: Day | null
  /** In pixels, as it is seen. */
  readonly largeur: number
  readonly hauteur: number
}

export type Photos = { readonly immeuble: string; readonly photos: readonly Photo[] }

/** The latest first; those without a day are last. */
const PHOTOS = `
  select i.nom as immeuble, coalesce((select json_agg(json_build_object(
      'id', p.id, 'titre', p.titre, 'date', p.date, 'largeur', p.largeur, 'hauteur', p.hauteur) order by p.date desc nulls last, p.reference)
    from photo p where p.immeuble_id = i.id and p.withdrawn_at is null), '[]') as photos
  from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
  where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}`

/** The photographs of the residence of a co-owner's compte; null outside the scope, and without a residence. */
export async function photosDeLaResidence(viewer: Viewer, compteId: string): Promise<Photos | null> {
  const [read] = await prepared<Photos>(viewer, 'photos', PHOTOS, [...comptesVisibleValues(viewer), compteId])
  return read ?? null
}

const FICHIER = `
  select p.fichier as hash, p.largeur, p.hauteur from photo p
  where p.id = $3 and p.withdrawn_at is null and exists (
    select 1 from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
    where c.immeuble_id = p.immeuble_id and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL})`

/** The stored file of a photograph; null where the viewer would not be shown it. */
export async function fichierDeLaPhoto(viewer: Viewer, photoId: string) {
  type Fichier = { readonly hash: string; readonly largeur: number; readonly hauteur: number }
  const [read] = await prepared<Fichier>(viewer, 'photo', FICHIER, [...comptesVisibleValues(viewer), photoId])
  return read ?? null
}
