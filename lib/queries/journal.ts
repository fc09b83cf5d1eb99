import 'server-only'
import type { Origin } from '../auth'
import { prepared, transaction } from '../db'
import { addDays, type Day } from '../domain/day'
import type { Evenement } from '../evenements'
import { noter } from '../journal'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { Administrateur } from '../viewer-kinds'

export const LIGNES_PAR_PAGE = 50

export type Filtre = {
  readonly evenement: Evenement | null
  /** In the name of who did it, or the name or address of whom it is about. */
  readonly personne: string
  /** In the number of the compte. */
  readonly compte: string
  /** In what is kept of the fact. */
  readonly mots: string
  readonly du: Day | null
  readonly au: Day | null
}

export const TOUT_LE_JOURNAL: Filtre = { evenement: null, personne: '', compte: '', mots: '', du: null, au: null }

export type Ligne = {
  readonly id: string
  readonly at: Date
  readonly evenement: string
  readonly acteur: string
  readonly sujet: string | null
  readonly compteId: string | null
  readonly compte: string | null
  readonly address: string
  readonly device: string
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

// Days are France's; a line belongs to the day on which it was written there. Pages go from line to line and not by numbers: the journal
// grows while one reads it, and its thousandth page costs what its first does.
const JOURNAL = `
  select j.id, j.at, j.evenement, j.acteur, case when j.sujet_id is distinct from j.acteur_id then coalesce(u.name, u.email) end as sujet,
    c.id as "compteId", c.numero as compte, j.address, j.device, j.details
  from journal j left join "user" u on u.id = j.sujet_id left join compte c on c.id = j.compte_id
  where j.agency_id = $1 and (c.id is null or ${ROLE_DU_METIER_SQL('$2')}) and ($3::text is null or j.evenement = $3)
    and ($4 = '' or j.acteur ilike $4 or u.name ilike $4 or u.email ilike $4 or j.details ->> 'nom' ilike $4)
    and ($5::date is null or j.at >= $5::date::timestamp at time zone 'Europe/Paris')
    and ($6::date is null or j.at < $6::date::timestamp at time zone 'Europe/Paris')
    and ($7 = '' or c.numero ilike $7) and ($8 = '' or j.details::text ilike $8 or j.evenement ilike $8)
    and ($9::bigint is null or (j.at, j.id) < (select k.at, k.id from journal k where k.id = $9 and k.agency_id = $1))
  order by j.at desc, j.id desc limit $10`

const motif = (texte: string) => texte && `%${texte.replace(/[\\%_]/g, '\\$&')}%`

/** What was done at the agency, newest first, of the trades of whoever asks. @param avant the line after which to go on. */
export function journal(
  viewer: Administrateur,
  { evenement, personne, compte, mots, du, au }: Filtre,
  avant: string | null = null,
  lignes = LIGNES_PAR_PAGE,
): Promise<Ligne[]> {
  return prepared<Ligne>(viewer, 'journal', JOURNAL, [
    ...[viewer.agencyId, viewer.metiers, evenement, motif(personne), du, au && addDays(au, 1), motif(compte), motif(mots), avant, lignes],
  ])
}

/** Who took the journal away, and what of it. */
export const noterLExport = (viewer: Administrateur, { du, au, ...filtre }: Filtre, format: string, origin: Origin): Promise<void> =>
  transaction(viewer, (tx) => {
    const { agencyId, userId, nom } = viewer
    const kept = Object.entries({ format, du, au, ...filtre }).filter(([, value]) => value)
    return noter(tx, { evenement: 'journal-exporte', agencyId, acteur: { userId, nom }, origin, details: Object.fromEntries(kept) })
  })
