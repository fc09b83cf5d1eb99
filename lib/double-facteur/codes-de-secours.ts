import { randomInt } from 'node:crypto'
import { hashPassword, verifyPassword } from '../password'

export const NOMBRE = 10

// Crockford's 32 signs: no I, L, O or U, which are read as 1, 1, 0 and V. Twelve of them are 60 bits, below the 112 from which a plain
// hash would do (ASVS 5.0, 6.5.2): they are kept as passwords are.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

const nouveau = (): string => {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return signs.match(/.{4}/g)?.join('-') ?? signs
}

/** Ten codes to be printed or written down, each for one sign-in without the telephone: « K7QX-9MPD-2RWT ». */
export const nouveauxCodes = (): string[] => Array.from({ length: NOMBRE }, nouveau)

/** The signs of a code, whatever the case, the spaces and the look-alikes; null for what is no code. */
export function lireCodeDeSecours(typed: string): string | null {
  const signs = typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s.–-]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? signs : null
}

/** What is kept of the codes. */
export const empreintes = (codes: readonly string[]): Promise<string[]> =>
  Promise.all(codes.map((code) => hashPassword(lireCodeDeSecours(code) ?? code)))

/** Which of the kept codes was typed. @param gardes those that were not used yet. */
export async function trouverCode(typed: string, gardes: readonly { id: string; hash: string }[]): Promise<string | null> {
  const signs = lireCodeDeSecours(typed)
  if (!signs) return null
  // One after the other: ten at once would take the memory of ten sign-ins.
  for (const { id, hash } of gardes) if (await verifyPassword(hash, signs)) return id
  return null
}
