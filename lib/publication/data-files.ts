import { fileName } from './description'
import { shorten } from './error-log'
import { FILES } from './files'
import { MANIFEST } from './manifest'
import type { Run } from './run'

const SHOWN_UNKNOWN = 20

/** `fec.txt`, or the name that the law gives it: SirenFECAAAAMMJJ. */
export const FEC = /^(fec|\d{9}fec\d{8})\.(txt|csv)$/

/** What the template of a bundle says of itself. */
const NOTICE = /^lisez-moi\.(txt|md)$/

const NAMES = new Set(FILES.map(fileName))
/** What agencies also export: told what to do, since nothing of it is read. */
const OTHER_SHEET = /\.(xls|xlsm|xlsb|ods|numbers|tsv|txt)$/

const hint = (name: string) =>
  OTHER_SHEET.test(name) && NAMES.has(name.replace(OTHER_SHEET, '.csv')) ? ' : enregistrez-le en .xlsx ou en .csv' : ''

/** The path of each file of data under its name, `comptes.csv`, whatever the case (exports from Windows shout theirs) and be it a workbook; that of an FEC under `fec.txt`. */
export function dataFiles({ bundle, errors, warnings }: Run): Map<string, string> {
  const found = new Map<string, string>()
  const unknown: string[] = []
  for (const path of bundle.paths) {
    const name = path.toLowerCase()
    if (path === MANIFEST || name.startsWith('fichiers/') || NOTICE.test(name)) continue
    const csv = FEC.test(name) ? 'fec.txt' : name.replace(/\.xlsx$/, '.csv')
    const twin = found.get(csv)
    if (twin) errors.add({ file: path, line: null, column: null, found: `le même fichier que ${twin}`, expected: 'l’un des deux' })
    else if (NAMES.has(csv) || csv === 'fec.txt') found.set(csv, path)
    else unknown.push(`${shorten(path)} : fichier inconnu, ignoré${hint(name)}`)
  }
  const ecritures = found.get('ecritures.csv')
  const fec = found.get('fec.txt')
  if (ecritures && fec)
    errors.add({ file: fec, line: null, column: null, found: `des écritures, comme ${ecritures}`, expected: 'l’un des deux' })
  warnings.push(...unknown.slice(0, SHOWN_UNKNOWN))
  if (unknown.length > SHOWN_UNKNOWN) warnings.push(`et ${unknown.length - SHOWN_UNKNOWN} autres fichiers inconnus, ignorés`)
  if (found.size === 0) warnings.push('Aucun fichier de données dans cet envoi')
  return found
}
