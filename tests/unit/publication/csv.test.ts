import fc from 'fast-check'
import { inert, printRecord } from '@/lib/domain/csv-print'
import { CsvReader, delimiterOf } from '@/lib/publication/csv'
import { MAX_RECORD } from '@/lib/publication/limits'

type Line = { fields: string[]; line: number }

/** Reads a text given in pieces. */
function read(...pieces: string[]) {
  const records: Line[] = []
  const refused: { line: number; found: string }[] = []
  const csv = new CsvReader({
    record: (fields, line) => records.push({ fields, line }),
    refuse: (line, found) => refused.push({ line, found }),
  })
  for (const piece of pieces) csv.push(piece)
  csv.end()
  return { records, refused, fields: records.map(({ fields }) => fields) }
}

describe('reading', () => {
  test.each([
    ['LF', 'a;b\n1;2\n'],
    ['CRLF', 'a;b\r\n1;2\r\n'],
    ['no end of line', 'a;b\r\n1;2'],
    ['commas', 'a,b\n1,2\n'],
    ['quotes', '"a";b\n1;"2"\n'],
    ['blank lines', '\n\na;b\n\r\n1;2\n\n'],
  ])('%s', (_, text) => {
    expect(read(text).fields).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('quoted delimiters, quotes and line ends are part of the field', () => {
    expect(read('a;b\n"x;y";"il dit ""oui"""\n"un\r\ndeux";3\n').fields.slice(1)).toEqual([
      ['x;y', 'il dit "oui"'],
      ['un\r\ndeux', '3'],
    ])
  })

  test('a quote inside an unquoted field stands for itself', () => {
    expect(read('a;b\nTuyau 12";x\n').fields[1]).toEqual(['Tuyau 12"', 'x'])
  })

  test('empty fields are kept, at the end too', () => {
    expect(read('a;b;c\n;;\n"";x;\n').fields.slice(1)).toEqual([
      ['', '', ''],
      ['', 'x', ''],
    ])
  })

  test('lines are counted as a text editor does', () => {
    expect(read('a;b\n"un\ndeux\ntrois";2\n\n3;4\n').records.map(({ line }) => line)).toEqual([1, 2, 6])
  })

  test('however the text is cut, the records are the same', () => {
    const text = 'a;b\r\n"x ""y""\r\nz";"2"\r\n3;4 "5"\r\n"";""'
    const whole = read(text).records
    expect(whole).toHaveLength(4)
    expect(read(...text).records).toEqual(whole)
    for (let cut = 1; cut < text.length; cut++) expect(read(text.slice(0, cut), text.slice(cut)).records).toEqual(whole)
  })

  test('what is printed is read back, whatever the fields and the cuts', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ';', ',', '"', '\n', '\r\n', ' ', '’', '\u{1F3E0}') })
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }))
    fc.assert(
      fc.property(table, fc.constantFrom(';' as const, ',' as const), fc.integer({ min: 1, max: 9 }), (rows, delimiter, size) => {
        const header = rows[0]?.map((_, index) => `c${index}`) ?? []
        const all = [header, ...rows]
        const text = all.map((row) => printRecord(row, delimiter)).join('')
        const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
        // A header of one column has no delimiter to be seen: both read it, `;` is assumed.
        const expected = header.length === 1 && delimiter === ',' ? null : all
        const { fields } = read(...pieces)
        if (expected) expect(fields).toEqual(expected)
      }),
    )
  })
})

describe('what cannot be read', () => {
  test('text after a closing quote loses its line and no other', () => {
    const { fields, refused } = read('a;b\n"x"y;2\n3;4\n')
    expect(refused).toEqual([{ line: 2, found: '« y;2 » après un guillemet fermant' }])
    expect(fields).toEqual([
      ['a', 'b'],
      ['3', '4'],
    ])
  })

  test('a quote that is never closed is told at its line', () => {
    expect(() => read('a;b\n1;2\n"x;y\n3;4\n')).toThrow(expect.objectContaining({ line: 3, found: 'un guillemet ouvert et jamais fermé' }))
  })

  test('a NUL byte is told at its line', () => {
    expect(() => read('a;b\n1;2\n3;\0\n')).toThrow(expect.objectContaining({ line: 3, found: 'un octet nul' }))
  })

  test.each([
    ['plain', 'x'.repeat(MAX_RECORD + 1), 'une ligne plus courte'],
    ['plain, ended', `${'x'.repeat(MAX_RECORD + 1)}\n`, 'une ligne plus courte'],
    ['in a quote', `"${'x\n'.repeat(MAX_RECORD / 2 + 1)}`, 'un guillemet fermant'],
  ])('a line of more than a megabyte: %s', (_, text, expected) => {
    expect(() => read('a;b\n', text)).toThrow(expect.objectContaining({ line: 2, expected }))
  })

  test('more than two hundred columns', () => {
    expect(() => read(`${'a;'.repeat(200)}a\n`)).toThrow(expect.objectContaining({ line: 1, found: '201 colonnes' }))
    expect(read(`${'a;'.repeat(199)}a\n`).fields[0]).toHaveLength(200)
  })
})

test.each([
  ['a;b,c;d', ';'],
  ['a,b,c;d', ','],
  ['"x,y,z";b', ';'],
  ['seule', ';'],
])('the delimiter of %s', (header, expected) => {
  expect(delimiterOf(header)).toBe(expected)
})

test.each(['=1+1', '+33', '-5', '@x', '\tx'])('%j does nothing in a spreadsheet', (text) => {
  expect(inert(text)).toBe(`'${text}`)
})
