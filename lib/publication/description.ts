import type { Reader } from './readers'

export type Column = { readonly name: string; readonly required: boolean; readonly reader: Reader }

/** Columns that together are the key of a line of another file (or of this one), kept in the table as that line's id. */
export type Reference = { readonly columns: readonly string[]; readonly to: string; readonly into: string }

/** A column that the file does not have: the one of that name in the line of `from` that the column `by` names. */
export type Inheritance = { readonly column: string; readonly from: string; readonly by: string }

export type Misreading = { readonly column: string; readonly found: string; readonly expected: string }

/** One file of the bundle, told once: reading, checks, comparison and writing follow from it. */
export type FileDescription = {
  /** `lots`, for `lots.csv`. */
  readonly name: string
  readonly table: string
  readonly columns: readonly Column[]
  /** The columns that tell one line from another. */
  readonly key: readonly string[]
  readonly references: readonly Reference[]
  readonly inherits?: Inheritance
  /** What one line must be beyond its cells; `value` gives a trimmed cell, empty when there is none. */
  readonly check?: (value: (column: string) => string) => Misreading | null
}

export const required = (name: string, reader: Reader): Column => ({ name, required: true, reader })
export const optional = (name: string, reader: Reader): Column => ({ name, required: false, reader })

const isReference = (file: FileDescription, column: string) => file.references.some(({ columns }) => columns.includes(column))

/** Columns kept as they are; the others only serve to find the lines that they name. */
export const storedColumns = (file: FileDescription): Column[] => file.columns.filter(({ name }) => !isReference(file, name))

/** References that are part of the key: `lot_id` of a tantième, not `lot_principal_id` of a lot. */
export const keyReferences = (file: FileDescription): Reference[] =>
  file.references.filter(({ columns }) => columns.every((column) => file.key.includes(column)))

export const storedKey = (file: FileDescription): Column[] => storedColumns(file).filter(({ name }) => file.key.includes(name))

export const fileName = (file: FileDescription): string => `${file.name}.csv`
