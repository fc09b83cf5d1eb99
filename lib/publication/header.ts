import { type Column, type FileDescription, fileName } from './description'
import type { ErrorLog } from './error-log'

export type Header = {
  /** Columns of a staged line: those that the file has, and those of the key. `at` is -1 where the file has none. */
  readonly columns: readonly { readonly column: Column; readonly at: number }[]
  readonly width: number
  /** Where the column `supprime` is. */
  readonly supprime: number | null
  readonly ignored: readonly string[]
  /** Columns of the staged lines that Palier filled in, without a cell of their own. */
  readonly filled?: readonly string[]
}

const SUPPRIME = 'supprime'

/** Null when the lines below cannot be understood. */
export function readHeader(file: FileDescription, fields: readonly string[], line: number, errors: ErrorLog): Header | null {
  const names = fields.map((field) => field.trim().toLowerCase())
  const refuse = (column: string, found: string, expected: string) => errors.add({ file: fileName(file), line, column, found, expected })
  let usable = true
  for (const name of new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))) {
    refuse(name, `${names.filter((other) => other === name).length} colonnes de ce nom`, 'une seule')
    usable = false
  }
  for (const { name, required } of file.columns) {
    if (!required || names.includes(name)) continue
    refuse(name, 'colonne absente', `une colonne « ${name} »`)
    usable = false
  }
  if (!usable) return null
  const known = new Set([SUPPRIME, ...file.columns.map(({ name }) => name)])
  const supprime = names.indexOf(SUPPRIME)
  return {
    columns: file.columns
      .map((column) => ({ column, at: names.indexOf(column.name) }))
      .filter(({ column, at }) => at !== -1 || file.key.includes(column.name)),
    width: fields.length,
    supprime: supprime === -1 ? null : supprime,
    ignored: fields.map((field) => field.trim()).filter((name) => name !== '' && !known.has(name.toLowerCase())),
  }
}

/** A column that the file does not have says nothing about what is published. */
export const has = (header: Header, name: string): boolean =>
  header.columns.some(({ column, at }) => column.name === name && at !== -1) || (header.filled?.includes(name) ?? false)
