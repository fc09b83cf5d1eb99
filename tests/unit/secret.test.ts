import { isSigned, seal, sign, unseal } from '@/lib/secret'

Object.assign(process.env, {
  DATABASE_URL: 'postgresql://palier@base/palier',
  NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  NEXTAUTH_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
})

test('what is sealed opens for the same usage, and is never twice the same', () => {
  for (const text of ['', 'JBSWY3DPEHPK3PXP', 'é'.repeat(10_000)]) expect(unseal(seal(text, 'totp:a'), 'totp:a')).toBe(text)
  expect(seal('JBSWY3DPEHPK3PXP', 'totp:a')).not.toBe(seal('JBSWY3DPEHPK3PXP', 'totp:a'))
})

test('it opens for no other usage, nor once a single bit of it was altered', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'totp:a')
  expect(unseal(sealed, 'totp:b')).toBeNull()
  const bytes = Buffer.from(sealed, 'base64url')
  for (let i = 0; i < bytes.length; i++) {
    const altered = Buffer.from(bytes)
    altered.writeUInt8(altered.readUInt8(i) ^ 1, i)
    expect([i, unseal(altered.toString('base64url'), 'totp:a')]).toEqual([i, null])
  }
})

test('what is no seal opens nothing', () => {
  for (const text of ['', 'court', 'x'.repeat(10_000), seal('a', 'totp:a').slice(0, -1)]) expect(unseal(text, 'totp:a')).toBeNull()
})

test('what is signed is known for the same usage, the same bytes and the whole signature', () => {
  const facts = Buffer.from('une personne, une agence')
  const signature = sign(facts, 'desabonnement')
  expect(isSigned(facts, signature, 'desabonnement')).toBe(true)
  expect(isSigned(facts, signature, 'autre')).toBe(false)
  expect(isSigned(Buffer.from('une autre'), signature, 'desabonnement')).toBe(false)
  for (const wrong of [Buffer.alloc(0), Buffer.alloc(32), signature.subarray(0, 31), Buffer.concat([signature, Buffer.alloc(1)])])
    expect(isSigned(facts, wrong, 'desabonnement')).toBe(false)
})
