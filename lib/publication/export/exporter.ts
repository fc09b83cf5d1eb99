import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { connectAs, housePool } from '@/lib/db'
import { type Classeur, cheminDuClasseur } from '@/lib/domain/classeur'
import { printRecord } from '@/lib/domain/csv-print'
import type { Day } from '@/lib/domain/day'
import { openFile } from '@/lib/storage'
import { systemViewer } from '@/lib/viewer-kinds'
import { type FileDescription, fileName } from '../description'
import { FILES } from '../files'
import { MANIFEST } from '../manifest'
import { chercheur, MODELES_EN_VIGUEUR, type Modele } from '../modeles'
import { lignesSql } from './colonnes'

const METIERS = { SYNDIC: 'Syndic', GERANCE: 'Gérance' } as const
const AT_ONCE = 1000

type Ligne = Readonly<Record<string, string | null>>

async function classeursOf(client: PoolClient, agencyId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<Classeur>('select id, metier, nom, parent_id as "parentId" from classeur where agency_id = $1', [
    agencyId,
  ])
  const byId = new Map(rows.map((one) => [one.id, one]))
  return new Map(rows.map((one) => [one.id, `${METIERS[one.metier]} / ${cheminDuClasseur(one, byId)}`]))
}

/** Of a document that names a template: its title without what the template puts before it; no name where none is found by it any more. */
async function modelesOf(client: PoolClient, agencyId: string): Promise<(cells: Map<string, string>) => void> {
  const trouver = chercheur((await client.query<Modele>(MODELES_EN_VIGUEUR, [agencyId])).rows)
  return (cells) => {
    const found = trouver(cells.get('modele') ?? '')
    if ('attendu' in found) return void cells.set('modele', '')
    const [titre, prefixe] = [cells.get('titre') ?? '', `${cells.get('dossier_reference')} - `]
    if (found.prefixer && titre.startsWith(prefixe)) cells.set('titre', titre.slice(prefixe.length))
  }
}

async function copyPiece(hash: string, path: string): Promise<void> {
  const file = await openFile(hash)
  if (!file) throw new Error(`Le fichier ${hash} n’est plus là.`)
  await mkdir(dirname(path), { recursive: true })
  await pipeline(file.stream, createWriteStream(path))
}

/** The lines of a file as CSV, a thousand at a time, its pieces copied beside it as they are named. */
async function* enCsv(
  client: PoolClient,
  agencyId: string,
  file: FileDescription,
  folder: string,
  copied: Set<string>,
): AsyncGenerator<string> {
  const { columns, sql } = lignesSql(file)
  const classeurs = file.classeur ? await classeursOf(client, agencyId) : null
  const avecModele = columns.includes('modele') ? await modelesOf(client, agencyId) : null
  yield `\uFEFF${printRecord(columns)}`
  await client.query(`declare lignes no scroll cursor for ${sql}`, [agencyId])
  for (;;) {
    const { rows } = await client.query<Ligne>(`fetch ${AT_ONCE} from lignes`)
    for (const row of rows) {
      const cells = new Map(columns.map((name) => [name, row[name] ?? '']))
      if (file.classeur) cells.set(file.classeur.column, classeurs?.get(cells.get(file.classeur.column) ?? '') ?? '')
      avecModele?.(cells)
      for (const { column } of file.pieces ?? []) {
        const hash = cells.get(column)
        if (!hash) continue
        const path = `${hash.slice(0, 12)}/${row[`${column}_piece`] ?? hash}`
        if (!copied.has(path)) await copyPiece(hash, join(folder, 'fichiers', path))
        copied.add(path)
        cells.set(column, path)
      }
      // Nobody is left to see it.
      if (file.pour && cells.get('pour') === '') continue
      yield printRecord([...cells.values()])
    }
    if (rows.length < AT_ONCE) break
  }
  await client.query('close lignes')
}

export type Exportee = { readonly fichiers: number; readonly pieces: number }

/**
 * Writes all that bundles have brought an agency, as one complete bundle: brought to an agency that has the same classeurs and templates, it shows the same. What
 * was written by hand is not part of it, nor what is withdrawn. One view of the database from beginning to end.
 * @returns null when no agency has that code.
 */
export async function exporter(code: string, folder: string, date: Day, pour = code): Promise<Exportee | null> {
  const { rows } = await housePool().query<{ id: string }>('select id from agency where code = $1', [code])
  const agencyId = rows[0]?.id
  if (!agencyId) return null
  await mkdir(folder, { recursive: true })
  const facts = { format: 'palier/1', agence: pour, mode: 'complete', date, depuis: 'Palier' }
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(facts, null, 2)}\n`)
  const copied = new Set<string>()
  const client = await connectAs(systemViewer(agencyId))
  try {
    await client.query('begin isolation level repeatable read read only')
    for (const file of FILES) {
      const lines = enCsv(client, agencyId, file, folder, copied)
      await pipeline(Readable.from(lines), createWriteStream(join(folder, fileName(file)), { mode: 0o600 }))
    }
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
  return { fichiers: FILES.length, pieces: copied.size }
}
