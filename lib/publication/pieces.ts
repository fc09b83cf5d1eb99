import 'server-only'
import type { PoolClient } from 'pg'
import { fileName, type Piece, pieceColumns } from './description'
import { has } from './header'
import { labelOf, readPiece } from './piece'
import type { Run } from './run'
import { quoted, stage } from './sql'
import type { Staged } from './staging'

/** Read at once: enough to keep a disk and a processor busy, few enough to stay small. */
const AT_ONCE = 4
const BATCH = 200

type Named = { readonly one: Staged; readonly piece: Piece }

const fold = (path: string) => path.normalize('NFC').toLowerCase()

/** The bundle's files by the name that lines give them; capitals and the way of writing accents apart, as for the CSV. */
function piecesOf({ bundle }: Run): Map<string, string> {
  const prefix = 'fichiers/'
  const paths = bundle.paths.filter((path) => path.toLowerCase().startsWith(prefix))
  return new Map(paths.map((path) => [fold(path.slice(prefix.length)), path]))
}

type Row = readonly (string | number | null)[]

async function readOne(run: Run, known: ReadonlyMap<string, string>, nom: string, store: () => boolean): Promise<Row> {
  const path = known.get(fold(nom))
  const read = path
    ? await readPiece(run.bundle, path, run.limits, store())
    : { defaut: 'absent de l’envoi', attendu: 'un fichier de ce nom dans le dossier « fichiers/ » de l’envoi' }
  if ('defaut' in read) return [nom, null, null, null, null, null, null, null, `${nom} (${read.defaut})`, read.attendu]
  return [nom, read.hash, read.nom, read.taille, read.mime, read.largeur, read.hauteur, labelOf(read.mime), null, null]
}

async function readBatch(names: readonly string[], read: (nom: string) => Promise<Row>): Promise<Row[]> {
  const rows: Row[] = []
  const left = names[Symbol.iterator]()
  const worker = async () => {
    for (const nom of left) rows.push(await read(nom))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return rows
}

const COLUMNS =
  'nom text primary key, hash text, original text, taille integer, mime text, largeur integer, hauteur integer, genre text, lu text, attendu text'

async function insertRows(client: PoolClient, rows: readonly Row[]): Promise<void> {
  const columns = Array.from({ length: 10 }, (_, at) => rows.map((row) => row[at] ?? null))
  await client.query(
    `insert into pg_temp.piece select * from unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::text[], $6::integer[], $7::integer[], $8::text[], $9::text[], $10::text[])`,
    columns,
  )
}

/** Reads each file that a line names, once. As long as nothing is wrong with the bundle, what is read is stored: by content, so that a run that ends early shows nothing. */
async function readAll(client: PoolClient, run: Run, named: readonly Named[]): Promise<void> {
  await client.query(`create temp table piece (${COLUMNS}) on commit drop`)
  const names = named
    .map(({ one, piece }) => `select ${quoted(piece.column)} as nom from ${stage(one.file)} where not supprime`)
    .join(' union ')
  await client.query(`declare named no scroll cursor for select distinct nom from (${names}) n where nom is not null order by nom`)
  const known = piecesOf(run)
  let [read, faulty] = [0, run.errors.count > 0]
  for (;;) {
    run.options.signal?.throwIfAborted()
    run.options.onProgress?.('Lecture des pièces', read)
    const { rows } = await client.query<{ nom: string }>(`fetch ${BATCH} from named`)
    if (rows.length === 0) break
    const batch = await readBatch(
      rows.map(({ nom }) => nom),
      async (nom) => {
        const row = await readOne(run, known, nom, () => !faulty && !run.options.dryRun)
        if (row[8] !== null) faulty = true
        return row
      },
    )
    await insertRows(client, batch)
    read += rows.length
  }
  await client.query('close named')
  await client.query('analyze pg_temp.piece')
}

async function check(client: PoolClient, { errors }: Run, { one, piece }: Named): Promise<void> {
  const column = quoted(piece.column)
  await client.query(
    `declare faulty no scroll cursor for
     select s.ligne, coalesce(p.lu, p.nom || ' (' || p.genre || ')') as lu, coalesce(p.attendu, $2) as attendu
     from ${stage(one.file)} s join pg_temp.piece p on p.nom = s.${column}
     where not s.supprime and (p.lu is not null or p.mime <> all($1::text[])) order by s.ligne`,
    [[...piece.kinds], piece.expected],
  )
  for (;;) {
    const { rows } = await client.query<{ ligne: number; lu: string; attendu: string }>('fetch 1000 from faulty')
    for (const { ligne, lu, attendu } of rows) {
      errors.add({ file: fileName(one.file), line: ligne, column: piece.column, found: lu, expected: attendu })
    }
    await errors.flush()
    if (rows.length < 1000) break
  }
  await client.query('close faulty')
}

async function fill(client: PoolClient, { one, piece }: Named): Promise<string[]> {
  const columns = pieceColumns(piece)
  const types = columns.map(({ column }) => `add column ${quoted(column.name)} ${column.reader.pg}`)
  const sets = columns.map(({ of, column }) => `${quoted(column.name)} = p.${of === 'nom' ? 'original' : of}`)
  const column = quoted(piece.column)
  await client.query(`alter table ${stage(one.file)} ${types.join(', ')}`)
  await client.query(
    `update ${stage(one.file)} s set ${column} = p.hash, ${sets.join(', ')} from pg_temp.piece p where p.nom = s.${column}`,
  )
  return columns.map(({ column: { name } }) => name)
}

/** Reads, checks and stores the files that the lines name; gives the staged lines with what was found. */
export async function readPieces(
  client: PoolClient,
  run: Run,
  staged: ReadonlyMap<string, Staged | null>,
): Promise<ReadonlyMap<string, Staged | null>> {
  const named: Named[] = [...staged.values()].flatMap((one) =>
    (one?.file.pieces ?? []).flatMap((piece) => (one && has(one.header, piece.column) ? [{ one, piece }] : [])),
  )
  if (named.length === 0) return staged
  await readAll(client, run, named)
  for (const one of named) await check(client, run, one)
  if (run.errors.count > 0) return staged
  const complete = new Map(staged)
  for (const { one, piece } of named) {
    const { header } = complete.get(one.file.name) ?? one
    complete.set(one.file.name, {
      ...one,
      header: { ...header, filled: [...(header.filled ?? []), ...(await fill(client, { one, piece }))] },
    })
  }
  return complete
}
