import { readEnv } from '@/lib/env'

const production = {
  DATABASE_URL: 'postgresql://palier@base/palier',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'https://extranet.example',
  SMTP_URL: 'smtps://courrier.example',
}

test('production needs four variables; the rest has a working default', () => {
  expect(readEnv(production)).toMatchObject({ PORT: 3000, PALIER_DATA: '.data', WORKER: 'on', PALIER_PROXIES: 0 })
  expect(readEnv(production).PALIER_DEMO).toBeUndefined()
})

test('what is missing or wrong is said at once, by name, in French, without its value', () => {
  const read = () => readEnv({ ...production, DATABASE_URL: undefined, NEXTAUTH_SECRET: 'court-et-secret', PORT: 'trois mille' })
  expect(read).toThrow(/DATABASE_URL : absente/)
  expect(read).toThrow(/NEXTAUTH_SECRET : au moins 32 caractères/)
  expect(read).toThrow(/PORT : /)
  expect(read).not.toThrow(/court-et-secret/)
})

test('an empty variable is an absent one', () => {
  expect(readEnv({ ...production, PORT: '', WORKER: '', CHROMIUM_PATH: '' })).toMatchObject({
    PORT: 3000,
    WORKER: 'on',
    CHROMIUM_PATH: undefined,
  })
})

test('the date can be fixed in the demo only', () => {
  expect(() => readEnv({ ...production, PALIER_TODAY: '2017-11-28' })).toThrow(/démonstration/)
  expect(readEnv({ ...production, PALIER_DEMO: '1', PALIER_TODAY: '2017-11-28' }).PALIER_TODAY).toBe('2017-11-28')
})
