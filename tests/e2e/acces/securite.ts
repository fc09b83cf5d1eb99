import { codeDe } from '@/lib/double-facteur/totp'
import { type ActionCall, actionCalls, call } from '../../support/action-calls'
import { DEMO_PASSWORD } from '../../support/browser'
import { authenticator, newStaffLogin, pendingCookie } from '../../support/double-facteur'
import { newLogin } from '../../support/login'
import { cookieOf, enter, portal, press } from '../../support/portal'
import { steadyCode } from '../../support/steady-code'
import { type Actions, answer, filled, type formOf, LONG, newPage, own, send } from './monde'
import { formHaving } from './personne'

const PASSWORD = 'Un-ancien-passage-41!'
const MECHANT = { origin: 'https://mechant.example' }
const ACTIVER = '/securite/activer'
const UNKNOWN = '00000000-0000-4000-8000-000000000000'

const headersOf = (cookie: string) => ({ cookie, origin: portal() })
const said = async (response: Response) => (await response.text()).replace(/[\u00A0\u202F]/g, ' ')
const place = (response: Response) => {
  const location = response.headers.get('location') ?? response.headers.get('x-action-redirect')?.split(';')[0]
  return location ? new URL(location, portal()).pathname : null
}

/** A person of her own, signed in. */
async function someone() {
  const email = await newLogin(PASSWORD)
  const cookie = await cookieOf(newPage, email, PASSWORD)
  return { email, cookie, headers: headersOf(cookie) }
}

/** Sets up the application of whoever holds this cookie. */
async function protect(cookie: string, fields: Record<string, string> = {}) {
  await steadyCode()
  const { form, secret } = await setUp(cookie)
  const response = await send(filled(form, { code: codeDe(secret, new Date()), ...fields }), 'visitor', headersOf(cookie))
  const codes = [...new Set((await said(response)).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [])]
  return { response, secret, codes }
}

/** A QR code that has been scanned: its form and its secret, of one and the same page. */
async function setUp(cookie: string) {
  const html = await (await fetch(portal() + ACTIVER, { headers: { cookie } })).text()
  const scelle = /name="scelle" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const secret = (/((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})/.exec(html)?.[1] ?? '').replaceAll(' ', '')
  return { form: filled(await formHaving(ACTIVER, cookie, 'scelle'), { scelle }), secret }
}

const refused = async (form: Awaited<ReturnType<typeof formOf>>, cookie: string) => {
  expect((await send(form, 'visitor', { ...headersOf(cookie), ...MECHANT })).status).toBe(500)
  expect((await send(form, 'visitor', { ...headersOf(cookie), ...MECHANT, 'x-forwarded-host': 'mechant.example' })).status).toBe(500)
}

type Keys = { readonly email: string; readonly cookie: string; readonly calls: readonly ActionCall[] }
let keys: Promise<Keys> | undefined

/** The six actions of passkeys, as a browser has called them: made, shown to sign in, shown after the password. */
function parcoursDesCles(): Promise<Keys> {
  keys ??= (async () => {
    const email = await newLogin(PASSWORD)
    const page = await newPage()
    await authenticator(page)
    await enter(page, email, PASSWORD)
    const signedOut = async () => {
      const session = (await page.browserContext().cookies()).filter(({ name }) => name === 'palier.session')
      await page.browserContext().deleteCookie(...session)
    }
    const calls = await actionCalls(page, async () => {
      await page.goto(`${portal()}/securite/cle`)
      await page.waitForSelector('#motDePasse')
      await page.type('#motDePasse', PASSWORD)
      await press(page, 'Créer la clé d’accès')
      await page.waitForSelector('main ol li')
      await signedOut()
      await page.goto(`${portal()}/connexion`)
      await press(page, 'Me connecter avec une clé d’accès')
      await page.waitForSelector('::-p-text(Bonjour)')
      await signedOut()
      await page.goto(`${portal()}/connexion`)
      await page.type('#email', email)
      await page.type('#motDePasse', PASSWORD)
      await press(page, 'Me connecter')
      await press(page, 'Vérifier avec une clé d’accès')
      await page.waitForSelector('::-p-text(Bonjour)')
    })
    const cookies = await page.browserContext().cookies()
    // The password's own form is one of the calls.
    return {
      email,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      calls: calls.filter((_, index) => index !== 4),
    }
  })()
  return keys
}

