import type { SessionStep } from '../prisma/enums'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export type Durees = {
  /** However much it is used. */
  readonly absolue: number
  /** Since the last page. */
  readonly inactive: number
}

const meme = (ms: number): Durees => ({ absolue: ms, inactive: ms })

/** How long a session lasts, in milliseconds: a client's a month, a fortnight unused; a staff member's a working day, two hours unused. */
export function durees(step: SessionStep, equipe: boolean): Durees {
  if (step === 'SECOND_FACTOR') return meme(10 * MINUTE_MS)
  if (step === 'ENROLMENT') return meme(HOUR_MS)
  return equipe ? { absolue: 12 * HOUR_MS, inactive: 2 * HOUR_MS } : { absolue: 30 * DAY_MS, inactive: 14 * DAY_MS }
}
