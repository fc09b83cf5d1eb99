import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { documentsPubliesSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'

export type PieceDArchive = {
  readonly hash: string
  readonly titre: string
  readonly mime: string
  readonly taille: number
  readonly date: Day
  /** The names of the classeurs below the one that was asked for, from the top. */
  readonly dossiers: readonly string[]
}

export type Archive = { readonly nom: string; readonly pieces: readonly PieceDArchive[] }

type Lu = { readonly nom: string; readonly pieces: readonly PieceDArchive[] }

/** $5 the classeur. */
const ARCHIVE = `
  with recursive sous as (
    select k.id, k.nom, array[]::text[] as dossiers, 0 as profondeur from classeur k where k.id = $5
    union all
    select k.id, k.nom, s.dossiers || k.nom, s.profondeur + 1 from classeur k join sous s on k.parent_id = s.id where s.profondeur < 10)
  select (select s.nom from sous s where s.profondeur = 0) as nom,
    coalesce(json_agg(json_build_object('hash', d.fichier, 'titre', d.titre, 'mime', d.mime, 'taille', d.taille, 'date', d.date, 'dossiers', s.dossiers)
      order by s.dossiers, d.date desc, d.titre, d.id), '[]') as pieces
  from compte c ${documentsPubliesSql('$4')} join sous s on s.id = d.classeur_id
  where c.id = $3 and ${COMPTES_VISIBLE_SQL} and d.fichier is not null
  having count(*) > 0`

/** All that a classeur and those below it hold for this compte that day; null outside the scope, and when it holds nothing for it. */
export async function archiveDuClasseur(viewer: Viewer, compteId: string, classeurId: string, today: Day): Promise<Archive | null> {
  const [read] = await prepared<Lu>(viewer, 'archive', ARCHIVE, [...comptesVisibleValues(viewer), compteId, today, classeurId])
  return read ?? null
}
