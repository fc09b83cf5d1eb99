/** A holder's telephones: as a software writes them, or E.164 where the person has given them. */
export type Telephones = { readonly fixe: string | null; readonly mobile: string | null }

/** What a person has said, and what the agency's software published then. */
export type Declaration = Telephones & { readonly publieFixe: string | null; readonly publieMobile: string | null }

// « 06 06.06-06 06 » and « 0606060606 » are one number: a software that only writes it otherwise has not spoken.
const chiffres = (numero: string | null) => numero?.replace(/[^\d+]/g, '') || null

export const memeNumero = (a: string | null, b: string | null): boolean => chiffres(a) === chiffres(b)

/** Of each number, who spoke last is right: the person, until the software publishes another than it had then. */
export function telephonesEnVigueur(publies: Telephones, declares: Declaration | null): Telephones {
  if (!declares) return publies
  return {
    fixe: memeNumero(publies.fixe, declares.publieFixe) ? declares.fixe : publies.fixe,
    mobile: memeNumero(publies.mobile, declares.publieMobile) ? declares.mobile : publies.mobile,
  }
}

// The French plan: metropolitan France, and the overseas departments, each under a code of its own.
const PLAN_FRANCAIS = /^\+(?:33|262|590|594|596)(\d{9})$/

// Numbers of overseas are written 0 6 92… as those of metropolitan France, and called under a code of their own.
const OUTRE_MER = [
  [/^(?:26[239]|639|69[23])/, '262'],
  [/^(?:590|69[01])/, '590'],
  [/^[56]94/, '594'],
  [/^(?:596|69[67])/, '596'],
] as const

/** « 0692 12 34 56 » read as a French number is one of la Réunion: +262, not +33. */
export function sousSonIndicatif(e164: string): string {
  const national = /^\+33(\d{9})$/.exec(e164)?.[1]
  const code = national && OUTRE_MER.find(([debut]) => debut.test(national))?.[1]
  return code ? `+${code}${national}` : e164
}

/** The nine digits that follow the 0 at home; null for a number of another country. */
const nationaux = (e164: string): string | null => PLAN_FRANCAIS.exec(e164)?.[1] ?? null

/** `06 06 06 06 06`: by pairs, no space of it breaks; null unless the number is of the French plan. */
export function enPaires(numero: string): string | null {
  const compact = numero.replace(/[\s.()-]/g, '')
  const national = /^0[1-9]\d{8}$/.test(compact) ? compact.slice(1) : nationaux(compact)
  return national && `0${national}`.replace(/(\d\d)(?=\d)/g, '$1\u00A0')
}

/** Certainly no mobile: in the French plan the second digit tells (01 to 05, and 09). Elsewhere nothing is certain. */
export const estSurementFixe = (e164: string): boolean => /^[1-59]/.test(nationaux(e164) ?? '')

/** 08: a service, and never somebody's own. */
export const estUnService = (e164: string): boolean => nationaux(e164)?.startsWith('8') ?? false

/** `tel:+33606060606`; what is no whole number is called as it is written. */
export const lienTelephonique = (numero: string): string => `tel:${numero.replace(/[^\d+]/g, '')}`
