import type { Bundle } from './bundle'
import type { Temoin } from './difference'
import type { ErrorLog } from './error-log'
import type { Limits } from './limits'
import type { Manifest } from './manifest'
import type { Courriers, Progress } from './report'

export type PublishOptions = {
  /** Everything is read, checked, compared, then undone. */
  readonly dryRun?: boolean
  readonly onProgress?: Progress
  readonly signal?: AbortSignal
  readonly limits?: Limits
  /** Of the row that waits for this run; a new one otherwise. */
  readonly id?: string
  /** Whose bundle it has to be. */
  readonly agencyId?: string
  /** Who is told of each line of a trial. */
  readonly temoin?: Temoin
  /** The code of the agency that an FEC alone is of. */
  readonly agence?: string
  /** What its sender calls it: where it lies is nobody's business. */
  readonly nom?: string
}

/** One publication under way. */
export type Run = {
  readonly id: string
  readonly agencyId: string
  readonly manifest: Manifest
  readonly bundle: Bundle
  readonly limits: Limits
  readonly errors: ErrorLog
  readonly options: PublishOptions
  readonly warnings: string[]
  readonly courriers: Courriers
}