const keyCall = async (index: number): Promise<{ one: ActionCall; cookie: string; email: string }> => {
  const { calls, ...rest } = await parcoursDesCles()
  const one = calls[index]
  if (calls.length !== 6 || !one) throw new Error(`${calls.length} calls of actions`)
  return { one, ...rest }
}

const MADE_UP = JSON.stringify({
  ...{ id: 'AQID', rawId: 'AQID', type: 'public-key' },
  response: { clientDataJSON: 'e30', authenticatorData: 'AQID', signature: 'AQID', attestationObject: 'AQID' },
})

/** Action → what was proved of it. */
export const SECURITE: Actions = {
  verifierCode: async () => {
    const email = await newLogin(PASSWORD)
    const { secret } = await protect(await cookieOf(newPage, email, PASSWORD), { motDePasse: PASSWORD })
    const [mine, other] = [await pendingCookie(newPage, email, PASSWORD), await pendingCookie(newPage, email, PASSWORD)]
    const form = await formHaving('/connexion/verification', mine, 'code')
    await refused(filled(form, { code: '123456' }), mine)
    expect(place(await send(form, 'visitor'))).toBe('/connexion')
    expect(place(await send(form, 'maurice'))).toBe('/connexion')
    for (const code of ['', '000000', LONG, '１２３４５６']) {
      const response = await send(filled(form, { code }), 'visitor', headersOf(mine))
      expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null])
      expect(await said(response)).not.toContain(LONG)
    }
    // The same code from two browsers at once, with more than the form has: one gets in, and not to another site.
    const right = filled(form, { code: codeDe(secret, new Date(Date.now() + 30_000)), userId: UNKNOWN, retour: '//mechant.example' })
    const answers = await Promise.all([mine, other].map((cookie) => send(right, 'visitor', headersOf(cookie))))
    expect(answers.map(place).filter(Boolean)).toEqual(['/'])
    expect(answers.find(place)?.headers.get('set-cookie')).toMatch(/palier\.session=.*HttpOnly/i)
  },
  verifierCodeDeSecours: async () => {
    const email = await newLogin(PASSWORD)
    const { codes } = await protect(await cookieOf(newPage, email, PASSWORD), { motDePasse: PASSWORD })
    const [mine, other] = [await pendingCookie(newPage, email, PASSWORD), await pendingCookie(newPage, email, PASSWORD)]
    const form = await formHaving('/connexion/verification', mine, 'secours')
    await refused(filled(form, { secours: codes[0] ?? '' }), mine)
    expect(place(await send(form, 'visitor'))).toBe('/connexion')
    for (const secours of ['', 'court', LONG]) expect(place(await send(filled(form, { secours }), 'visitor', headersOf(mine)))).toBeNull()
    const right = filled(form, { secours: codes[0] ?? '' })
    const answers = await Promise.all([mine, other].map((cookie) => send(right, 'visitor', headersOf(cookie))))
    expect(answers.map(place).filter(Boolean)).toEqual(['/'])
  },
  activerDoubleVerification: async () => {
    const [mine, theirs] = [await someone(), await someone()]
    await steadyCode()
    const { form, secret } = await setUp(mine.cookie)
    const full = filled(form, { code: codeDe(secret, new Date()), motDePasse: PASSWORD })
    await refused(full, mine.cookie)
    expect(place(await send(full, 'visitor'))).toBe('/connexion')
    // My preparation in another session, without the password, with another's, altered: nothing is put in use.
    const theirForm = (await setUp(theirs.cookie)).form
    for (const [cookie, fields] of [
      [theirs.cookie, { ...full.fields, scelle: full.fields.scelle ?? '' }],
      [mine.cookie, { ...full.fields, motDePasse: '' }],
      [mine.cookie, { ...full.fields, motDePasse: DEMO_PASSWORD }],
      [mine.cookie, { ...full.fields, scelle: theirForm.fields.scelle ?? '' }],
      [mine.cookie, { ...full.fields, scelle: LONG, code: LONG, motDePasse: LONG }],
    ] as const)
      expect((await said(await send({ path: ACTIVER, fields }, 'visitor', headersOf(cookie)))).includes('est activée')).toBe(false)
    const response = await send(filled(full, { userId: UNKNOWN }), 'visitor', mine.headers)
    expect((await said(response)).includes('La double vérification est activée.')).toBe(true)
    // The session has changed: the cookie of before opens nothing.
    expect((await fetch(`${portal()}/securite`, { redirect: 'manual', headers: { cookie: mine.cookie } })).status).not.toBe(200)
    expect(await answer(own('maurice'), 'maurice')).toBe('200')
  },
  preparerUneCle: async () => {
    const { one } = await keyCall(0)
    const { cookie } = await someone()
    expect(place(await call(one, { motDePasse: PASSWORD }, { origin: portal() }))).toBe('/connexion')
    expect((await call(one, { motDePasse: PASSWORD }, { ...headersOf(cookie), ...MECHANT })).status).toBe(500)
    for (const motDePasse of ['', 'faux', LONG])
      expect(await said(await call(one, { motDePasse }, headersOf(cookie)))).not.toContain('challenge')
    expect(await said(await call(one, { motDePasse: PASSWORD }, headersOf(cookie)))).toContain('challenge')
  },
  ajouterUneCle: async () => {
    const { one } = await keyCall(1)
    const { cookie } = await someone()
    expect(place(await call(one, { nom: 'Clé', reponse: MADE_UP }, { origin: portal() }))).toBe('/connexion')
    expect((await call(one, { nom: 'Clé', reponse: MADE_UP }, { ...headersOf(cookie), ...MECHANT })).status).toBe(500)
    for (const fields of [
      { nom: 'Clé', reponse: MADE_UP },
      { nom: 'Clé', reponse: LONG },
      { nom: LONG, reponse: '{}' },
      { nom: 'Clé', reponse: 'null' },
    ])
      expect(await said(await call(one, fields, headersOf(cookie)))).toContain('"status":"refused"')
    expect(await (await fetch(`${portal()}/securite`, { headers: { cookie } })).text()).not.toContain('Pas encore utilisée')
  },
  demanderUneCle: async () => {
    const { one } = await keyCall(2)
    expect((await call(one, {}, MECHANT)).status).toBe(500)
    const [first, second] = [await said(await call(one, {}, { origin: portal() })), await said(await call(one, {}, { origin: portal() }))]
    expect(first).toContain('challenge')
    expect(first).not.toContain('allowCredentials')
    expect(first).not.toBe(second)
  },
  seConnecterParCle: async () => {
    const { one } = await keyCall(3)
    expect((await call(one, { reponse: MADE_UP, retour: '' }, MECHANT)).status).toBe(500)
    for (const reponse of [MADE_UP, '', 'null', '{}', LONG]) {
      const response = await call(one, { reponse, retour: '//mechant.example' }, { origin: portal() })
      expect([place(response), response.headers.get('set-cookie')]).toEqual([null, null])
      expect(await said(response)).toContain('"status":"refused"')
    }
  },
  demanderUneCleConnue: async () => {
    const { one, cookie } = await keyCall(4)
    for (const headers of [{ origin: portal() }, headersOf(cookie)]) expect(place(await call(one, {}, headers))).toBe('/connexion')
  },
  verifierCle: async () => {
    const { one, email } = await keyCall(5)
    const pending = await pendingCookie(newPage, email, PASSWORD)
    expect(place(await call(one, { reponse: MADE_UP, retour: '' }, { origin: portal() }))).toBe('/connexion')
    expect((await call(one, { reponse: MADE_UP, retour: '' }, { ...headersOf(pending), ...MECHANT })).status).toBe(500)
    for (const reponse of [MADE_UP, '', LONG]) {
      const response = await call(one, { reponse, retour: '' }, headersOf(pending))
      expect([place(response), response.headers.get('set-cookie')]).toEqual([null, null])
    }
  },
  retirerUnFacteur: async () => {
    const { email, cookie } = await keyCall(0)
    const mine = await fetch(`${portal()}/securite`, { headers: { cookie } })
    const id = /facteur=([0-9a-f-]{36})/.exec(await mine.text())?.[1] ?? ''
    const path = `/securite/retirer?facteur=${id}`
    const form = filled(await formHaving(path, cookie, 'facteur'), { motDePasse: PASSWORD })
    await refused(form, cookie)
    expect(place(await send(form, 'visitor'))).toBe('/connexion')
    // Her passkey, with my session and my password.
    const other = await someone()
    await send(form, 'visitor', other.headers)
    for (const fields of [
      { motDePasse: 'faux' },
      { motDePasse: '' },
      { motDePasse: LONG },
      { facteur: UNKNOWN },
      { facteur: LONG },
      { facteur: '' },
    ])
      await send(filled(form, fields), 'visitor', headersOf(cookie))
    await pendingCookie(newPage, email, PASSWORD)
    expect(place(await send(form, 'visitor', headersOf(cookie)))).toBe('/securite')
    expect((await fetch(portal() + path, { redirect: 'manual', headers: { cookie } })).status).toBe(404)
  },
  refaireMesCodes: async () => {
    const { cookie } = await someone()
    const form = filled(await formHaving('/securite/codes', cookie, 'motDePasse'), { motDePasse: PASSWORD })
    await refused(form, cookie)
    expect(place(await send(form, 'visitor'))).toBe('/connexion')
    expect(await said(await send(filled(form, { motDePasse: 'faux' }), 'visitor', headersOf(cookie)))).toContain(
      'Ce n’est pas votre mot de passe actuel.',
    )
    // Nobody has codes without a factor that they would stand for.
    expect((await said(await send(form, 'visitor', headersOf(cookie)))).includes('Activez d’abord')).toBe(true)
  },
  fermerSession: async () => {
    const [mine, theirs] = [await someone(), await someone()]
    const elsewhere = await cookieOf(newPage, mine.email, PASSWORD)
    const form = await formHaving('/securite/sessions', mine.cookie, 'session')
    await refused(form, mine.cookie)
    expect(place(await send(form, 'visitor'))).toBe('/connexion')
    const open = async (cookie: string) => (await fetch(`${portal()}/securite`, { redirect: 'manual', headers: { cookie } })).status === 200
    await send(form, 'visitor', theirs.headers)
    for (const session of [UNKNOWN, LONG, '']) await send(filled(form, { session }), 'visitor', mine.headers)
    expect(await Promise.all([mine.cookie, elsewhere, theirs.cookie].map(open))).toEqual([true, true, true])
    await send(form, 'visitor', mine.headers)
    expect(await Promise.all([mine.cookie, elsewhere, theirs.cookie].map(open))).toEqual([true, false, true])
  },
  fermerAutresSessions: async () => {
    const mine = await someone()
    const elsewhere = await cookieOf(newPage, mine.email, PASSWORD)
    const html = await (await fetch(`${portal()}/securite/sessions`, { headers: { cookie: mine.cookie } })).text()
    const form = html.slice(html.lastIndexOf('<form', html.indexOf('Fermer toutes les autres')))
    const fields = Object.fromEntries([...form.matchAll(/<input[^>]*name="([^"]*)"/g)].map(([, name]) => [name ?? '', '']))
    const all = { path: '/securite/sessions', fields }
    await refused(all, mine.cookie)
    expect(place(await send(all, 'visitor'))).toBe('/connexion')
    await send(all, 'visitor', mine.headers)
    expect((await fetch(`${portal()}/securite`, { redirect: 'manual', headers: { cookie: elsewhere } })).status).not.toBe(200)
    expect((await fetch(`${portal()}/securite`, { headers: { cookie: mine.cookie } })).status).toBe(200)
    expect(await answer(own('maurice'), 'maurice')).toBe('200')
  },
}

/** A cookie of each session that is not open yet: staff who have to set up a second factor, and a password whose second factor is awaited. */
export async function demiOuvertes(): Promise<{ enrolement: string; attente: string }> {
  const staff = await newStaffLogin(PASSWORD)
  const enrolement = await cookieOf(newPage, staff, PASSWORD)
  const client = await newLogin(PASSWORD)
  await protect(await cookieOf(newPage, client, PASSWORD), { motDePasse: PASSWORD })
  return { enrolement, attente: await pendingCookie(newPage, client, PASSWORD) }
}
