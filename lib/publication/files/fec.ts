import { parseDay } from '@/lib/domain/day'
import { type FileDescription, optional, required } from '../description'
import { montant, type Reader, texte } from '../readers'

/** AAAAMMJJ. */
const jourDuFec: Reader = {
  pg: 'date',
  expected: 'un jour, AAAAMMJJ',
  read(text) {
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
    return year ? parseDay(`${year}-${month}-${day}`) : null
  },
}

const SENS: Record<string, string> = { d: 'D', c: 'C', '+1': 'D', '-1': 'C', '1': 'D' }

const sens: Reader = { pg: 'text', expected: 'D ou C, +1 ou -1', read: (text) => SENS[text.toLowerCase()] ?? null }

/**
 * The fichier des écritures comptables (LPF, art. A47 A-1), by its columns in lower case. It has no key and goes into no table as it is:
 * lib/publication/fec.ts makes ecritures of its lines.
 */
export const fec: FileDescription = {
  name: 'fec',
  source: 'fec.txt',
  table: 'ecriture',
  key: [],
  references: [],
  columns: [
    required('journalcode', texte(100)),
    optional('journallib', texte()),
    required('ecriturenum', texte(80)),
    required('ecrituredate', jourDuFec),
    required('comptenum', texte(200)),
    optional('comptelib', texte()),
    optional('compauxnum', texte(200)),
    optional('compauxlib', texte()),
    optional('pieceref', texte(200)),
    optional('piecedate', jourDuFec),
    optional('ecriturelib', texte()),
    optional('debit', montant),
    optional('credit', montant),
    optional('montant', montant),
    optional('sens', sens),
    optional('ecriturelet', texte(100)),
  ],
  check: (value) =>
    value('montant') !== '' && value('sens') === '' ? { column: 'sens', found: '(vide)', expected: 'D ou C, +1 ou -1' } : null,
}
