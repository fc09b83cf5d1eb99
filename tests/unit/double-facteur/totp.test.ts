import { adresseOtp, codeDe, lireCode, nouveauSecret, qrCode, secretEnGroupes, verifierCode } from '@/lib/double-facteur/totp'

const at = (seconds: number) => new Date(seconds * 1000)
// RFC 6238, appendix B: the secret « 12345678901234567890 » and the last six digits of its codes.
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %d s the code is that of RFC 6238', (seconds, code) => {
  expect(codeDe(RFC, at(seconds))).toBe(code)
  expect(verifierCode(RFC, code, null, at(seconds))).toBe(Math.floor(seconds / 30))
})

test('a code is good for its half minute, and for the one before and after', () => {
  const code = codeDe(RFC, at(3000))
  expect([2940, 2969, 2970, 3000, 3059, 3060, 3090].map((seconds) => verifierCode(RFC, code, null, at(seconds)))).toEqual([
    null,
    null,
    100,
    100,
    100,
    null,
    null,
  ])
})

test('a code serves once, and those before it serve no more', () => {
  const [before, code, after] = [2970, 3000, 3030].map((seconds) => codeDe(RFC, at(seconds)))
  expect(verifierCode(RFC, code ?? '', 100, at(3000))).toBeNull()
  expect(verifierCode(RFC, before ?? '', 100, at(3000))).toBeNull()
  expect(verifierCode(RFC, after ?? '', 100, at(3000))).toBe(101)
})

test('the code of another secret is wrong', () => {
  expect(verifierCode(nouveauSecret(), codeDe(nouveauSecret(), at(3000)), null, at(3000))).toBeNull()
})

test('a code is read however it was spaced, and nothing else is', () => {
  for (const typed of ['123456', ' 123 456 ', '123\u00A0456', '123-456', '123.456']) expect(lireCode(typed)).toBe('123456')
  for (const typed of ['', '12345', '1234567', '12345a', '１２３４５６', '1'.repeat(10_000), '-123456.5e0'])
    expect([typed.slice(0, 9), lireCode(typed)]).toEqual([typed.slice(0, 9), null])
})

test('a secret has 160 bits and is new each time', () => {
  const secrets = Array.from({ length: 50 }, nouveauSecret)
  expect(new Set(secrets).size).toBe(50)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(secretEnGroupes(secrets[0] ?? '')).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
})

test('the QR code carries the name of the agency and the address, and no style', () => {
  const adresse = adresseOtp(RFC, 'SA L’Été : gérance', 'zoe+1@palier.test')
  const { searchParams, pathname, host } = new URL(adresse)
  expect(host).toBe('totp')
  expect(decodeURIComponent(pathname)).toContain('zoe+1@palier.test')
  expect(searchParams.get('secret')).toBe(RFC)
  expect(searchParams.get('issuer')).toBe('SA L’Été : gérance')
  const picture = decodeURIComponent(qrCode(adresse))
  expect(picture).toMatch(/^data:image\/svg\+xml,<svg [^>]*viewBox/)
  expect(picture).not.toMatch(/style|script/)
})
