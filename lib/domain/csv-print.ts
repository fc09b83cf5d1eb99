/** One record, with its line end, as RFC 4180 wants it. A lone empty field is quoted: a blank line would be no record. */
export function printRecord(fields: readonly string[], delimiter: ';' | ',' = ';'): string {
  const cells = fields.map((field) => (/[\x22\r\n]/.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field))
  return `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter)}\r\n`
}

/** A spreadsheet runs a cell that begins so: the quote makes it text. */
export const inert = (field: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(field) ? `'${field}` : field)
