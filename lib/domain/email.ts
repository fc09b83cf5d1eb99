/** How an address is compared and kept: trimmed, Unicode composed, in lower case. */
export const normaliseEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase()
