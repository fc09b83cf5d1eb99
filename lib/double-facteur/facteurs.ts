import 'server-only'
import { seal, unseal } from '../secret'
import { estAdmis, estPartage } from './demonstration'
import { verifierCode } from './totp'

const usage = (userId: string) => `totp:${userId}`

export const scellerSecret = (secret: string, userId: string): string => seal(secret, usage(userId))

type Totp = {
  readonly id: string
  readonly totpSecret: string | null
  readonly totpEnabledAt: Date | null
  readonly totpLastStep: number | null
}

export const TOTP = { id: true, totpSecret: true, totpEnabledAt: true, totpLastStep: true } as const

/** The secret of a person's application, in use; null when there is none. */
export function secretDe({ id, totpSecret, totpEnabledAt }: Totp): string | null {
  const secret = totpSecret && totpEnabledAt ? unseal(totpSecret, usage(id)) : null
  return secret && estAdmis(secret) ? secret : null
}

/** @returns the step of the code, to be written down as used, and whether it serves others too; null for a code that is wrong or used. */
export function codeJuste(person: Totp, typed: string, at: Date): { pas: number; partage: boolean } | null {
  const secret = secretDe(person)
  if (!secret) return null
  const partage = estPartage(secret)
  const pas = verifierCode(secret, typed, partage ? null : person.totpLastStep, at)
  return pas === null ? null : { pas, partage }
}
