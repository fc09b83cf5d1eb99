import type { Cents } from './money'

/** A SEPA transfer that a co-owner is asked for. */
export type Virement = {
  readonly titulaire: string
  readonly iban: string
  readonly bic: string | null
  /** Null: whoever pays says how much. */
  readonly montant: Cents | null
  /** What tells the payment: the number of the account. */
  readonly texte: string
}

const NOM = 70
const TEXTE = 140
/** What a QR code of version 13 and level M holds, which the standard allows at most. */
const OCTETS = 331
const BIC = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/
const MOST = 99_999_999_999

const oneLine = (text: string, max: number) => [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, max).join('').trim()
/** What banks carry from one to another of a text (EPC217-08): unaccented letters, figures, a few signs. */
const interbancaire = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9/?:().,'+ -]/g, ' ')

const euros = (montant: Cents) => `EUR${Math.floor(montant / 100)}.${String(montant % 100).padStart(2, '0')}`
const octets = (text: string) => new TextEncoder().encode(text).length

/**
 * What the QR code of a transfer holds (EPC069-12, version 002, UTF-8), which bank applications read: twelve lines at most, nothing after the
 * last that is used. The holder's name is exact, because banks compare it (verification of payee). Null without a name or an IBAN.
 */
export function epc({ titulaire, iban, bic, montant, texte }: Virement): string | null {
  const nom = oneLine(titulaire, NOM)
  const compte = iban.replace(/\s/g, '').toUpperCase()
  if (!nom || !/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compte)) return null
  const agence = (bic ?? '').replace(/\s/g, '').toUpperCase()
  const somme = montant !== null && montant >= 1 && montant <= MOST ? euros(montant) : ''
  const head = ['BCD', '002', '1', 'SCT', BIC.test(agence) ? agence : '', nom, compte, somme, '', ''].join('\n')
  // Letters of several bytes in the name leave the text less room.
  const room = Math.min(TEXTE, OCTETS - octets(head) - 1)
  return `${head}\n${oneLine(interbancaire(texte), room)}`.trimEnd()
}

/** « FR76 3000 6000 … », as it is printed and dictated; a line ends between two groups. */
export const ibanParQuatre = (iban: string): string => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
