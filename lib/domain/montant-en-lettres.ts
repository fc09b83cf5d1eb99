import { type Cents, formatEuros } from './money'
import { enLettres } from './nombre-en-lettres'

const DIZAINES = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt']

/** 0 to 99. @param final whether nothing follows that takes the « s » of « quatre-vingts » away. */
function deuxChiffres(nombre: number, final: boolean): string {
  if (nombre < 19) return enLettres(nombre)
  if (nombre === 19) return 'dix-neuf'
  if (nombre === 80) return final ? 'quatre-vingts' : 'quatre-vingt'
  const dizaine = Math.floor(nombre / 10)
  const mot = DIZAINES[dizaine] ?? ''
  const reste = dizaine === 7 || dizaine === 9 ? 10 + (nombre % 10) : nombre % 10
  if (reste === 0) return mot
  if ((reste === 1 || reste === 11) && dizaine < 8) return `${mot} et ${enLettres(reste)}`
  return `${mot}-${deuxChiffres(reste, final)}`
}

/** 1 to 999. */
function troisChiffres(nombre: number, final: boolean): string {
  const [centaines, reste] = [Math.floor(nombre / 100), nombre % 100]
  if (centaines === 0) return deuxChiffres(reste, final)
  const cent = centaines === 1 ? 'cent' : `${enLettres(centaines)} cent${reste === 0 && final ? 's' : ''}`
  return reste === 0 ? cent : `${cent} ${deuxChiffres(reste, final)}`
}

/**
 * A whole number in words, as the Academy wrote it before 1990 and as receipts still do: hyphens below a hundred alone.
 * @throws RangeError below zero, or from a milliard on.
 */
export function nombreEnLettres(nombre: number): string {
  if (!Number.isSafeInteger(nombre) || nombre < 0 || nombre >= 1e9) throw new RangeError(`Not written in words: ${nombre}`)
  if (nombre === 0) return enLettres(0)
  const [millions, milliers, unites] = [Math.floor(nombre / 1e6), Math.floor(nombre / 1000) % 1000, nombre % 1000]
  return [
    ...(millions > 0 ? [`${troisChiffres(millions, true)} million${millions > 1 ? 's' : ''}`] : []),
    ...(milliers > 0 ? [milliers === 1 ? 'mille' : `${troisChiffres(milliers, false)} mille`] : []),
    ...(unites > 0 ? [troisChiffres(unites, true)] : []),
  ].join(' ')
}

const accorde = (nombre: number, mot: string) => `${nombreEnLettres(nombre)} ${mot}${nombre > 1 ? 's' : ''}`

/** « sept cent soixante-deux euros et quatre-vingt-dix-neuf centimes »: the amount that a receipt carries in full. */
export function montantEnLettres(montant: Cents): string {
  const [euros, centimes] = [Math.floor(Math.abs(montant) / 100), Math.abs(montant) % 100]
  // « un million d’euros »: after a round million the unit takes its « de ».
  const entier = euros > 0 && euros % 1e6 === 0 ? `${nombreEnLettres(euros)} d’euros` : accorde(euros, 'euro')
  const mots = centimes === 0 ? entier : euros === 0 ? accorde(centimes, 'centime') : `${entier} et ${accorde(centimes, 'centime')}`
  return montant < 0 ? `moins ${mots}` : mots
}

/** `762,99 € (sept cent soixante-deux euros et quatre-vingt-dix-neuf centimes)`. */
export const sommeEnPhrase = (montant: Cents): string => `${formatEuros(montant)} (${montantEnLettres(montant)})`
