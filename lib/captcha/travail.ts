import 'server-only'
import { randomInt } from 'node:crypto'
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { now } from '../clock'
import { cle, VALIDITE_SECONDES } from './cles'

/** Work that a browser does by itself: some 300 000 rounds of SHA-256, 0.2 s on a laptop, about one second on an old telephone. */
const COUT = 2000
const ESSAIS = [100, 200] as const

const secrets = () => ({ hmacSignatureSecret: cle('travail'), hmacKeySignatureSecret: cle('travail-cle') })

export const nouveauTravail = (): Promise<Challenge> =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COUT,
    counter: randomInt(...ESSAIS),
    deriveKey,
    expiresAt: Math.floor(now().getTime() / 1000) + VALIDITE_SECONDES,
    ...secrets(),
  })

const hex = z.string().regex(/^[0-9a-f]+$/)
const rendu = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.string(),
      cost: z.number(),
      expiresAt: z.number(),
      keyLength: z.number(),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.number(), derivedKey: hex }),
})

function lire(texte: string): z.infer<typeof rendu> | null {
  try {
    return rendu.safeParse(JSON.parse(texte)).data ?? null
  } catch {
    return null
  }
}

/** @returns what names the challenge that was solved, to refuse it the second time; or why it is not one. */
export async function verifierTravail(texte: string): Promise<{ signature: string } | 'expire' | 'faux'> {
  const lu = lire(texte)
  if (!lu) return 'faux'
  const { verified, expired } = await verifySolution({ ...lu, deriveKey, ...secrets() })
  if (expired) return 'expire'
  return verified ? { signature: lu.challenge.signature } : 'faux'
}
