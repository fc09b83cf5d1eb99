import { parseDay } from '@/lib/domain/day'
import type { Misreading } from './description'

/** Null when `last` does not come before `first`, or one of them is no day: that is told by its cell. */
export function inOrder(value: (column: string) => string, first: string, last: string): Misreading | null {
  const [from, to] = [parseDay(value(first)), parseDay(value(last))]
  return from && to && to < from ? { column: last, found: value(last), expected: `un jour à partir du ${value(first)}` } : null
}
