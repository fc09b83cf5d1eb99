import { parseDay } from '@/lib/domain/day'
import { parseAmount } from '@/lib/domain/money'
import { parseTantiemes, tantiemesToDecimal } from '@/lib/domain/tantiemes'
import { strayPath } from './paths'

/** Turns a cell, trimmed and not empty, into what COPY reads as `pg`; null when it is not what is expected. */
export type Reader = {
  readonly pg: string
  readonly expected: string
  /** What an empty cell becomes; NULL unless told. */
  readonly empty?: string
  read(text: string): string | null
}

export const NULL = '\\N'

const SPECIAL = /[\\\t\n\r]/
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string) => (SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? '') : text)

export const texte = (max = 500): Reader => ({
  pg: 'text',
  expected: `un texte de ${max} caractères au plus`,
  read: (text) => (text.length > max ? null : escaped(text)),
})

/** A software's own key: short enough for an index. */
export const reference: Reader = texte(200)

/** Ledgers repeat their days: each is read once. */
const days = new Map<string, string | null>()

export const jour: Reader = {
  pg: 'date',
  expected: 'un jour du calendrier, JJ/MM/AAAA ou AAAA-MM-JJ',
  read(text) {
    const known = days.get(text)
    if (known !== undefined) return known
    if (days.size > 5000) days.clear()
    const read = text.length === 10 ? parseDay(text) : null
    days.set(text, read)
    return read
  },
}

/** Euros to cents. Nothing is nothing due: an empty cell is zero. */
// A thousand million euros: sums of a ledger stay exact whole numbers, and a slip of the keyboard is told.
const MOST_CENTS = 100_000_000_000

export const montant: Reader = {
  pg: 'bigint',
  expected: 'un montant en euros, deux décimales au plus, jusqu’à un milliard',
  empty: '0',
  read(text) {
    const read = parseAmount(text)
    return read === null || Math.abs(read) > MOST_CENTS ? null : String(read)
  },
}

/** Of a column where an empty cell says nothing, not zero. */
export const montantFacultatif: Reader = { pg: montant.pg, expected: montant.expected, read: montant.read }

/** An account of the plan comptable: three digits, then what the software likes (décret 2005-240). */
export const compteComptable: Reader = {
  pg: 'text',
  expected: 'un compte du plan comptable : trois chiffres, puis des chiffres ou des lettres, vingt au plus',
  read: (text) => (/^\d{3}[A-Za-z0-9]{0,17}$/.test(text) ? text : null),
}

const QUANTITE = /^(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{1,9})(?:[.,](\d{1,3}))?$/

export const quantite: Reader = {
  pg: 'numeric(14,3)',
  expected: 'une quantité, trois décimales au plus',
  read(text) {
    const [, whole, decimals = '0'] = QUANTITE.exec(text) ?? []
    return whole === undefined || whole.length > 12 ? null : `${whole.replace(/\D/g, '')}.${decimals}`
  },
}

/** A file of the bundle: its path under `fichiers/`, which may be written or not. */
export const piece: Reader = {
  pg: 'text',
  expected: 'le nom d’un fichier du dossier « fichiers/ » de l’envoi',
  read(text) {
    const path = text.normalize('NFC').replace(/^(\.\/)?(fichiers\/)?/i, '')
    return path === '' || path.length > 500 || path.endsWith('/') || /\p{Cc}/u.test(path) || strayPath(path) ? null : escaped(path)
  },
}

/** Pressed by clients: a page of the web and nothing else, neither a script nor a file. Written without its scheme, it is https. */
export const adresseWeb: Reader = {
  pg: 'text',
  expected: 'une adresse de page web, https://…',
  read(text) {
    const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
    if (whole.length > 2000 || /[\s\p{Cc}]/u.test(whole) || !URL.canParse(whole)) return null
    const { protocol, hostname, username, password } = new URL(whole)
    return /^https?:$/.test(protocol) && hostname.includes('.') && !username && !password ? escaped(whole) : null
  },
}

const MOTS = /\s+(?=(?:compte|tiers|immeuble):|agence(?:\s|$))/i

