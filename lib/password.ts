import { hash, verify } from '@node-rs/argon2'

/** « é » is one character on one keyboard and two on another: both are the same password. */
const composed = (password: string) => password.normalize('NFC')

// Argon2id with the package's defaults, which are OWASP's: 19 MiB, two passes, one lane.
export const hashPassword = (password: string): Promise<string> => hash(composed(password))

// The hash of a password that nobody has: an unknown address costs the same time as a wrong password.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$rQBpAYu9eVhfQ5vShBKxGA$i799RZUOpmvWbCaY19TD5Dc7DzU09Uxky0XhV0KM4IM'

/** False, after the same work, when there is no hash to compare with. */
export async function verifyPassword(storedHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? NOBODY, composed(password))
  return matches && storedHash != null
}
