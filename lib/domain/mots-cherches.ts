const MOST_WORDS = 6

/** As the function `palier_plat` of the database: small letters without accents, the straight apostrophe. */
export const aPlat = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/œ/gi, 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()

/** What one looks for, word by word, each of which must be found; six at the most. */
export const motsCherches = (recherche: string): string[] =>
  aPlat(recherche)
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)

/** For `like`: the word anywhere, its own signs taken as they are. */
export const motifSql = (mot: string): string => `%${mot.replace(/[\\%_]/g, '\\$&')}%`

/** The words of a search as patterns of `like`, each of which is to be found. */
export const motifsCherches = (recherche: string): string[] => motsCherches(recherche).map(motifSql)
