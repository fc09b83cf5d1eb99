import 'server-only'
import { type Check, checkReference } from './checks'
import { type FileDescription, fileName, optional, type Reference } from './description'
import type { Merge } from './merge'
import { planFor } from './plans'
import { reference } from './readers'
import { ecrirePour } from './retour'
import { quoted, stage, table } from './sql'
import type { Staged } from './staging'

const REFERENCES: readonly Reference[] = [
  { columns: ['compte'], to: 'comptes', into: 'compte_id' },
  { columns: ['tiers'], to: 'tiers', into: 'tiers_id' },
  { columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' },
]

type Pour = NonNullable<FileDescription['pour']>

/** Each one whom a line is for, as if it were a line of a file of its own. */
const cibles = ({ table }: Pour): FileDescription => ({
  name: table,
  table,
  key: [],
  references: REFERENCES,
  columns: REFERENCES.map(({ into, columns }) => optional(columns[0] ?? into, reference)),
})

/** Spreads the column `pour` of a file that has one into lines, and tells those that name nothing. */
export async function checkPour(check: Check, { file }: Staged): Promise<void> {
  if (!file.pour) return
  const lines = cibles(file.pour)
  const of = (genre: string) => `case when c.mot like '${genre}:%' then substr(c.mot, ${genre.length + 2}) end as ${genre}`
  await check.client.query(
    `create temp table ${stage(lines)} on commit drop as
     select s.ligne, false as supprime, ${of('compte')}, ${of('tiers')}, ${of('immeuble')}, c.mot = 'agence' as agence
     from ${stage(file)} s, string_to_table(s.pour, E'\\n') as c(mot) where not s.supprime`,
  )
  await check.client.query(`analyze ${stage(lines)}`)
  const told = { file: fileName(file), column: 'pour' }
  for (const named of REFERENCES) await checkReference(check, lines, named, told)
}

/** Brings the table of whom to what the staged lines say; writes only what differs. */
export async function mergePour(merge: Merge, { file, read }: Staged): Promise<void> {
  const { client, agencyId } = merge
  if (!file.pour) return
  const pour = { ...file.pour, of: file.table }
  const [lines, into, voulu] = [cibles(file.pour), quoted(file.pour.into), `pg_temp."voulu_${file.pour.table}"`]
  await planFor(client, read)
  await client.query(
    `create temp table ${voulu} on commit drop as
     select distinct d.id as ${into}, coalesce(c.id, t.id, i.id, $1::uuid) as cible,
       (case when c.id is not null then 'COMPTE' when t.id is not null then 'TIERS' when i.id is not null then 'IMMEUBLE' else 'AGENCE' end)::genre_cible as genre
     from ${stage(lines)} p join ${stage(file)} s on s.ligne = p.ligne
     join ${table(file)} d on d.agency_id = $1::uuid and d.reference = s.reference
     left join compte c on c.agency_id = $1::uuid and c.reference = p.compte
     left join tiers t on t.agency_id = $1::uuid and t.reference = p.tiers
     left join immeuble i on i.agency_id = $1::uuid and i.reference = p.immeuble`,
    [agencyId],
  )
  await client.query(`analyze ${voulu}`)
  await ecrirePour(
    merge,
    pour,
    'POUR_RETIRES',
    `delete from ${table(lines)} p using (select distinct ${into} from ${voulu}) v
     where p.agency_id = $1::uuid and p.${into} = v.${into} and not exists (select from ${voulu} w where w.${into} = p.${into} and w.cible = p.cible)`,
  )
  await ecrirePour(
    merge,
    pour,
    'POUR_AJOUTES',
    `insert into ${table(lines)} as p (${into}, cible, agency_id, genre)
     select w.${into}, w.cible, $1::uuid, w.genre from ${voulu} w
     where not exists (select from ${table(lines)} o where o.${into} = w.${into} and o.cible = w.cible)`,
  )
}
