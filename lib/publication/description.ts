import type { Mime } from '@/lib/contenu-de-fichier'
import { entier, type Reader, reference, texte } from './readers'

export type Column = { readonly name: string; readonly required: boolean; readonly reader: Reader }

/** Columns that together are the key of a line of another file (or of this one), kept in the table as that line's id. */
export type Reference = {
  readonly columns: readonly string[]
  readonly to: string
  readonly into: string
  /** What is told of a line that names nothing, where the usual sentence would not help. */
  readonly expected?: string
}

/**
 * Columns that the file does not have, or leaves empty: those of that name in the line of `from` that the column `by` names, where all its
 * lines agree.
 */
export type Inheritance = { readonly columns: readonly string[]; readonly from: string; readonly by: string }

/** A column that names a file of the bundle: it becomes the SHA-256 of the stored content, and these columns say the rest. */
export type Piece = {
  readonly column: string
  readonly kinds: readonly Mime[]
  /** What may be there, in French. */
  readonly expected: string
  readonly nom: string
  readonly taille: string
  readonly mime: string
  readonly largeur?: string
  readonly hauteur?: string
}

export type Misreading = { readonly column: string; readonly found: string; readonly expected: string }

/** One file of the bundle, told once: reading, checks, comparison and writing follow from it. */
export type FileDescription = {
  /** `lots`, for `lots.csv`. */
  readonly name: string
  /** What the bundle calls it, when it is not that name and `.csv`. */
  readonly source?: string
  readonly table: string
  /** What tells this file's lines from others that live in the same table. */
  readonly own?: Readonly<Record<string, string>>
  readonly columns: readonly Column[]
  /** The columns that tell one line from another. */
  readonly key: readonly string[]
  readonly references: readonly Reference[]
  readonly inherits?: Inheritance
  readonly pieces?: readonly Piece[]
  /** The column that names a classeur of the agency, and where its id goes. */
  readonly classeur?: { readonly column: string; readonly into: string }
  /** Columns that no line has, and that Palier may fill in. */
  readonly filled?: readonly Column[]
  /** Of a file whose column `pour` says whom a line is for: the table of its lines and persons, and where the line's id goes. */
  readonly pour?: { readonly table: string; readonly into: string }
  /** What one line must be beyond its cells; `value` gives a trimmed cell, empty when there is none. */
  readonly check?: (value: (column: string) => string) => Misreading | null
}

export const required = (name: string, reader: Reader): Column => ({ name, required: true, reader })
export const optional = (name: string, reader: Reader): Column => ({ name, required: false, reader })

const isReference = (file: FileDescription, column: string) => file.references.some(({ columns }) => columns.includes(column))

/** Columns that Palier fills in about the files that lines name, under the names of the table `piece`. */
export const pieceColumns = (piece: Piece): { readonly of: 'nom' | 'taille' | 'mime' | 'largeur' | 'hauteur'; readonly column: Column }[] =>
  (['nom', 'taille', 'mime', 'largeur', 'hauteur'] as const).flatMap((of) => {
    const name = piece[of]
    return name ? [{ of, column: optional(name, of === 'nom' || of === 'mime' ? texte() : entier(0, 999_999_999)) }] : []
  })

/** Columns kept as they are, and those that Palier fills in; the others only serve to find the lines that they name. */
export const storedColumns = (file: FileDescription): Column[] => [
  ...file.columns.filter(({ name }) => !isReference(file, name) && name !== file.classeur?.column),
  ...(file.classeur ? [optional(file.classeur.into, reference)] : []),
  ...(file.filled ?? []),
  ...(file.pieces ?? []).flatMap(pieceColumns).map(({ column }) => column),
]

/** References that are part of the key: `lot_id` of a tantième, not `lot_principal_id` of a lot. */
export const keyReferences = (file: FileDescription): Reference[] =>
  file.references.filter(({ columns }) => columns.every((column) => file.key.includes(column)))

export const storedKey = (file: FileDescription): Column[] => storedColumns(file).filter(({ name }) => file.key.includes(name))

export const fileName = (file: FileDescription): string => file.source ?? `${file.name}.csv`
