/** What a bundle may weigh: far above a large group's, far below what would fill a disk or a memory. */
export type Limits = {
  readonly entries: number
  /** Inflated bytes of one file, and of all. */
  readonly entryBytes: number
  readonly totalBytes: number
  /** One of the files that lines name. */
  readonly pieceBytes: number
  /** Inflated over compressed, judged from `ratioFrom` inflated bytes on. A ledger stays below 40; a ZIP bomb passes 1 000. */
  readonly ratio: number
  readonly ratioFrom: number
}

const GIB = 1024 ** 3

export const LIMITS: Limits = {
  entries: 200_000,
  entryBytes: 4 * GIB,
  totalBytes: 16 * GIB,
  pieceBytes: 100 * 1024 ** 2,
  ratio: 200,
  ratioFrom: 8 * 1024 ** 2,
}

/** Characters of one CSV record, quoted line ends included. */
export const MAX_RECORD = 1024 ** 2
export const MAX_COLUMNS = 200
export const MAX_MANIFEST_BYTES = 64 * 1024
/** Errors kept in the report; the file has all of them. */
export const SHOWN_ERRORS = 100
