import { empreintes, lireCodeDeSecours, nouveauxCodes, trouverCode } from '@/lib/double-facteur/codes-de-secours'

test('ten codes, all different, in groups of signs that are not taken for one another', () => {
  const codes = nouveauxCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
})

test('all signs are drawn, at every place', () => {
  const drawn = Array.from({ length: 60 }, nouveauxCodes).flat()
  for (let place = 0; place < 12; place++) {
    expect(new Set(drawn.map((code) => code.replaceAll('-', '')[place])).size).toBe(32)
  }
})

test('a code is read whatever the case, the spaces and the look-alikes', () => {
  for (const typed of ['K7QX-9MPD-2R01', 'k7qx9mpd2r01', ' K7QX 9MPD 2ROI ', 'k7qx–9mpd–2rol']) {
    expect(lireCodeDeSecours(typed)).toBe('K7QX9MPD2R01')
  }
  for (const typed of ['', '123456', 'K7QX-9MPD', 'K7QX-9MPD-2R0U', 'é'.repeat(12), 'A'.repeat(10_000)])
    expect(lireCodeDeSecours(typed)).toBeNull()
})

test('a code is found among those that are kept, which do not show it', async () => {
  const codes = nouveauxCodes().slice(0, 3)
  const hashes = await empreintes(codes)
  const kept = hashes.map((hash, index) => ({ id: `code-${index}`, hash }))
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$/)
  expect(await trouverCode(codes[2]?.toLowerCase() ?? '', kept)).toBe('code-2')
  expect(await trouverCode(codes[2] ?? '', kept.slice(0, 2))).toBeNull()
  expect(await trouverCode(nouveauxCodes()[0] ?? '', kept)).toBeNull()
  expect(await trouverCode('pas un code', kept)).toBeNull()
})
