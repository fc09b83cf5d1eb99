import { type Day, dayToDate } from '@/lib/domain/day'
import type { Cents } from '@/lib/domain/money'

// What every export shares, so that a French Excel opens it right.

/** Excel takes a file for UTF-8 by this mark alone. */
export const BOM = '\uFEFF'

/** `1378,20`: a number to a French spreadsheet, which reads no spaces and no true minus sign. */
export const nombre = (montant: Cents): string => {
  const digits = String(Math.abs(montant)).padStart(3, '0')
  return `${montant < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

export const date = (jour: Day) => ({ value: dayToDate(jour), type: Date, format: 'dd/mm/yyyy' })
/** Cents as euros: the last digits of a double are beyond a ledger's. */
export const euros = (montant: Cents) => ({ value: montant / 100, type: Number, format: '#,##0.00\\ "€"' })
export const texte = (value: string) => ({ value, type: String })
export const gras = { fontWeight: 'bold' } as const

/** A part of a file name: no character that a file system refuses. */
export const enNomDeFichier = (text: string): string => text.replace(/[^\p{L}\p{N} ._-]+/gu, '-').slice(0, 80)
