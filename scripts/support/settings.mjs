import { Refus } from './say.mjs'

const OURS = /^(PALIER_.*|NEXTAUTH_.*|DATABASE_URL|SMTP_URL|MAIL_FROM|PORT|HOST|WORKER)$/

/** An environment without what configures Palier: for the build, which must be the same everywhere, and for the tests, which bring their own. */
export const withoutSettings = (source) => Object.fromEntries(Object.entries(source).filter(([name]) => !OURS.test(name)))

/** An empty variable is an absent one, as in lib/env.ts. */
const given = (source, name) => source[name] || undefined

function wholeNumber(source, name, fallback, max) {
  const text = given(source, name)
  if (text === undefined) return fallback
  if (/^\d{1,5}$/.test(text) && Number(text) <= max) return Number(text)
  throw new Refus(`La variable ${name} vaut « ${text} » : un nombre entre 0 et ${max} est attendu.`)
}

/** What the start itself needs to know; the application reads the rest in lib/env.ts. */
export function readSettings(source) {
  const demo = given(source, 'DATABASE_URL') === undefined
  const host = given(source, 'HOST')
  return {
    demo,
    port: wholeNumber(source, 'PORT', 3000, 65535),
    proxies: wholeNumber(source, 'PALIER_PROXIES', 0, 9),
    data: given(source, 'PALIER_DATA') ?? '.data',
    dates: given(source, 'PALIER_DEMO_DATES'),
    // The demo's password is printed in the README: it is served to this machine alone, unless asked otherwise.
    hosts: host ? [host] : demo ? ['127.0.0.1', '::1'] : [undefined],
  }
}
