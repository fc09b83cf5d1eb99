import 'server-only'
import type { PoolClient } from 'pg'
import type { GenreRetour } from '@/lib/prisma/enums'
import type { FileDescription } from './description'
import type { Merge } from './merge'
import { quoted, table } from './sql'

// How to undo a publication, written as it is applied and in its transaction (docs/decisions/045).

const IDS = 10_000
const LIGNES = 1000

const KEEP = (columns: string) => `insert into publication_retour (agency_id, publication_id, table_name, genre, ${columns})`

/**
 * Runs a write whose table is `t`, and keeps the ids of what it touched.
 * @returns how many lines.
 */
export async function ecrire({ client, agencyId, retour }: Merge, file: FileDescription, genre: GenreRetour, sql: string): Promise<number> {
  if (!retour) return (await client.query(sql, [agencyId])).rowCount ?? 0
  const { rows } = await client.query<{ n: string }>(
    `with w as (${sql} returning t.id),
       kept as (${KEEP('ids')} select $1::uuid, $2::uuid, '${file.table}', '${genre}', array_agg(n.id)
         from (select w.id::text as id, (row_number() over () - 1) / ${IDS} as part from w) n group by n.part)
     select count(*) as n from w`,
    [agencyId, retour],
  )
  return Number(rows[0]?.n)
}

/** Keeps those columns of the lines that are about to change, as they are. @param changes has their ids as `target`. */
export async function garder(
  { client, agencyId, retour }: Merge,
  file: FileDescription,
  changes: string,
  columns: readonly string[],
): Promise<void> {
  if (!retour) return
  const kept = ['id', 'withdrawn_at', ...columns].map((name) => `t.${quoted(name)}`).join(', ')
  await client.query(
    `${KEEP('avant')} select $1::uuid, $2::uuid, '${file.table}', 'MODIFIES', jsonb_agg(n.line)
     from (select to_jsonb(x) as line, (row_number() over () - 1) / ${LIGNES} as part
       from (select ${kept} from ${table(file)} t join ${changes} s on s.target = t.id where t.agency_id = $1::uuid) x) n group by n.part`,
    [agencyId, retour],
  )
}

/** Only the last publication that changed something can be undone: after another one, what came before it is no longer what is there. */
export const forgetFormer = (client: PoolClient, agencyId: string, publicationId: string): Promise<unknown> =>
  client.query(
    `delete from publication_retour r where r.agency_id = $1 and r.publication_id <> $2
       and exists (select from publication_retour n where n.publication_id = $2)`,
    [agencyId, publicationId],
  )

/** The same for lines of whom: those of lines that were there before, the others being withdrawn with what they are of. */
export async function ecrirePour(
  { client, agencyId, retour }: Merge,
  pour: { readonly of: string; readonly table: string; readonly into: string },
  genre: 'POUR_AJOUTES' | 'POUR_RETIRES',
  sql: string,
): Promise<void> {
  if (!retour) return void (await client.query(sql, [agencyId]))
  await client.query(
    `with w as (${sql} returning p.*)
     ${KEEP('avant')} select $1::uuid, $2::uuid, '${pour.table}', '${genre}', jsonb_agg(n.line)
     from (select to_jsonb(w) as line, (row_number() over () - 1) / ${LIGNES} as part
       from w join public."${pour.of}" d on d.id = w.${quoted(pour.into)} and d.created_at < now()) n group by n.part`,
    [agencyId, retour],
  )
}
