import { codeMontre, estAdmis, estPartage, SECRET_DE_DEMONSTRATION } from '@/lib/double-facteur/demonstration'
import { codeJuste, scellerSecret, secretDe } from '@/lib/double-facteur/facteurs'
import { codeDe, nouveauSecret } from '@/lib/double-facteur/totp'
import { env } from '@/lib/env'

Object.assign(process.env, {
  DATABASE_URL: 'postgresql://palier@base/palier',
  NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  NEXTAUTH_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
})

const AT = new Date('2026-11-21T10:00:00Z')
const id = 'a3bb189e-8bf9-4888-9912-ace4e6543002'
const holder = (secret: string, totpLastStep: number | null = null) => ({
  ...{ id, totpSecret: scellerSecret(secret, id), totpEnabledAt: AT, totpLastStep },
})
const inDemo = (demo: '1' | undefined) => Object.assign(env(), { PALIER_DEMO: demo })
const step = Math.floor(AT.getTime() / 30_000)

afterEach(() => inDemo(undefined))

test('outside the demo its secret is shown nowhere and opens nothing', () => {
  inDemo(undefined)
  expect(codeMontre(SECRET_DE_DEMONSTRATION, AT)).toBeNull()
  expect([estPartage(SECRET_DE_DEMONSTRATION), estAdmis(SECRET_DE_DEMONSTRATION)]).toEqual([false, false])
  expect(secretDe(holder(SECRET_DE_DEMONSTRATION))).toBeNull()
  expect(codeJuste(holder(SECRET_DE_DEMONSTRATION), codeDe(SECRET_DE_DEMONSTRATION, AT), AT)).toBeNull()
})

test('in the demo its code is shown, and serves several visitors', () => {
  inDemo('1')
  const code = codeDe(SECRET_DE_DEMONSTRATION, AT)
  expect(codeMontre(SECRET_DE_DEMONSTRATION, AT)?.replace(/\s/, '')).toBe(code)
  expect(codeJuste(holder(SECRET_DE_DEMONSTRATION, step), code, AT)).toEqual({ pas: step, partage: true })
})

test.each(['1', undefined] as const)('any other secret is shown to nobody, and its codes serve once (demo: %s)', (demo) => {
  inDemo(demo)
  const secret = nouveauSecret()
  const code = codeDe(secret, AT)
  expect(codeMontre(secret, AT)).toBeNull()
  expect(codeMontre(null, AT)).toBeNull()
  expect(codeJuste(holder(secret), code, AT)).toEqual({ pas: step, partage: false })
  expect(codeJuste(holder(secret, step), code, AT)).toBeNull()
})

test('a secret that is being set up, sealed for another person, or absent, opens nothing', () => {
  const secret = nouveauSecret()
  const code = codeDe(secret, AT)
  expect(codeJuste({ ...holder(secret), totpEnabledAt: null }, code, AT)).toBeNull()
  expect(codeJuste({ ...holder(secret), id: 'b3bb189e-8bf9-4888-9912-ace4e6543002' }, code, AT)).toBeNull()
  expect(codeJuste({ ...holder(secret), totpSecret: null }, code, AT)).toBeNull()
})
