import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from './env'

// AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text.
const NONCE = 12
const TAG = 16

/** A key for each usage, of NEXTAUTH_SECRET: what is sealed for one opens nothing of another. */
const keyFor = (usage: string) => new Uint8Array(hkdfSync('sha256', env().NEXTAUTH_SECRET, 'palier', usage, 32))

/** What is kept of a secret that must be read again. @param usage what it is, and whose: it opens for the same alone. */
export function sealBytes(bytes: Uint8Array, usage: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(usage), nonce)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The same of a text. */
export const seal = (text: string, usage: string): string => sealBytes(Buffer.from(text, 'utf8'), usage).toString('base64url')

/** @returns null for what was altered, sealed for another usage, or under another NEXTAUTH_SECRET. */
export function unsealBytes(bytes: Buffer, usage: string): Buffer | null {
  if (bytes.length < NONCE + TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', keyFor(usage), bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
  } catch {
    return null
  }
}

/** The same of a text. */
export const unseal = (sealed: string, usage: string): string | null =>
  unsealBytes(Buffer.from(sealed, 'base64url'), usage)?.toString('utf8') ?? null

/** What proves that these bytes come from here, 32 of them. @param usage what they are for: signed for one, they are worth nothing for another. */
export const sign = (bytes: Uint8Array, usage: string): Buffer => createHmac('sha256', keyFor(usage)).update(bytes).digest()

export function isSigned(bytes: Uint8Array, signature: Uint8Array, usage: string): boolean {
  const expected = sign(bytes, usage)
  return signature.length === expected.length && timingSafeEqual(signature, expected)
}
