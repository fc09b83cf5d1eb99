import { decodeText } from '@/lib/publication/decode'

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function decode(bytes: Buffer, size = bytes.length): Promise<string> {
  let text = ''
  for await (const piece of decodeText(pieces(bytes, size))) text += piece
  return text
}

const TEXT = 'reference;libelle\nE1;Été à Évry – l’œuvre coûte 5 €\n'
const LATIN9 = { '–': 0x2d, '’': 0x27, œ: 0xbd, '€': 0xa4 }
const CP1252 = { '–': 0x96, '’': 0x92, œ: 0x9c, '€': 0x80 }
const encode = (text: string, special: Record<string, number>) => Buffer.from([...text].map((c) => special[c] ?? c.charCodeAt(0)))

describe.each([1, 3, 7, 4096])('in pieces of %i bytes', (size) => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), TEXT],
    ['Windows-1252', encode(TEXT, CP1252), TEXT],
    ['ISO-8859-15', encode(TEXT, LATIN9), TEXT.replace('–', '-').replace('’', "'")],
    ['ASCII', Buffer.from('a;b\n1;2\n'), 'a;b\n1;2\n'],
    ['nothing', Buffer.alloc(0), ''],
  ])('%s', async (_, bytes, expected) => {
    expect(await decode(bytes, size)).toBe(expected)
  })
})

test('an acute accent alone, as some type an apostrophe, does not make Windows-1252 another encoding', async () => {
  expect(await decode(Buffer.from('l\xB4eau est mont\xE9e', 'latin1'))).toBe('l´eau est montée')
})

test('the first accent may come late, and the encoding is that of all that follows', async () => {
  const ascii = 'x'.repeat(700_000)
  expect(await decode(Buffer.concat([Buffer.from(ascii), encode('é€', CP1252)]), 65_536)).toBe(`${ascii}é€`)
  expect(await decode(Buffer.from(`${ascii}é€`), 65_536)).toBe(`${ascii}é€`)
})

test.each([
  ['little-endian', Buffer.from('\uFEFFa;b\n', 'utf16le')],
  ['big-endian', Buffer.from('\uFEFFa;b\n', 'utf16le').swap16()],
])('UTF-16 %s is refused', async (_, bytes) => {
  await expect(decode(bytes)).rejects.toMatchObject({ line: 1, found: 'un fichier en UTF-16' })
})

test('a file that begins in UTF-8 and goes on otherwise is refused, once what is good was read', async () => {
  const good = 'é\n'.repeat(200_000)
  const bytes = Buffer.concat([Buffer.from(good), Buffer.from('bon\nmont\xE9\n', 'latin1')])
  let text = ''
  const reading = (async () => {
    for await (const piece of decodeText(pieces(bytes, 65_536))) text += piece
  })()
  await expect(reading).rejects.toMatchObject({ expected: 'un seul encodage par fichier' })
  expect(text.split('\n')).toHaveLength(200_002)
  expect(text.endsWith('bon\nmont')).toBe(true)
})
