import 'server-only'
import { prepared } from '../db'
import { addDays, type Day } from '../domain/day'
import type { Evenement } from '../labels'
import type { Administrateur } from '../viewer-kinds'

export const LIGNES_PAR_PAGE = 50

export type Filtre = {
  readonly evenement: Evenement | null
  /** In the name of who did it, or the name or address of whom it is about. */
  readonly personne: string
  readonly du: Day | null
  readonly au: Day | null
  /** From 1. */
  readonly page: number
}

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
  /** Of all the lines that match. */
  readonly total: string
}

// Days are France's; a line belongs to the day on which it was written there.
const JOURNAL = `
  select j.id, j.at, j.evenement, j.acteur, case when j.sujet_id is distinct from j.acteur_id then coalesce(u.name, u.email) end as sujet,
    c.id as "compteId", c.numero as compte, j.address, j.device, j.details, count(*) over () as total
  from journal j left join "user" u on u.id = j.sujet_id left join compte c on c.id = j.compte_id
  where j.agency_id = $1 and ($2::text is null or j.evenement = $2)
    and ($3 = '' or j.acteur ilike $3 or u.name ilike $3 or u.email ilike $3 or j.details ->> 'nom' ilike $3)
    and ($4::date is null or j.at >= $4::date::timestamp at time zone 'Europe/Paris')
    and ($5::date is null or j.at < $5::date::timestamp at time zone 'Europe/Paris')
  order by j.at desc, j.id desc limit $6 offset $7`

/** What was done at the agency, newest first. */
export function journal(viewer: Administrateur, { evenement, personne, du, au, page }: Filtre): Promise<Ligne[]> {
  const pattern = personne && `%${personne.replace(/[\\%_]/g, '\\$&')}%`
  const values = [viewer.agencyId, evenement, pattern, du, au && addDays(au, 1), LIGNES_PAR_PAGE, (page - 1) * LIGNES_PAR_PAGE]
  return prepared<Ligne>(viewer, 'journal', JOURNAL, values)
}
