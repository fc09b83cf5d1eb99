/** Without what is read for another: 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
export const ALPHABET = '34679ACDEFGHJKMNPQRTWXY'
/** 23 letters: 45 bits, behind argon2id and a throttle, for at most ninety days. */
export const LONGUEUR = 10

/** How an identifiant is compared and kept: capitals, without the spaces of a printed group. */
export const normaliseIdentifiant = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]/gu, '')
    .toUpperCase()

/** How a provisional password is compared: capitals, without what groups it on paper. */
export const normaliseProvisoire = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\s\p{Pd}]/gu, '')
    .toUpperCase()

/** As it is printed: « ABCDE FGHJK ». */
export const montrerProvisoire = (motDePasse: string): string => `${motDePasse.slice(0, LONGUEUR / 2)} ${motDePasse.slice(LONGUEUR / 2)}`
