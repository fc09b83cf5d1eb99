import 'server-only'
import { prepared } from '../db'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

export type Partenaire = {
  readonly nom: string
  readonly activite: string | null
  readonly texte: string | null
  readonly telephone: string | null
  readonly email: string | null
  readonly site: string | null
  /** SHA-256 of a picture of /api/logos. */
  readonly logo: string | null
}

const PARTENAIRES = `
  select p.nom, p.activite, p.texte, p.telephone, p.email, p.site, p.logo
  from compte c join partenaire p on p.agency_id = c.agency_id and p.withdrawn_at is null
  where c.id = $3 and ${COMPTES_VISIBLE_SQL} order by p.rang, p.activite nulls last, p.nom, p.reference`

/** The firms that the agency of a compte recommends; none outside the scope. */
export const partenairesDuCompte = (viewer: Viewer, compteId: string): Promise<Partenaire[]> =>
  prepared<Partenaire>(viewer, 'partenaires', PARTENAIRES, [...comptesVisibleValues(viewer), compteId])
