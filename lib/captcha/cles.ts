import 'server-only'
import { hkdfSync } from 'node:crypto'
import { env } from '../env'

/** How long a challenge is valid: the time to fill in a long form. */
export const VALIDITE_SECONDES = 20 * 60

/** A secret for one use alone, derived from the portal's. */
export const cle = (usage: 'travail' | 'travail-cle' | 'question'): string =>
  Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', `palier captcha ${usage}`, 32)).toString('base64url')
