import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from './db'

const QUARTER_HOUR = 15 * 60

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    tableName: 'throttle',
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  })

/** The limits, in attempts per seconds. Only failed sign-ins count. */
const LIMITS = {
  /** From one address, whatever the account: an office or a building may stand behind it. */
  'connexion-adresse': [40, QUARTER_HOUR],
  /** From one address on one account: what a forgetful person meets. */
  'connexion-compte-adresse': [8, QUARTER_HOUR],
  /** On one account from everywhere. */
  'connexion-compte': [60, 3600],
  'releve-compte': [20, 3600],
} as const satisfies Record<string, readonly [points: number, seconds: number]>

export type Limit = keyof typeof LIMITS

const limiters = new Map<Limit, RateLimiterPostgres>()
function of(limit: Limit): RateLimiterPostgres {
  const [points, seconds] = LIMITS[limit]
  const known = limiters.get(limit) ?? limiter(limit, points, seconds)
  limiters.set(limit, known)
  return known
}

/** Takes one attempt. @returns the seconds to wait before the next when none is left, else 0. */
export async function take(limit: Limit, key: string): Promise<number> {
  try {
    await of(limit).consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/** Gives back the one attempt that was taken: it did not fail. Others behind the same address are not made to pay for it. */
export const giveBackOne = async (limit: Limit, key: string): Promise<void> => {
  await of(limit).reward(key, 1)
}

/** Gives back all attempts: the person proved to be who she is. */
export const giveBack = async (limit: Limit, key: string): Promise<void> => {
  await of(limit).delete(key)
}
