import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

// What every authenticator application knows, and some know nothing else: SHA-1, 6 digits, 30 seconds.
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** Codes of the step before and of the step after: the clock of a telephone is seldom exact. */
const WINDOW = 1

const totp = (secret: string) => new TOTP({ ...KIND, secret: Secret.fromBase32(secret) })

/** 160 bits, in base32. */
export const nouveauSecret = (): string => new Secret({ size: 20 }).base32

/** What the QR code says to the application. @param emetteur the name under which the code is found again. */
export const adresseOtp = (secret: string, emetteur: string, email: string): string =>
  new TOTP({ ...KIND, issuer: emetteur, label: email, secret: Secret.fromBase32(secret) }).toString()

/** The source of a picture: dark on white whatever the theme, as cameras want it. */
export const qrCode = (adresse: string): string =>
  `data:image/svg+xml,${encodeURIComponent(renderSVG(adresse, { border: 4, pixelSize: 4 }))}`

/** The secret in groups of four, for who types it. */
export const secretEnGroupes = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''

/** The code of an instant, as an application would show it. */
export const codeDe = (secret: string, at: Date): string => totp(secret).generate({ timestamp: at.getTime() })

/** Six digits, however they were spaced; null for anything else. */
export function lireCode(typed: string): string | null {
  const digits = typed.slice(0, 40).replace(/[\s.-]/gu, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/**
 * Checks a code.
 * @param dernierPas the step of the last code that was used: it and those before serve no more (RFC 6238, 5.2).
 * @returns the step of the code, to be kept; null for a code that is wrong, too old or used.
 */
export function verifierCode(secret: string, typed: string, dernierPas: number | null, at: Date): number | null {
  const token = lireCode(typed)
  if (!token) return null
  const timestamp = at.getTime()
  const delta = totp(secret).validate({ token, timestamp, window: WINDOW })
  if (delta === null) return null
  const pas = totp(secret).counter({ timestamp }) + delta
  return dernierPas === null || pas > dernierPas ? pas : null
}
