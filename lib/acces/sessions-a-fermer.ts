import 'server-only'
import { choisir, valeursDuChoix } from '../choix-d-acces-sql'
import { now } from '../clock'
import { housePrepared } from '../db'
import type { Selection } from '../domain/selection-d-acces'
import type { StaffViewer } from '../viewer-kinds'

// Sessions are the persons' own: an agency learns how many it would end.
const SESSIONS = `
  select count(*)::int as nombre from session s where s.closed_at is null and s.expires > $2::timestamptz and s.step = 'OPEN'
    and s.user_id in (select o.user_id from acces o where o.closed_at is null and o.compte_id in (select id from choisis))
    and not exists (select from acces o where o.user_id = s.user_id and o.closed_at is null and o.compte_id not in (select id from choisis))
    and not exists (select from staff f where f.user_id = s.user_id and f.closed_at is null)`

/** Open sessions of persons who would have nothing left, once these comptes are closed. */
export async function sessionsAFermer(viewer: StaffViewer, { filtre, ids }: Selection): Promise<number> {
  const { nom, avant, ou } = choisir(filtre, ids)
  const texte = `with ${avant} choisis as materialized (select c.id from compte c where ${ou}) ${SESSIONS}`
  const [row] = await housePrepared<{ nombre: number }>(`sessions-a-fermer-${nom}`, texte, valeursDuChoix(viewer, filtre, now(), ids))
  return row?.nombre ?? 0
}
