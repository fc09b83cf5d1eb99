import { GARDEES, lireLeFlux } from '@/lib/actualites/flux'
import { enTexte, lireOctets } from '@/lib/actualites/texte'

const now = new Date('2026-11-28T10:00:00Z')
const adresse = 'https://exemple.test/blog/flux.xml'
const read = (text: string | Buffer, type = '') => lireLeFlux(Buffer.from(text as string), { adresse, type, now })
const rss = (...items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>T</title><link>https://exemple.test</link>${items.join('')}</channel></rss>`
const item = (inside: string) => `<item>${inside}</item>`

test.each([
  [
    'RSS',
    rss(
      item(
        '<title>Été</title><link>https://exemple.test/a</link><description>Un résumé</description><guid>g1</guid><pubDate>Fri, 27 Nov 2026 10:00:00 +0100</pubDate>',
      ),
    ),
  ],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>x</id><updated>2026-11-27T09:00:00Z</updated><entry><id>g1</id><title type="html">Été</title><link rel="self" href="/non"/><link href="https://exemple.test/a"/><published>2026-11-27T09:00:00Z</published><updated>2026-11-27T09:30:00Z</updated><summary>Un résumé</summary></entry></feed>',
  ],
  [
    'RDF',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title><link>https://exemple.test</link><description>D</description></channel><item rdf:about="g1"><title>Été</title><link>https://exemple.test/a</link><description>Un résumé</description><dc:date>2026-11-27T09:00:00Z</dc:date></item></rdf:RDF>',
  ],
  [
    'JSON',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [
        { id: 'g1', title: 'Été', url: 'https://exemple.test/a', content_html: '<p>Un résumé</p>', date_published: '2026-11-27T09:00:00Z' },
      ],
    }),
  ],
])('%s is read', (_format, text) => {
  expect(read(text)).toMatchObject([
    { titre: 'Été', resume: 'Un résumé', lien: 'https://exemple.test/a', publieLe: new Date('2026-11-27T09:00:00Z') },
  ])
})

test('what was HTML is words: no tag, no script, no attribute, no entity', () => {
  const html = `<script>alert(1)</script><style>p{}</style><p onclick="x()">Un &amp; deux</p><p>trois&nbsp;<img src=x onerror=alert(2)>quatre</p><iframe src="javascript:alert(3)"></iframe>`
  const [one] = read(rss(item(`<title><![CDATA[<b>Gras</b> &lt;i&gt;]]></title><description><![CDATA[${html}]]></description>`)))
  expect(one).toMatchObject({ titre: 'Gras <i>', resume: 'Un & deux trois quatre', lien: null })
  expect(enTexte('\u0000a\u202Eb\r\n\tc <!-- x --> d')).toBe('a b c d')
})

test.each([
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['https://moi:secret@exemple.test/', null],
  ['//exemple.test/b', 'https://exemple.test/b'],
  ['article-2', 'https://exemple.test/blog/article-2'],
  ['  http://exemple.test/c  ', 'http://exemple.test/c'],
])('the link %j is %j', (lien, expected) => {
  expect(read(rss(item(`<title>A</title><link>${lien}</link>`)))[0]?.lien).toBe(expected)
})

test('thirty at most, the newest first, each once; a day to come is today, one that is none is null', () => {
  const many = Array.from({ length: 50 }, (_, n) =>
    item(`<title>n° ${n}</title><guid>g${n % 45}</guid><pubDate>${new Date(Date.UTC(2026, 0, 1 + n)).toUTCString()}</pubDate>`),
  )
  const found = read(rss(...many))
  expect(found).toHaveLength(GARDEES)
  expect(found[0]?.titre).toBe('n° 44')
  expect(new Set(found.map(({ cle }) => cle)).size).toBe(GARDEES)
  expect(read(rss(item('<title>A</title><pubDate>Fri, 27 Nov 2099 10:00:00 GMT</pubDate>')))[0]?.publieLe).toEqual(now)
  expect(read(rss(item('<title>A</title><pubDate>le 3 brumaire</pubDate>')))[0]?.publieLe).toBeNull()
})

test('an item without a title begins its text; one without words is left out', () => {
  expect(
    read(rss(item('<description>Le ravalement commence lundi.</description>'), item('<link>https://exemple.test</link>'))),
  ).toMatchObject([{ titre: 'Le ravalement commence lundi.', resume: '' }])
})

test('long texts are cut at a word', () => {
  const [one] = read(rss(item(`<title>${'mot '.repeat(200)}</title><description>${'x'.repeat(100_000)}</description>`)))
  expect(one?.titre).toMatch(/^(mot )+mot…$/)
  expect(one?.titre.length).toBeLessThanOrEqual(200)
  expect(one?.resume).toHaveLength(320)
})

describe('the encoding', () => {
  const body = (declared: string) =>
    `<?xml version="1.0" encoding="${declared}"?><rss version="2.0"><channel><title>T</title><item><title>Été à Évry</title></item></channel></rss>`
  test.each([
    ['UTF-8, declared latin1', Buffer.from(body('iso-8859-1')), ''],
    ['latin1, declared', Buffer.from(body('iso-8859-1'), 'latin1'), ''],
    ['latin1, declared UTF-8', Buffer.from(body('utf-8'), 'latin1'), 'text/xml; charset=utf-8'],
    ['latin1, said by the server', Buffer.from(body('x').replace(' encoding="x"', ''), 'latin1'), 'text/xml; charset="iso-8859-15"'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${body('utf-8')}`), ''],
    ['UTF-16', Buffer.from(`\uFEFF${body('utf-16')}`, 'utf16le'), ''],
    ['an unknown name', Buffer.from(body('klingon')), ''],
  ])('%s', (_name, octets, type) => expect(read(octets, type)[0]?.titre).toBe('Été à Évry'))

  test('whatever the bytes, a text', () => expect(lireOctets(Buffer.from([0xc3, 0x28, 0xff]), 'charset=nothing')).toBe('Ã(ÿ'))
})

describe('what is no feed', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><body>Bonjour</body></html>'],
    ['JSON of something else', '{"a":1}'],
    ['half a feed', '<rss version="2.0"><channel><item><title>A'],
    ['bytes', Buffer.from([0, 1, 2, 3, 255])],
    ['a feed without news', rss()],
  ])('%s', (_name, text) => expect(() => read(text)).toThrow(/^(Ce qui est à cette adresse n’est pas un flux|Le flux ne contient aucune)/))
})

test('entities of a document are not opened: neither a bomb nor a file', () => {
  const entities = [
    '<!ENTITY a "boum">',
    ...[...'bcdefghij'].map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghi'[n]};`.repeat(10)}">`),
  ].join('')
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>T</title><item><title>A &j; B</title><description>&f;</description></item></channel></rss>`
  const begun = performance.now()
  let found: unknown
  try {
    found = read(bomb)
  } catch (error) {
    found = String(error)
  }
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(JSON.stringify(found).length).toBeLessThan(500)
  expect(JSON.stringify(found)).not.toMatch(/boum|root:/)
})
