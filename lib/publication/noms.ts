import type { PoolClient } from 'pg'
import type { Check } from './checks'
import { type FileDescription, fileName } from './description'
import { quoted, stage } from './sql'

type Nomme = { readonly id: string } | { readonly attendu: string }

/** The cursor's rows, a thousand at a time: a bundle may be wrong a million times. */
async function parMille<T extends object>(client: PoolClient, sql: string, work: (rows: readonly T[]) => Promise<void>): Promise<void> {
  await client.query(`declare lus no scroll cursor for ${sql}`)
  for (;;) {
    const { rows } = await client.query<T>('fetch 1000 from lus')
    await work(rows)
    if (rows.length < 1000) break
  }
  await client.query('close lus')
}

/**
 * Finds what each staged line names by something that is no reference, a classeur, a template, and tells the names that say nothing.
 * @returns the table that has them: `nom`, `id`.
 */
export async function trouverLesNoms(
  { client, errors }: Check,
  file: FileDescription,
  column: string,
  find: (nom: string) => Nomme,
): Promise<string> {
  const named = `pg_temp."${column}_lu"`
  await client.query(`create temp table "${column}_lu" (nom text primary key, id uuid, attendu text) on commit drop`)
  const distinct = `select distinct ${quoted(column)} as nom from ${stage(file)} where not supprime and ${quoted(column)} is not null`
  await parMille<{ nom: string }>(client, distinct, async (rows) => {
    const read = rows.map(({ nom }) => ({ nom, trouve: find(nom) }))
    await client.query(`insert into ${named} select * from unnest($1::text[], $2::uuid[], $3::text[])`, [
      read.map(({ nom }) => nom),
      read.map(({ trouve }) => ('id' in trouve ? trouve.id : null)),
      read.map(({ trouve }) => ('id' in trouve ? null : trouve.attendu)),
    ])
  })
  const unknown = `select s.ligne, l.nom, l.attendu from ${stage(file)} s
    join ${named} l on l.nom = s.${quoted(column)} where l.attendu is not null and not s.supprime order by s.ligne`
  await parMille<{ ligne: number; nom: string; attendu: string }>(client, unknown, async (rows) => {
    for (const { ligne, nom, attendu } of rows) errors.add({ file: fileName(file), line: ligne, column, found: nom, expected: attendu })
    await errors.flush()
  })
  return named
}
