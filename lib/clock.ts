import { type Day, day, dayInFrance } from './domain/day'
import { env } from './env'

export const now = (): Date => new Date()

/** The day in France; PALIER_TODAY fixes it in the demo and in tests. The domain takes it as an argument. */
export function today(): Day {
  const fixed = env().PALIER_TODAY
  return fixed ? day(fixed) : dayInFrance(now())
}
