import 'server-only'
import { housePrepared } from '../db'
import type { StaffViewer } from '../viewer-kinds'

// Sessions are the persons' own: an agency learns the day of the last one, of those who hold its compte or its codes.
const DERNIERE = `
  select max(s.created_at) as le from session s where s.step = 'OPEN' and (
    s.user_id in (select o.user_id from acces o where o.compte_id = $1 and o.agency_id = $2 and o.closed_at is null)
    or s.code_id in (select k.id from code k where k.compte_id = $1 and k.agency_id = $2))`

export const derniereConnexion = async (viewer: StaffViewer, compteId: string): Promise<Date | null> =>
  (await housePrepared<{ le: Date | null }>('derniere-connexion', DERNIERE, [compteId, viewer.agencyId]))[0]?.le ?? null
