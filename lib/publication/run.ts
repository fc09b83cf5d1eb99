import type { Bundle } from './bundle'
import type { ErrorLog } from './error-log'
import type { Limits } from './limits'
import type { Manifest } from './manifest'
import type { Progress } from './report'

export type PublishOptions = {
  /** Everything is read, checked, compared, then undone. */
  readonly dryRun?: boolean
  readonly onProgress?: Progress
  readonly signal?: AbortSignal
  readonly limits?: Limits
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
}
