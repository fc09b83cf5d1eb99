import { type FileDescription, fileName } from './description'
import type { ErrorLog } from './error-log'
import type { Header } from './header'
import { NULL, ouiNon } from './readers'

const EMPTY = '(vide)'
const yesNo = ouiNon('non')

/**
 * Makes the function that turns a record into a line of COPY. A faulty cell is told and left empty, so that its line keeps its key
 * and those that name it are not told as faults too. This is the hot path: one pass, no object per cell.
 */
export function rowPrinter(file: FileDescription, header: Header, errors: ErrorLog): (fields: string[], line: number) => string {
  const name = fileName(file)
  const cells = header.columns.map(({ column, at }) => ({
    at,
    name: column.name,
    required: column.required,
    isKey: file.key.includes(column.name),
    reader: column.reader,
    empty: column.reader.empty ?? NULL,
  }))
  const positions = new Map(cells.map((cell) => [cell.name, cell.at]))
  let current: string[] = []
  const value = (column: string) => current[positions.get(column) ?? -1]?.trim() ?? ''

  function withdrawn(text: string, line: number): boolean {
    if (text === '') return false
    const read = yesNo.read(text)
    if (read === null) errors.add({ file: name, line, column: 'supprime', found: text, expected: yesNo.expected })
    return read === 't'
  }

  return (fields, line) => {
    if (fields.length !== header.width) {
      const expected = `${header.width} colonnes, comme l’en-tête`
      errors.add({ file: name, line, column: null, found: `${fields.length} colonnes`, expected })
      return ''
    }
    const gone = header.supprime !== null && withdrawn((fields[header.supprime] ?? '').trim(), line)
    let printed = String(line)
    for (const cell of cells) {
      const text = (fields[cell.at] ?? '').trim()
      if (text === '') {
        // A line that withdraws another needs no more than its key.
        if (cell.required && (!gone || cell.isKey)) {
          errors.add({ file: name, line, column: cell.name, found: EMPTY, expected: cell.reader.expected })
        }
        printed += `\t${cell.required ? NULL : cell.empty}`
      } else {
        const read = cell.reader.read(text)
        if (read === null && (!gone || cell.isKey)) {
          errors.add({ file: name, line, column: cell.name, found: text, expected: cell.reader.expected })
        }
        printed += `\t${read ?? NULL}`
      }
    }
    if (!gone && file.check) {
      current = fields
      const wrong = file.check(value)
      if (wrong) errors.add({ file: name, line, ...wrong })
    }
    return header.supprime === null ? `${printed}\n` : `${printed}\t${gone ? 't' : 'f'}\n`
  }
}
