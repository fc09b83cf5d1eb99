import type { Trimestre } from './trimestre'

/** An index ×100: 145,17 is 14517. Never a float. */
export type Indice = number & { readonly __unit: 'indice' }

/** @throws RangeError when it is no whole number of hundredths above zero. */
export function indice(centiemes: number): Indice {
  if (!Number.isSafeInteger(centiemes) || centiemes <= 0) throw new RangeError(`Not an index in hundredths: ${centiemes}`)
  return centiemes as Indice
}

/** Reads `145,17`, `145.17`, `145.2`; null for anything else, and for nothing. */
export function parseIndice(texte: string): Indice | null {
  const [, entier = '', decimales = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(texte.trim()) ?? []
  const centiemes = Number(entier + decimales.padEnd(2, '0'))
  return entier !== '' && centiemes > 0 ? indice(centiemes) : null
}

/** `145,17`. */
export const formatIndice = (valeur: Indice): string => String(valeur).replace(/(\d\d)$/, ',$1')

/**
 * Indice de référence des loyers of mainland France, base 100 at the 4th quarter of 1998, as published by the INSEE (informations rapides,
 * series 001515333): Corsica and overseas have their own since 2022. A quarter that could not be checked is null, one that is yet to come is
 * left out: no rent is reckoned from either.
 */
const PAR_ANNEE: Readonly<Record<number, readonly (number | null)[]>> = {
  2008: [11512, 11607, null, 11754],
  2009: [11770, 11759, 11741, 11747],
  2010: [11781, null, null, 11917],
  2011: [11969, 12031, 12095, 12168],
  2012: [12237, 12296, 12355, 12397],
  2013: [12425, 12444, 12466, 12483],
  2014: [12500, 12515, 12524, 12529],
  2015: [12519, 12525, 12526, 12528],
  2016: [12526, 12525, 12533, 12550],
  2017: [12590, 12619, 12646, 12682],
  2018: [12722, 12777, 12845, 12903],
  2019: [12938, 12972, 12999, 13026],
  2020: [13057, 13057, 13059, 13052],
  2021: [13069, 13112, 13167, 13262],
  2022: [13393, 13584, 13627, 13726],
  2023: [13861, 14059, 14103, 14206],
  2024: [14346, 14517, 14451, 14464],
  2025: [14547, 14668, 14577, 14578],
}

/** By quarter, in the order of time. */
export const IRL: ReadonlyMap<Trimestre, Indice> = new Map(
  Object.entries(PAR_ANNEE).flatMap(([annee, valeurs]) =>
    valeurs.flatMap((valeur, at) => (valeur === null ? [] : [[`${annee}-T${at + 1}` as Trimestre, indice(valeur)] as const])),
  ),
)

/**
 * The index of a quarter: the one that an agency has published first, as it may be that of Corsica or of overseas; null when nobody knows it.
 */
export const indiceDu = (trimestre: Trimestre, publies: ReadonlyMap<Trimestre, Indice>): Indice | null =>
  publies.get(trimestre) ?? IRL.get(trimestre) ?? null
