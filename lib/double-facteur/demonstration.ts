import { env } from '../env'
import { codeDe } from './totp'

/** The secret of the demo's staff, which everybody can read here: outside the demo it opens nothing. */
export const SECRET_DE_DEMONSTRATION = 'PALIERDEMONSTRATIONPALIERDEMO234'

/** Whether it is that secret, in the demo: a login that all visitors share, so that one code serves several of them. */
export const estPartage = (secret: string): boolean => secret === SECRET_DE_DEMONSTRATION && env().PALIER_DEMO === '1'

/** Whether a secret may serve at all here. */
export const estAdmis = (secret: string): boolean => secret !== SECRET_DE_DEMONSTRATION || env().PALIER_DEMO === '1'

/** « 123 456 », for the shared login of the demo; null for any other, and everywhere else. */
export const codeMontre = (secret: string | null, at: Date): string | null =>
  secret && estPartage(secret) ? codeDe(secret, at).replace(/^(...)/, '$1\u00A0') : null
