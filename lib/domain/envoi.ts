/** The most that one file may weigh: what a bundle may hold once inflated (lib/publication/limits.ts); scripts/support/body-gate.mjs says the same. */
export const ENVOI_OCTETS_MAX = 16 * 1024 ** 3

/** What a trial or an error told line by line holds names and balances: it is for deciding, not for keeping. */
export const DETAIL_JOURS = 30

/** Enough of a file to know it by. */
export const DEBUT_OCTETS = 64

/** The first column of every FEC (LPF, art. A47 A-1), after the mark of UTF-8 if there is one. */
const FEC = /^(?:\u00ef\u00bb\u00bf)?\s*journalcode\s*[\t|]/i

export const commenceUnFec = (debut: Uint8Array): boolean => FEC.test(String.fromCharCode(...debut.subarray(0, DEBUT_OCTETS)))

/** Whether a file begins as a bundle (a ZIP) or as an FEC does; what it holds is its trial's to judge. */
export const commenceUnEnvoi = (debut: Uint8Array): boolean => (debut[0] === 0x50 && debut[1] === 0x4b) || commenceUnFec(debut)
