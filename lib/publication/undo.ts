import 'server-only'
import type { PoolClient } from 'pg'
import { type Fait, noterPar } from '@/lib/journal'
import type { GenreRetour } from '@/lib/prisma/enums'
import { FILES } from './files'
import { revoirLesListes } from './listes'
import { quoted } from './sql'
import { oublierLesDeclarationsDepassees } from './telephones'
import { inTransaction } from './transaction'
import { takeAgencyTurn } from './turn'

type Retour = { readonly table_name: string; readonly genre: GenreRetour; readonly id: string }

const TABLES = new Set(FILES.flatMap(({ table, pour }) => (pour ? [table, pour.table] : [table])))

/** bigint or uuid, as the table has it: an index on it stays of use. */
async function typeOfId(client: PoolClient, table: string): Promise<string> {
  const { rows } = await client.query<{ type: string }>(
    `select format_type(atttypid, null) as type from pg_attribute where attrelid = ('public.' || quote_ident($1))::regclass and attname = 'id'`,
    [table],
  )
  return rows[0]?.type === 'bigint' ? 'bigint[]' : 'uuid[]'
}

const PART = 'select ids, avant from publication_retour where id = $2::bigint and agency_id = $1::uuid'

async function one(client: PoolClient, agencyId: string, { table_name: name, genre, id }: Retour): Promise<void> {
  if (!TABLES.has(name)) throw new Error(`No file of the bundle writes the table ${name}`)
  const table = `public.${quoted(name)}`
  const run = (sql: string) => client.query(sql, [agencyId, id])
  if (genre === 'INSERES' || genre === 'RETIRES') {
    const type = await typeOfId(client, name)
    const value = genre === 'INSERES' ? 'now()' : 'null'
    await run(
      `update ${table} t set withdrawn_at = ${value} from (${PART}) r, unnest(r.ids::${type}) u(id)
       where t.id = u.id and t.agency_id = $1::uuid and t.withdrawn_at is ${genre === 'INSERES' ? 'null' : 'not null'}`,
    )
    return
  }
  const lines = `(${PART}) r, jsonb_populate_recordset(null::${table}, r.avant) v`
  if (genre === 'MODIFIES') {
    const { rows } = await run(`select jsonb_object_keys(r.avant -> 0) as name from (${PART}) r`)
    const columns = (rows as { name: string }[]).map((row) => row.name).filter((column) => column !== 'id')
    const sets = columns.map((column) => `${quoted(column)} = v.${quoted(column)}`)
    await run(`update ${table} t set ${sets.join(', ')} from ${lines} where t.id = v.id and t.agency_id = $1::uuid`)
    return
  }
  const pour = FILES.find((file) => file.pour?.table === name)?.pour
  const into = quoted(pour?.into ?? '')
  if (genre === 'POUR_AJOUTES')
    await run(`delete from ${table} p using ${lines} where p.${into} = v.${into} and p.cible = v.cible and p.agency_id = $1::uuid`)
  else
    await run(
      `insert into ${table} (${into}, cible, agency_id, genre) select v.${into}, v.cible, $1::uuid, v.genre from ${lines} on conflict do nothing`,
    )
}

/**
 * Gives back what the publication found: what it brought is withdrawn, what it withdrew is back, what it changed is as before. All of it or
 * nothing, its line in the journal included. Mails that have left stay; those that wait find nothing to tell any more.
 * @returns whether it was still the last one that changed something.
 */
export const undo = (agencyId: string, publicationId: string, par: NonNullable<Fait['acteur']>): Promise<boolean> =>
  inTransaction<boolean>(agencyId, async (client, giveUp) => {
    await takeAgencyTurn(client, agencyId, () => undefined)
    const { rowCount } = await client.query(
      `update publication set status = 'ROLLED_BACK', defaite_at = now(), defaite_par = $3
       where id = $2 and agency_id = $1 and status = 'APPLIED' and exists (select from publication_retour r where r.publication_id = $2)`,
      [agencyId, publicationId, par.nom],
    )
    if (!rowCount) giveUp(false)
    const { rows } = await client.query<Retour>(
      `select id, table_name, genre from publication_retour where publication_id = $2 and agency_id = $1 order by id desc`,
      [agencyId, publicationId],
    )
    for (const part of rows) await one(client, agencyId, part)
    await oublierLesDeclarationsDepassees(client, agencyId)
    await revoirLesListes(client, agencyId)
    await client.query('delete from publication_retour where publication_id = $2 and agency_id = $1', [agencyId, publicationId])
    await noterPar(client, { evenement: 'publication-defaite', agencyId, acteur: par })
    return true
  })
