/** How an address is compared and kept: Unicode composed, without what cannot be seen (PostgreSQL refuses NUL), trimmed, in lower case. */
export const normaliseEmail = (email: string): string =>
  email
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toLowerCase()

/**
 * Why an address may not become that of a login, in French; null when it may. Letters of another alphabet look like ours and make another
 * address; mailboxes with accents exist, but most servers do not deliver to them.
 */
export function refusDeLAdresse(typed: string): string | null {
  const email = normaliseEmail(typed)
  if (/[\p{Cf}\p{Z}\p{M}]/u.test(email))
    return 'Cette adresse contient une espace ou un caractère invisible : tapez-la de nouveau, sans la copier.'
  if (/[^\x21-\x7e]/.test(email))
    return 'Cette adresse contient une lettre accentuée ou d’un autre alphabet : tapez-la de nouveau, sans la copier.'
  return null
}

/** Enough for its owner to know it, not for anybody else: « de•••@palier.test ». */
export function adresseMasquee(email: string): string {
  const [avant = '', apres = ''] = email.split('@')
  return `${avant.slice(0, avant.length > 4 ? 2 : 1)}•••@${apres}`
}
