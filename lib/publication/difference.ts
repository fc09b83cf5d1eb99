import 'server-only'
import { type Day, formatDay } from '@/lib/domain/day'
import { cents, formatEuros } from '@/lib/domain/money'
import type { GenreDifference } from '@/lib/prisma/enums'
import { type Column, type FileDescription, fileName, keyReferences, pieceColumns, type Reference, storedColumns } from './description'
import { fileNamed } from './files'
import { has } from './header'
import type { Merge } from './merge'
import { ownLines, published, quoted, table } from './sql'
import type { Staged } from './staging'

// What a trial tells of each line. It is read before each write of the merge, by the very conditions of that write.

/** Lines told of one file and one kind of change; the counts of the report have all of them. */
export const MONTREES = 5000

export type Difference = {
  readonly fichier: string
  readonly genre: GenreDifference
  readonly cle: string
  readonly libelle: string
  /** Its reference. */
  readonly compte: string | null
  readonly champs: readonly (readonly [column: string, before: string | null, after: string | null])[]
}

export type Temoin = (lines: readonly Difference[]) => Promise<void>

type Row = { cle: string; libelle: string | null; compte: string | null; back?: boolean; champs?: [string, string | null, string | null][] }

const SAYS = ['titre', 'libelle', 'nom', 'nature', 'numero']

/** What names a line for a person; `known` says which columns the alias has. */
function libelleOf(file: FileDescription, alias: string, known: (column: string) => boolean): string {
  const column = SAYS.find((name) => file.columns.some((one) => one.name === name) && !file.key.includes(name) && known(name))
  return column ? `${alias}.${quoted(column)}::text` : 'null::text'
}

const compteReference = (file: FileDescription) => file.references.find(({ to, columns }) => to === 'comptes' && columns.length === 1)

/** The reference of the compte of a published line `t`. */
function compteOfPublished(file: FileDescription): string {
  if (file.name === 'comptes') return 't.reference'
  const named = compteReference(file)
  if (named) return `(select c.reference from compte c where c.id = t.${quoted(named.into)})`
  return file.pour ? `(regexp_match(t.pour, 'compte:([^\\n]+)'))[1]` : 'null::text'
}

/** The same of a staged line `s`. */
function compteOfStaged({ file, header }: Staged): string {
  if (file.name === 'comptes') return 's.reference'
  const column = compteReference(file)?.columns[0]
  if (column) return has(header, column) ? `s.${quoted(column)}::text` : 'null::text'
  return file.pour && has(header, 'pour') ? `(regexp_match(s.pour, 'compte:([^\\n]+)'))[1]` : 'null::text'
}

const keyOfStaged = (file: FileDescription) => `concat_ws(' / ', ${file.key.map((column) => `s.${quoted(column)}`).join(', ')})`
const keyOfPublished = (file: FileDescription, alias = 'k') =>
  `concat_ws(' / ', ${file.key.map((_, at) => `${alias}.k${at + 1}`).join(', ')})`

function said(column: Column | undefined, value: string | null): string | null {
  if (value === null || !column) return value
  if (column.reader.pg === 'bigint') return formatEuros(cents(Number(value)))
  if (column.reader.pg === 'date') return formatDay(value as Day)
  if (column.reader.pg === 'boolean') return value === 'true' ? 'oui' : 'non'
  return value
}

async function tell({ client, agencyId, temoin }: Merge, { file }: Staged, genre: GenreDifference, sql: string): Promise<void> {
  if (!temoin) return
  const { rows } = await client.query<Row>(`${sql} limit ${MONTREES}`, [agencyId])
  const columns = new Map(storedColumns(file).map((column) => [column.name, column]))
  await temoin(
    rows.map(({ cle, libelle, compte, back, champs = [] }) => ({
      fichier: fileName(file),
      genre: back ? 'RETOUR' : genre,
      cle,
      libelle: (libelle ?? '').slice(0, 200),
      compte,
      champs: champs.map(([name, before, after]) => [name, said(columns.get(name), before), said(columns.get(name), after)] as const),
    })),
  )
}

