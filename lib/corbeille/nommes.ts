import 'server-only'
import type { PoolClient } from 'pg'
import { housePool } from '../db'

/** Each column that names a kept file by its SHA-256; a test finds in the schema those that would be missing here. */
export const COLONNES = {
  agency: ['logo'],
  attestation: ['fichier'],
  crg_ligne: ['piece'],
  demande_piece: ['fichier'],
  depense: ['facture'],
  depot_piece: ['fichier'],
  diffusion_piece: ['fichier'],
  document: ['fichier'],
  partenaire: ['logo'],
  photo: ['fichier'],
  preavis: ['piece'],
  tache: ['fichier'],
} as const satisfies Record<string, readonly string[]>

/** Each that may name some within: among them what undoes a publication. */
export const JSON_QUI_NOMMENT = {
  document: ['contenu'],
  message: ['contenu'],
  publication_retour: ['avant'],
  tache: ['demande', 'resultat'],
} as const satisfies Record<string, readonly string[]>

const pairs = (columns: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(columns).flatMap(([table, names]) => names.map((name) => ({ table, name })))

async function retirer(client: PoolClient): Promise<void> {
  for (const { table, name } of pairs(COLONNES))
    await client.query(`delete from pg_temp.candidat c using "${table}" t where t."${name}" = c.hash`)
  for (const { table, name } of pairs(JSON_QUI_NOMMENT))
    await client.query(
      `delete from pg_temp.candidat c using (
         select distinct m[1] as hash from "${table}" t, regexp_matches(t."${name}"::text, '[0-9a-f]{64}', 'g') m) n
       where n.hash = c.hash`,
    )
}

/** Which of these contents no row of any agency names, withdrawn rows included. */
export async function sansNom(hashes: AsyncIterable<readonly string[]>): Promise<ReadonlySet<string>> {
  const client = await housePool().connect()
  try {
    await client.query('begin')
    await client.query('create temp table candidat (hash text primary key) on commit drop')
    for await (const some of hashes)
      if (some.length) await client.query('insert into pg_temp.candidat select unnest($1::text[]) on conflict do nothing', [some])
    await client.query('analyze pg_temp.candidat')
    await retirer(client)
    const { rows } = await client.query<{ hash: string }>('select hash from pg_temp.candidat')
    return new Set(rows.map(({ hash }) => hash))
  } finally {
    // Nothing was written but the table of candidates.
    const lost = await client.query('rollback').then(
      () => false,
      () => true,
    )
    client.release(lost)
  }
}
