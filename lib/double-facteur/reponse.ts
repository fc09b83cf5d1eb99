import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/)
const base = { id: base64url.min(1).max(2000), rawId: base64url.min(1).max(2000), type: z.literal('public-key') }

const connexion = z.object({
  ...base,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

const enregistrement = z.object({
  ...base,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .max(10)
      .catch([]),
  }),
})

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a browser answers with a passkey, as a field of a form; null for anything else. Nothing but what is checked is kept of it. */
export function lireConnexion(text: string): AuthenticationResponseJSON | null {
  const { data } = connexion.safeParse(json(text))
  if (!data) return null
  const { userHandle, ...response } = data.response
  return { ...data, response: { ...response, ...(userHandle && { userHandle }) }, clientExtensionResults: {} }
}

/** The same for a passkey that it has just made. */
export function lireEnregistrement(text: string): RegistrationResponseJSON | null {
  const { data } = enregistrement.safeParse(json(text))
  return data ? { ...data, clientExtensionResults: {} } : null
}
