/** @jest-environment node */
import fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { LIMITS } from '@/lib/publication/limits'
import { lignesDuClasseur } from '@/lib/publication/xlsx/classeur'
import { letters } from '@/lib/publication/xlsx/feuille'
import { nombreDe } from '@/lib/publication/xlsx/nombre'
import { type Cell, sheetXml, styled, workbookOf } from '../../support/workbook'

async function* pieces(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(bytes: Buffer, limits = LIMITS) {
  const rows = []
  for await (const some of lignesDuClasseur(pieces(bytes), limits)) rows.push(...some)
  return rows
}

const cellsOf = async (rows: readonly (readonly Cell[])[], parts = {}) =>
  (await read(await workbookOf(rows, parts))).map(({ cells }) => cells)

describe('numbers', () => {
  test.each([
    ['391.90000000000003', '391.9'],
    ['0.30000000000000004', '0.3'],
    ['-0.00000000001', '0'],
    ['1391.8999999999999', '1391.9'],
    ['1.1E-2', '0.011'],
    ['7.0000000000000007E-2', '0.07'],
    ['1.2345678901234E13', '12345678901234'],
    ['123456789012345678', '123456789012345678'],
    ['990.00001', '990.00001'],
    ['12.345', '12.345'],
    // No amount of so few decimals: given whole, for its column to refuse.
    ['12.34567891', '12.34567891'],
  ])('%s is %s', (raw, text) => expect(nombreDe(raw, null, 1900)).toBe(text))

  test.each(['', 'abc', '0x10', '1e999', '1,5', 'NaN', 'Infinity'])('« %s » is none', (raw) => expect(nombreDe(raw, null, 1900)).toBeNull())

  test('any amount to the cent that a double holds comes back to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (cents) => {
        // Excel writes up to seventeen digits.
        const text = nombreDe((cents / 100).toPrecision(17), null, 1900) ?? ''
        expect(Math.round(Number(text) * 100)).toBe(cents)
        expect(text).toMatch(/^-?\d+(\.\d{1,2})?$/)
      }),
    )
  })

  test('days of both calendars, their hours left out; digits of a postal code', () => {
    expect(nombreDe('46054', 'jour', 1900)).toBe('2026-02-01')
    expect(nombreDe('46054.75', 'jour', 1900)).toBe('2026-02-01')
    expect(nombreDe('44592', 'jour', 1904)).toBe('2026-02-01')
    expect(nombreDe('59', 'jour', 1900)).toBe('1900-02-28')
    expect(nombreDe('99999999', 'jour', 1900)).toBeNull()
    expect(nombreDe('1000', { chiffres: 5 }, 1900)).toBe('01000')
  })
})

test('cells of each kind, where they stand', async () => {
  const rows = await read(
    await workbookOf([
      ['reference', null, 'montant'],
      ['00123', styled(46_054, 'jour'), styled('391.90000000000003', 'montant')],
      [],
      [null, { xml: ' t="b"><v>1</v>' }, { xml: ' t="str"><f>A1&amp;"x"</f><v>calculé &lt;ici&gt;</v>' }],
      [styled(1000, 'postal'), '=cmd|x', { xml: '><f>SUM(A1:A3)</f><v>12.5</v>' }],
    ]),
  )
  expect(rows).toEqual([
    { numero: 1, cells: ['reference', '', 'montant'], fautes: [] },
    { numero: 2, cells: ['00123', '2026-02-01', '391.9'], fautes: [] },
    { numero: 4, cells: ['', 'oui', 'calculé <ici>'], fautes: [] },
    { numero: 5, cells: ['01000', '=cmd|x', '12.5'], fautes: [] },
  ])
})

test('shared texts, without how they are pronounced; what XML cannot write; CDATA; prefixes', async () => {
  const shared = `<x:sst xmlns:x="m"><x:si><x:r><x:t>Zo</x:t></x:r><x:r><x:t>é_x000A_&#33;</x:t></x:r><x:rPh><x:t>zoe</x:t></x:rPh></x:si><x:si><x:t><![CDATA[<a> & b]]></x:t></x:si></x:sst>`
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t='s'><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  expect(await cellsOf([], { 'xl/sharedStrings.xml': shared, 'xl/worksheets/sheet1.xml': sheet })).toEqual([['Zoé\n!', '<a> & b']])
})

