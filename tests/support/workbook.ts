import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A cell as a workbook writes it: what is between `<c` and `</c>`, from its attributes on. */
export type Cell = string | number | { readonly xml: string } | null

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const letter = (at: number) => String.fromCharCode(65 + at)

function cellXml(cell: Cell, at: number, row: number): string {
  const reference = `${letter(at)}${row}`
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  return `<c r="${reference}"${cell.xml}</c>`
}

/** A number under the style of a day, of an amount, or of five digits. */
export const styled = (value: number | string, style: 'jour' | 'montant' | 'postal'): Cell => ({
  xml: ` s="${{ jour: 1, montant: 2, postal: 3 }[style]}"><v>${value}</v>`,
})

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">
  <numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="166" formatCode="00000"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`

type Parts = Readonly<Record<string, string | Buffer>>

export const sheetXml = (rows: readonly (readonly Cell[])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, column, at + 1)).join('')}</row>`)
    .join('')}</sheetData></worksheet>`

/** A workbook of that one sheet, or with these parts in the place of its own. */
export async function workbookOf(rows: readonly (readonly Cell[])[], parts: Parts = {}): Promise<Buffer> {
  const files: Parts = {
    'xl/workbook.xml': `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Feuil1" sheetId="7" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId3" Type="sheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    ...parts,
  }
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}
