import { type FileDescription, keyReferences, type Reference, storedKey } from './description'
import { fileNamed } from './files'

// Everything here is made of names that the descriptions declare; values travel as parameters, $1 being the agency.

export const stage = (file: FileDescription): string => `pg_temp."stage_${file.name}"`
export const table = (file: FileDescription): string => `public."${file.table}"`
export const quoted = (name: string): string => `"${name}"`

/** The agency's lines of that file, of a table under the alias. */
export function ownLines(file: FileDescription, alias: string): string {
  const own = Object.entries(file.own ?? {}).map(([column, value]) => ` and ${alias}.${quoted(column)} = '${value}'`)
  return `${alias}.agency_id = $1::uuid${own.join('')}`
}

/** Published lines of a file under the key that the bundle uses: id, withdrawn_at, k1, k2… */
export function published(file: FileDescription): string {
  const references = keyReferences(file)
  const keys = file.key.map((column, position) => {
    const index = references.findIndex(({ columns }) => columns.includes(column))
    const reference = references[index]
    const value = reference ? `r${index}.k${reference.columns.indexOf(column) + 1}` : `t.${quoted(column)}`
    return `${value} as k${position + 1}`
  })
  const joins = references.map(
    (reference, index) => `join (${published(fileNamed(reference.to))}) r${index} on r${index}.id = t.${quoted(reference.into)}`,
  )
  return `select t.id, t.withdrawn_at, ${keys.join(', ')} from ${table(file)} t ${joins.join(' ')} where ${ownLines(file, 't')}`
}

const sameKey = (reference: Reference, alias: string) =>
  reference.columns.map((column, position) => `${alias}.k${position + 1} = s.${quoted(column)}`).join(' and ')

/** Staged lines with the ids of the lines that they name. Whether those are in force was checked before. */
export function resolved(file: FileDescription, references: readonly Reference[]): string {
  const ids = references.map((reference, index) => `, r${index}.id as ${quoted(reference.into)}`)
  const joins = references.map(
    (reference, index) => `left join (${published(fileNamed(reference.to))}) r${index} on ${sameKey(reference, `r${index}`)}`,
  )
  return `select s.*${ids.join('')} from ${stage(file)} s ${joins.join(' ')}`
}

/** A published line `t` and a staged line `s` with its key references resolved are the same line. */
export function sameLine(file: FileDescription): string {
  const ids = keyReferences(file).map(({ into }) => `t.${quoted(into)} = s.${quoted(into)}`)
  // An optional part of a key is empty or not, and two empty ones are equal; `=` elsewhere keeps hash joins possible.
  const scalars = storedKey(file).map(
    ({ name, required }) => `t.${quoted(name)} ${required ? '=' : 'is not distinct from'} s.${quoted(name)}`,
  )
  return [...ids, ...scalars].join(' and ')
}