/** Whom a document is for; kept one a line, in order, so that the same people are the same text. References may hold spaces. */
export const cibles: Reader = {
  pg: 'text',
  expected: '« compte:RÉFÉRENCE », « tiers:RÉFÉRENCE », « immeuble:RÉFÉRENCE » ou « agence », séparés par une espace',
  read(text) {
    const words = text.split(MOTS).map((word) => {
      const [, genre = '', name = ''] = /^(compte|tiers|immeuble):\s*(\S.*)$/is.exec(word) ?? []
      return word.toLowerCase() === 'agence'
        ? 'agence'
        : genre && name.length <= 200 && !name.includes('\n')
          ? `${genre.toLowerCase()}:${name}`
          : null
    })
    return words.includes(null) ? null : escaped([...new Set(words)].sort().join('\n'))
  },
}

export const tantiemes: Reader = {
  pg: 'numeric(14,5)',
  expected: 'des tantièmes, cinq décimales au plus',
  read(text) {
    const read = parseTantiemes(text)
    return read === null ? null : tantiemesToDecimal(read)
  },
}

/** A month, AAAA-MM or MM/AAAA: its first day. */
export const mois: Reader = {
  pg: 'date',
  expected: 'un mois, AAAA-MM ou MM/AAAA',
  read(text) {
    const [, month, year] = /^(\d{2})\/(\d{4})$/.exec(text) ?? []
    return parseDay(`${month ? `${year}-${month}` : text}-01`)
  },
}

const TRIMESTRE = /^(?:(\d{4})[ -]?T([1-4])|T([1-4])[ /-]?(\d{4}))$/i

/** A quarter, kept `2026-T2`. */
export const trimestre: Reader = {
  pg: 'text',
  expected: 'un trimestre, AAAA-T1 à AAAA-T4',
  read(text) {
    const [found, year, quarter, first, after] = TRIMESTRE.exec(text) ?? []
    return found === undefined ? null : `${year ?? after}-T${quarter ?? first}`
  },
}

const INDICE = /^\d{2,4}([.,]\d{1,2})?$/

/** Two decimals, as the INSEE publishes them. */
export const indice: Reader = {
  pg: 'numeric(7,2)',
  expected: 'un indice, deux décimales au plus',
  read: (text) => (INDICE.test(text) ? text.replace(',', '.') : null),
}

const TAUX = /^(\d{1,2}(?:[.,]\d{1,3})?|100)\s?%?$/

/** Per cent. */
export const taux: Reader = {
  pg: 'numeric(6,3)',
  expected: 'un taux en pour cent, de 0 à 100, trois décimales au plus',
  read: (text) => TAUX.exec(text)?.[1]?.replace(',', '.') ?? null,
}

const SURFACE = /^\d{1,8}([.,]\d{1,2})?$/

export const surface: Reader = {
  pg: 'numeric(10,2)',
  expected: 'une surface en m², deux décimales au plus',
  read: (text) => (SURFACE.test(text) ? text.replace(',', '.') : null),
}

export const entier = (min: number, max: number): Reader => ({
  pg: 'integer',
  expected: `un nombre entier de ${min} à ${max}`,
  read(text) {
    if (!/^\d{1,9}$/.test(text)) return null
    const value = Number(text)
    return value < min || value > max ? null : String(value)
  },
})

const YES_NO: Record<string, string> = { oui: 't', '1': 't', non: 'f', '0': 'f' }

/** @param empty what an empty cell says; without it, nothing. */
export const ouiNon = (empty?: 'oui' | 'non'): Reader => ({
  pg: 'boolean',
  expected: 'oui, non, 1 ou 0',
  ...(empty && { empty: empty === 'oui' ? 't' : 'f' }),
  read: (text) => YES_NO[text.toLowerCase()] ?? null,
})

/** One of the enum's values, written in lower case in the bundle. */
export function choix(type: string, values: readonly string[], empty?: string): Reader {
  const known = new Map(values.map((value) => [value.toLowerCase(), value]))
  return {
    pg: `"${type}"`,
    expected: `une de ces valeurs : ${[...known.keys()].join(', ')}`,
    ...(empty === undefined ? {} : { empty }),
    read: (text) => known.get(text.toLowerCase()) ?? null,
  }
}

/** ISO 13616: the remainder by 97 of the digits, country and key last, is 1. */
function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  let remainder = 0
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder === 1
}

/** Checked, because co-owners pay to it; kept without spaces. */
export const iban: Reader = {
  pg: 'text',
  expected: 'un IBAN dont la clé est juste',
  read(text) {
    const compact = text.replace(/\s/g, '').toUpperCase()
    return isIban(compact) ? compact : null
  },
}