test('the first sheet that is shown is read, in a part of any name', async () => {
  const workbook = `<workbook><workbookPr date1904="1"/><sheets><sheet name="x" sheetId="1" state="hidden" r:id="a"/><sheet name="y" sheetId="2" r:id="b"/></sheets></workbook>`
  const rels = `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/autre.xml"/></Relationships>`
  const parts = { 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels, 'xl/autre.xml': sheetXml([[styled(44_592, 'jour')]]) }
  expect(await cellsOf([['non']], parts)).toEqual([['2026-02-01']])
})

test('what is wrong with a cell is told where it is', async () => {
  const [row] = await read(await workbookOf([['a', { xml: ' t="e"><v>#N/A</v>' }, { xml: '><f>A1</f>' }, { xml: ' t="s"><v>9</v>' }]]))
  expect(row?.fautes.map(({ at, found }) => [at, found])).toEqual([
    [1, '#N/A'],
    [2, 'une formule sans résultat'],
    [3, '9'],
  ])
})

test('read as by another reader, whatever it holds', async () => {
  // The other one takes the names of what every object has for faults.
  const words = fc.stringMatching(/^[A-Za-zé&<>"'=+ ]{1,12}$/).filter((text) => !(text in {}))
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.oneof(words, fc.integer({ min: 0, max: 1e9 })), {
          minLength: 1,
          maxLength: 5,
        }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      async (rows) => {
        const bytes = await writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer()
        const other = (await readExcelFile(bytes, { trim: false }))[0]?.data ?? []
        const mine = await read(bytes)
        const width = Math.max(...mine.map(({ cells }) => cells.length))
        expect(mine.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? ''))).toEqual(
          other.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
        )
      },
    ),
    { numRuns: 25 },
  )
})

describe('attacks', () => {
  const refuses = async (bytes: Buffer, found: RegExp) => expect(read(bytes)).rejects.toMatchObject({ found: expect.stringMatching(found) })

  test('a bomb inside, a cell at the end of the world, a DTD, a tag without end, a part that is not there', async () => {
    const bomb = Buffer.alloc(32 * 1024 ** 2, '<row></row>')
    await refuses(await workbookOf([], { 'xl/worksheets/sheet1.xml': bomb }), /grossit plus de 200 fois/)
    const far = sheetXml([]).replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    await refuses(await workbookOf([], { 'xl/worksheets/sheet1.xml': far }), /XFD1048576/)
    const dtd = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetXml([['&a;']])}`
    await refuses(await workbookOf([], { 'xl/worksheets/sheet1.xml': dtd }), /abîmé/)
    await refuses(await workbookOf([], { 'xl/worksheets/sheet1.xml': '<worksheet a="' }), /abîmé/)
    await refuses(await workbookOf([], { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }), /abîmé/)
    await refuses(Buffer.from('PK nothing'), /pas un classeur/)
    await refuses(await workbookOf([], { 'xl/workbook.xml': '' }), /abîmé/)
    const nul = (await read(await workbookOf([['_x0000_']])))[0]
    expect(nul?.fautes).toEqual([{ at: 0, found: 'un caractère nul', expected: 'du texte' }])
  })

  test('a tag of a million quotes, or of as many ends between quotes, is read in time', async () => {
    const started = performance.now()
    for (const value of [`a="b" `.repeat(150_000), `a="${'>'.repeat(1_000_000)}"`]) {
      await read(
        await workbookOf([], { 'xl/worksheets/sheet1.xml': `<worksheet ${value}></worksheet>`, 'bruit.bin': Buffer.alloc(1) }),
      ).catch(() => undefined)
    }
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

test('fifty thousand lines, some at a time', async () => {
  const cells: Cell[] = Array.from({ length: 12 }, (_, at) => (at % 2 ? 391.9 + at : `Valeur ${at}`))
  const bytes = await workbookOf(Array.from({ length: 50_000 }, () => cells))
  let [count, most] = [0, 0]
  for await (const rows of lignesDuClasseur(pieces(bytes), LIMITS)) {
    count += rows.length
    most = Math.max(most, rows.length)
  }
  expect(count).toBe(50_000)
  expect(most).toBeLessThan(1000)
}, 60_000)

test('letters of columns', () => expect([0, 25, 26, 51, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']))
