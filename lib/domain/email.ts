/** How an address is compared and kept: Unicode composed, without what cannot be seen (PostgreSQL refuses NUL), trimmed, in lower case. */
export const normaliseEmail = (email: string): string =>
  email
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toLowerCase()
