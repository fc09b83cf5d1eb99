import type { Day } from '@/lib/domain/day'

export type PublicationMode = 'partielle' | 'complete'

/** What was read, where, and what was expected, in French, for the person who made the bundle. */
export type PublicationError = {
  readonly file: string
  /** As a text editor counts; null when the error is about the file as a whole. */
  readonly line: number | null
  readonly column: string | null
  readonly found: string
  readonly expected: string
}

export type FileReport = {
  readonly file: string
  /** Lines of data, the header apart. */
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly withdrawn: number
  readonly unchanged: number
  readonly ignoredColumns: readonly string[]
}

export type PublicationReport = {
  readonly id: string
  /** Empty, and mode and date null, when publication.json could not be read. */
  readonly agence: string
  readonly mode: PublicationMode | null
  readonly date: Day | null
  /** The software that made it. */
  readonly depuis: string
  readonly status: 'APPLIED' | 'REFUSED' | 'DRY_RUN'
  readonly files: readonly FileReport[]
  readonly warnings: readonly string[]
  /** The first hundred; all are in `errorsFile`. */
  readonly errors: readonly PublicationError[]
  readonly errorCount: number
  /** CSV of all errors, inside the data folder; null when there is none. */
  readonly errorsFile: string | null
  readonly durationMs: number
  /** Of a trial. */
  readonly courriers?: Courriers
}

/** Mails that a trial would send: how many, and to whom the first would go. */
export type Courriers = { total: number; readonly premiers: { readonly modele: string; readonly to: string }[] }

export type Progress = (step: string, rows: number) => void
