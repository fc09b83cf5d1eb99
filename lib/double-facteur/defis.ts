import 'server-only'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { now } from '../clock'
import { house } from '../db'
import { DEFI_SECONDS } from './cles'

type Usage = 'connexion' | 'verification' | 'enregistrement'

/** Keeps a challenge until it is answered. @param userId whose answer it must be; null before one knows who signs in. */
export async function garderDefi(usage: Usage, userId: string | null, defi: string): Promise<void> {
  const expires = new Date(now().getTime() + DEFI_SECONDS * 1000)
  await house.$transaction([
    house.defi.deleteMany({ where: { expires: { lt: now() } } }),
    house.defi.create({ data: { usage, userId, defi, expires } }),
  ])
}

const clientData = z.object({ challenge: z.string().min(16).max(200) })

/** The challenge that an answer says it is to; null where it says none. The package checks it again. */
function defiDe(response: AuthenticationResponseJSON | RegistrationResponseJSON): string | null {
  try {
    return clientData.parse(JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString('utf8'))).challenge
  } catch {
    return null
  }
}

/** Takes back the challenge that an answer is to: it serves once, right or wrong. @returns null when it was not given, or has served. */
export async function reprendreDefi(
  usage: Usage,
  userId: string | null,
  response: AuthenticationResponseJSON | RegistrationResponseJSON,
): Promise<string | null> {
  const defi = defiDe(response)
  if (!defi) return null
  const { count } = await house.defi.deleteMany({ where: { usage, userId, defi, expires: { gt: now() } } })
  return count === 1 ? defi : null
}
