import 'server-only'
import { type Check, checkReference } from './checks'
import { type FileDescription, fileName, optional, type Reference } from './description'
import { documents } from './files/documents'
import type { Merge } from './merge'
import { planFor } from './plans'
import { reference } from './readers'
import { stage } from './sql'
import type { Staged } from './staging'

const REFERENCES: readonly Reference[] = [
  { columns: ['compte'], to: 'comptes', into: 'compte_id' },
  { columns: ['tiers'], to: 'tiers', into: 'tiers_id' },
  { columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' },
]

/** Each one whom a document is for, as if it were a line of a file of its own. */
const POUR: FileDescription = {
  name: 'document_pour',
  table: 'document_pour',
  key: [],
  references: REFERENCES,
  columns: REFERENCES.map(({ into, columns }) => optional(columns[0] ?? into, reference)),
}

/** Spreads the column `pour` into lines, and tells those that name nothing. */
export async function checkPour(check: Check, one: Staged): Promise<void> {
  const of = (genre: string) => `case when c.mot like '${genre}:%' then substr(c.mot, ${genre.length + 2}) end as ${genre}`
  await check.client.query(
    `create temp table "stage_${POUR.name}" on commit drop as
     select s.ligne, false as supprime, ${of('compte')}, ${of('tiers')}, ${of('immeuble')}, c.mot = 'agence' as agence
     from ${stage(one.file)} s, string_to_table(s.pour, E'\\n') as c(mot) where not s.supprime`,
  )
  await check.client.query(`analyze ${stage(POUR)}`)
  const told = { file: fileName(one.file), column: 'pour' }
  for (const named of REFERENCES) await checkReference(check, POUR, named, told)
}

/** Brings document_pour to what the staged documents say; writes only what differs. */
export async function mergePour({ client, agencyId }: Merge, { file, read }: Staged): Promise<void> {
  await planFor(client, read)
  await client.query(
    `create temp table pour_voulu on commit drop as
     select distinct d.id as document_id, coalesce(c.id, t.id, i.id, $1::uuid) as cible,
       (case when c.id is not null then 'COMPTE' when t.id is not null then 'TIERS' when i.id is not null then 'IMMEUBLE' else 'AGENCE' end)::genre_cible as genre
     from ${stage(POUR)} p join ${stage(file)} s on s.ligne = p.ligne
     join document d on d.agency_id = $1::uuid and d.reference = s.reference
     left join compte c on c.agency_id = $1::uuid and c.reference = p.compte
     left join tiers t on t.agency_id = $1::uuid and t.reference = p.tiers
     left join immeuble i on i.agency_id = $1::uuid and i.reference = p.immeuble`,
    [agencyId],
  )
  await client.query('analyze pg_temp.pour_voulu')
  await client.query(
    `delete from document_pour p using (select distinct document_id from pg_temp.pour_voulu) v
     where p.document_id = v.document_id and not exists (select from pg_temp.pour_voulu w where w.document_id = p.document_id and w.cible = p.cible)`,
  )
  await client.query(
    `insert into document_pour (document_id, cible, agency_id, genre)
     select w.document_id, w.cible, $1::uuid, w.genre from pg_temp.pour_voulu w
     where not exists (select from document_pour p where p.document_id = w.document_id and p.cible = w.cible)`,
    [agencyId],
  )
}

export const isDocuments = ({ file }: Staged): boolean => file.name === documents.name