/** @param condition which published lines `t` are withdrawn. */
export const direLesRetraits = (merge: Merge, one: Staged, condition: string): Promise<void> =>
  tell(
    merge,
    one,
    'RETRAIT',
    `select ${keyOfPublished(one.file)} as cle, ${libelleOf(one.file, 't', () => true)} as libelle, ${compteOfPublished(one.file)} as compte
     from ${table(one.file)} t join (${published(one.file)}) k on k.id = t.id
     where ${ownLines(one.file, 't')} and t.withdrawn_at is null and ${condition} order by 1`,
  )

/** @param lines staged lines `s` that are new. */
export const direLesAjouts = (merge: Merge, one: Staged, lines: string): Promise<void> =>
  tell(
    merge,
    one,
    'AJOUT',
    `select ${keyOfStaged(one.file)} as cle, ${libelleOf(one.file, 's', (name) => has(one.header, name))} as libelle, ${compteOfStaged(one)} as compte
     from ${lines} and $1::uuid is not null order by s.ligne`,
  )

const quoteText = (name: string) => `'${name}'`

/** @param changes the staged lines that change a published one, with its id as `target`. */
export function direLesModifications(merge: Merge, one: Staged, changes: string, named: readonly Reference[]): Promise<void> {
  const { file, header } = one
  const filled = new Set((file.pieces ?? []).flatMap((piece) => pieceColumns(piece).map(({ column }) => column.name)))
  const hidden = new Set([...filled, ...(file.pieces ?? []).map(({ column }) => column), ...(file.classeur ? [file.classeur.into] : [])])
  const scalars = storedColumns(file).filter(({ name }) => !file.key.includes(name) && has(header, name) && !hidden.has(name))
  const values = scalars.map(({ name }) => `(${quoteText(name)}, t.${quoted(name)}::text, s.${quoted(name)}::text)`)
  for (const { column, nom, taille } of file.pieces ?? []) {
    if (!has(header, column)) continue
    const file = (alias: string) => `${alias}.${quoted(nom)} || ' (' || ${alias}.${quoted(taille)} || ' octets)'`
    // The same name and the same weight, another content: told all the same.
    const mark = (alias: string) =>
      `case when t.${quoted(column)} is distinct from s.${quoted(column)} then ' ' || left(${alias}.${quoted(column)}, 8) else '' end`
    values.push(`(${quoteText(column)}, ${file('t')} || ${mark('t')}, ${file('s')} || ${mark('s')})`)
  }
  if (file.classeur && has(header, file.classeur.into)) {
    const nom = (alias: string) => `(select nom from classeur x where x.id = ${alias}.${quoted(file.classeur?.into ?? '')}::uuid)`
    values.push(`('classeur', ${nom('t')}, ${nom('s')})`)
  }
  for (const reference of named.filter((candidate) => !keyReferences(file).includes(candidate))) {
    const before = `(select ${keyOfPublished(fileNamed(reference.to), 'p')} from (${published(fileNamed(reference.to))}) p where p.id = t.${quoted(reference.into)})`
    const after = `nullif(concat_ws(' / ', ${reference.columns.map((column) => `s.${quoted(column)}`).join(', ')}), '')`
    values.push(`(${quoteText(reference.columns.at(-1) ?? '')}, ${before}, ${after})`)
  }
  const champs = values.length
    ? `(select jsonb_agg(jsonb_build_array(v.c, v.a, v.b)) from (values ${values.join(', ')}) v(c, a, b) where v.a is distinct from v.b)`
    : 'null'
  return tell(
    merge,
    one,
    'MODIFICATION',
    `select ${keyOfStaged(file)} as cle, ${libelleOf(file, 't', () => true)} as libelle, ${compteOfPublished(file)} as compte, s.back,
       coalesce(${champs}, '[]'::jsonb) as champs
     from ${changes} s join ${table(file)} t on t.id = s.target where t.agency_id = $1::uuid order by s.ligne`,
  )
}
