import 'server-only'
import type { PoolClient } from 'pg'
import { type Classeur, chercheurDeClasseurs, nomsDesClasseurs } from '@/lib/domain/classeur'
import type { Check } from './checks'
import { fileName } from './description'
import { quoted, stage } from './sql'
import type { Staged } from './staging'

const AUCUN = 'un classeur de l’agence, qui n’en a encore aucun'

async function classeursOf(client: PoolClient, agencyId: string): Promise<Classeur[]> {
  const { rows } = await client.query<Classeur>(
    'select id, metier, nom, parent_id as "parentId" from classeur where agency_id = $1 order by metier, rang',
    [agencyId],
  )
  return rows
}

/** Finds each classeur that a document names among those of the agency, and tells the names that it does not have. */
export async function findClasseurs({ client, agencyId, errors }: Check, one: Staged): Promise<Staged> {
  const { file, header } = one
  if (!file.classeur) return one
  const { column, into } = file.classeur
  const classeurs = await classeursOf(client, agencyId)
  const find = chercheurDeClasseurs(classeurs)
  const known = classeurs.length > 0 ? `un de ces classeurs : ${nomsDesClasseurs(classeurs).join(', ')}` : AUCUN
  const sure = 'le nom d’un seul classeur : il y en a dans les deux métiers, écrivez « Syndic / … » ou « Gérance / … »'
  await client.query(`alter table ${stage(file)} add column ${quoted(into)} uuid`)
  await client.query(`create temp table classeur_lu (nom text primary key, id uuid, attendu text) on commit drop`)
  await client.query(
    `declare noms no scroll cursor for select distinct ${quoted(column)} as nom from ${stage(file)} where not supprime and ${quoted(column)} is not null`,
  )
  for (;;) {
    const { rows } = await client.query<{ nom: string }>('fetch 1000 from noms')
    const read = rows.map(({ nom }) => ({ nom, trouve: find(nom) }))
    const ids = read.map(({ trouve }) => (typeof trouve === 'string' ? null : trouve.id))
    const attendus = read.map(({ trouve }) => (trouve === 'inconnu' ? known : trouve === 'ambigu' ? sure : null))
    await client.query('insert into pg_temp.classeur_lu select * from unnest($1::text[], $2::uuid[], $3::text[])', [
      read.map(({ nom }) => nom),
      ids,
      attendus,
    ])
    if (rows.length < 1000) break
  }
  await client.query('close noms')
  await client.query(
    `declare inconnus no scroll cursor for select s.ligne, l.nom, l.attendu from ${stage(file)} s
     join pg_temp.classeur_lu l on l.nom = s.${quoted(column)} where l.attendu is not null and not s.supprime order by s.ligne`,
  )
  for (;;) {
    const { rows } = await client.query<{ ligne: number; nom: string; attendu: string }>('fetch 1000 from inconnus')
    for (const { ligne, nom, attendu } of rows) errors.add({ file: fileName(file), line: ligne, column, found: nom, expected: attendu })
    await errors.flush()
    if (rows.length < 1000) break
  }
  await client.query('close inconnus')
  await client.query(`update ${stage(file)} s set ${quoted(into)} = l.id from pg_temp.classeur_lu l where l.nom = s.${quoted(column)}`)
  return { ...one, header: { ...header, filled: [...(header.filled ?? []), into] } }
}
