const MOTS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
] as const

/** @param nombre from 0 to 18. */
export const enLettres = (nombre: number): string => MOTS[nombre] ?? String(nombre)

const simple = (texte: string) =>
  texte
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\s*\.$/, '')
    .replace(/(?<=[a-z])[\s-]+(?=[a-z])/g, ' ')

/** A number as people write it: « 11 », « onze », « Dix sept », « dix‑sept. ». @returns null for anything else. */
export function lireNombre(texte: string): number | null {
  const lu = simple(texte.replace(/[\u2010-\u2015]/g, '-'))
  if (/^\d{1,3}$/.test(lu)) return Number(lu)
  const trouve = MOTS.findIndex((mot) => simple(mot) === lu)
  return trouve < 0 ? null : trouve
}
