import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEMO_PASSWORD } from '../support/browser'
import { answerTo } from '../support/captcha'
import { linkIn, mailTo, newLogin } from '../support/login'
import { ADMIN_MODELE, cookieOf, DENISE, MAURICE, portal, STEPHANE, useBrowser } from '../support/portal'
import { root } from '../support/root'
import { actionFiles, pagePatterns, routePatterns } from '../support/routes'
import { until } from '../support/until'

// Every page, route and action × who asks × what is his, his neighbour's, another agency's. What is new and not here fails the last test.

const newPage = useBrowser()
jest.setTimeout(120_000)

type Who = 'visitor' | 'maurice' | 'denise' | 'stephane' | 'staff'
type World = {
  cookies: Record<Who, string>
  own: Record<'maurice' | 'denise' | 'stephane', string>
  statement: string
  publication: string
  mail: string
}
let world: World

const ask = (path: string, who: Who, init: RequestInit = {}) =>
  fetch(portal() + path, {
    ...init,
    redirect: 'manual',
    headers: { cookie: world.cookies[who], ...(init.headers as Record<string, string>) },
  })

/** 200, 404, or where one is sent. */
async function answer(path: string, who: Who): Promise<string> {
  const response = await ask(path, who)
  const location = response.headers.get('location')
  return location ? `→ ${new URL(location, portal()).pathname}` : String(response.status)
}

const text = async (path: string, who: Who) => (await ask(path, who)).text()
const link = (html: string, pattern: RegExp) => pattern.exec(html)?.[0] ?? ''

beforeAll(async () => {
  const cookies: Record<Who, string> = {
    visitor: '',
    maurice: await cookieOf(newPage, MAURICE),
    denise: await cookieOf(newPage, DENISE),
    stephane: await cookieOf(newPage, STEPHANE),
    staff: await cookieOf(newPage, ADMIN_MODELE),
  }
  world = { cookies, own: { maurice: '', denise: '', stephane: '' }, statement: '', publication: '', mail: '' }
  for (const who of ['maurice', 'denise', 'stephane'] as const) {
    const home = await ask('/accueil', who)
    world.own[who] = new URL(home.headers.get('location') ?? '', portal()).pathname
  }
  const form = await formOf(`${world.own.maurice}/compte`, 'maurice')
  world.statement = ((await send(form, 'maurice')).headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '')
  world.publication = link(await text('/admin', 'staff'), /\/admin\/publications\/[0-9a-f-]{36}/)
  // The statement's mail leaves within seconds, among others; its page is public in the demo.
  await until(async () => {
    const mails = (await text('/boite-aux-lettres', 'visitor')).match(/\/boite-aux-lettres\/\d{13}-[0-9a-f-]{36}/g) ?? []
    for (const mail of mails) if ((await text(mail, 'visitor')).includes(`${mail}/pieces/`)) world.mail ||= mail
    return world.mail !== ''
  })
})

type Form = { path: string; fields: Record<string, string> }

/** The form of a page as a browser without JavaScript would send it. */
async function formOf(path: string, who: Who): Promise<Form> {
  const html = await text(path, who)
  const main = html.slice(html.indexOf('<main'))
  const form = /<form[^>]*>([\s\S]*?)<\/form>/.exec(main)?.[1] ?? ''
  const fields: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name) fields[name] = (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  return { path, fields }
}

function send({ path, fields }: Form, who: Who, headers: Record<string, string> = { origin: portal() }): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return ask(path, who, { method: 'POST', body, headers })
}

const statement = () => world.statement
const own = (who: 'maurice' | 'denise' | 'stephane') => world.own[who]
const idOf = (path: string) => path.split('/').at(-1) ?? ''
const EVERYONE: readonly Who[] = ['visitor', 'maurice', 'denise', 'stephane', 'staff']
const all = (said: string): Record<Who, string> => Object.fromEntries(EVERYONE.map((who) => [who, said])) as Record<Who, string>
const SIGN_IN = '→ /connexion'

/** Pattern → an address of it, and the answer to each who asks. */
const PAGES: Record<string, { path: () => string; answers: () => Record<Who, string> }[]> = {
  '/': [
    {
      path: () => '/',
      answers: () => ({ visitor: SIGN_IN, maurice: '→ /accueil', denise: '→ /accueil', stephane: '→ /accueil', staff: '→ /admin' }),
    },
  ],
  '/connexion': [{ path: () => '/connexion', answers: () => ({ ...all('→ /'), visitor: '200' }) }],
  '/accueil': [
    {
      path: () => '/accueil',
      answers: () => ({
        visitor: SIGN_IN,
        maurice: `→ ${own('maurice')}`,
        denise: `→ ${own('denise')}`,
        stephane: `→ ${own('stephane')}`,
        staff: '200',
      }),
    },
  ],
  '/mot-de-passe': [{ path: () => '/mot-de-passe', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
  '/mot-de-passe-oublie': [{ path: () => '/mot-de-passe-oublie', answers: () => all('200') }],
  '/mot-de-passe-nouveau': [{ path: () => '/mot-de-passe-nouveau?jeton=celui-d-une-autre', answers: () => all('200') }],
  '/[espace]/[compte]': [
    { path: () => own('maurice'), answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => own('denise'), answers: () => ({ ...all('404'), visitor: SIGN_IN, denise: '200' }) },
    { path: () => own('stephane').replace('locataire', 'coproprietaire'), answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => `/coproprietaire/${'x'.repeat(4000)}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/compte': [
    { path: () => `${own('maurice')}/compte`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('stephane')}/compte`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
  ],
  '/[espace]/[compte]/plus': [{ path: () => `${own('denise')}/plus`, answers: () => ({ ...all('404'), visitor: SIGN_IN, denise: '200' }) }],
  '/[espace]/[compte]/releves/[document]': [
    { path: statement, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    // His statement under her account: the address is hers, the document is not.
    { path: () => `${own('denise')}/releves/${idOf(statement())}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => `${own('maurice')}/releves/un-autre`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/admin': [{ path: () => '/admin', answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) }],
  '/admin/publications': [{ path: () => '/admin/publications', answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) }],
  '/admin/publications/[id]': [
    { path: () => world.publication, answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) },
    { path: () => '/admin/publications/00000000-0000-4000-8000-000000000000', answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/boite-aux-lettres': [{ path: () => '/boite-aux-lettres', answers: () => all('200') }],
  '/boite-aux-lettres/[id]': [
    { path: () => world.mail, answers: () => all('200') },
    { path: () => '/boite-aux-lettres/..%2f..%2fsecret', answers: () => all('404') },
  ],
}

const ROUTES: typeof PAGES = {
  '/accent/[couleur]': [
    { path: () => '/accent/7a2f3b', answers: () => all('200') },
    { path: () => '/accent/}body{display:none', answers: () => all('404') },
  ],
  '/api/auth/[...nextauth]': [{ path: () => '/api/auth/session', answers: () => all('200') }],
  '/api/documents/[id]': [
    // Staff of the agency may open what their clients may.
    { path: () => `/api/documents/${idOf(statement())}`, answers: () => ({ ...all('404'), maurice: '200', staff: '200' }) },
    { path: () => '/api/documents/00000000-0000-4000-8000-000000000000', answers: () => all('404') },
    { path: () => '/api/documents/..%2f..%2fsecret', answers: () => all('404') },
  ],
  '/api/verification': [{ path: () => '/api/verification', answers: () => all('200') }],
  '/api/sante': [{ path: () => '/api/sante', answers: () => all('200') }],
  '/boite-aux-lettres/[id]/html': [{ path: () => `${world.mail}/html`, answers: () => all('200') }],
  '/boite-aux-lettres/[id]/pieces/[piece]': [
    { path: () => `${world.mail}/pieces/0`, answers: () => all('200') },
    { path: () => `${world.mail}/pieces/7`, answers: () => all('404') },
  ],
}

test.each(Object.entries({ ...PAGES, ...ROUTES }))('%s', async (_pattern, cases) => {
  for (const { path, answers } of cases) {
    const expected = answers()
    for (const who of EVERYONE) expect([path(), who, await answer(path(), who)]).toEqual([path(), who, expected[who]])
  }
})

test('a document by parts, or not at all when the browser has it', async () => {
  const path = `/api/documents/${idOf(statement())}`
  const get = (headers: Record<string, string>) => ask(path, 'maurice', { headers })
  const whole = await get({})
  const size = (await whole.arrayBuffer()).byteLength
  const etag = whole.headers.get('etag') ?? ''
  expect((await get({ 'if-none-match': etag })).status).toBe(304)
  expect((await get({ 'if-none-match': `"autre", W/${etag}` })).status).toBe(304)
  for (const [range, status, length] of [
    ['bytes=0-3', 206, 4],
    ['bytes=-5', 206, 5],
    [`bytes=${size - 2}-`, 206, 2],
    ['bytes=0-999999999', 206, size],
    ['bytes=0-1,3-4', 200, size],
  ] as const) {
    const part = await get({ range })
    expect([range, part.status, (await part.arrayBuffer()).byteLength]).toEqual([range, status, length])
  }
  for (const range of ['bytes=999999999-', 'bytes=5-2', 'bytes=-0']) expect([range, (await get({ range })).status]).toEqual([range, 416])
  expect((await get({ range: 'bytes=0-3', 'if-range': '"autre"' })).status).toBe(200)
})

test('every answer says how it may be used', async () => {
  for (const path of [
    '/connexion',
    '/accueil',
    '/api/sante',
    '/adresse-qui-n-existe-pas',
    `/api/documents/${idOf(statement())}`,
    `${world.mail}/html`,
  ]) {
    const { headers } = await ask(path, 'maurice')
    expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([path, 'nosniff', 'same-origin'])
    expect([path, headers.get('content-security-policy')?.includes('frame-ancestors')]).toEqual([path, true])
  }
})

test('the session that /api/auth shows says nothing of the person', async () => {
  expect(Object.keys((await (await ask('/api/auth/session', 'maurice')).json()) as object)).toEqual(['expires'])
})

const LONG = 'x'.repeat(10_000)
const NEW = { motDePasse: 'Tournesol-7-Violet', confirmation: 'Tournesol-7-Violet' }
/** With the question of the CAPTCHA answered: one a form, ten an hour. */
const answered = (form: Form): Form => filled(form, { captchaReponse: answerTo(form.fields.captchaQuestion ?? '') })
const filled = (form: Form, fields: Record<string, string>): Form => ({ ...form, fields: { ...form.fields, ...fields } })

/** Action → what was proved of it. */
const ACTIONS: Record<string, () => Promise<void>> = {
  changerSonMotDePasse: async () => {
    const old = 'Un-ancien-passage-41!'
    const email = await newLogin(old)
    const cookie = await cookieOf(newPage, email, old)
    const form = filled(await formOf('/mot-de-passe', 'maurice'), { ancienMotDePasse: DEMO_PASSWORD, ...NEW })
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'maurice', { origin: 'https://mechant.example' })).status).toBe(500)
    expect((await send(form, 'maurice', { origin: 'https://mechant.example', 'x-forwarded-host': 'mechant.example' })).status).toBe(500)
    // Whose password it is, the session says; not a field.
    const stolen = filled(form, { ancienMotDePasse: old, userId: 'un-autre', email: MAURICE, username: MAURICE })
    expect(await (await send(stolen, 'visitor', { origin: portal(), cookie })).text()).toContain('Votre mot de passe est changé.')
    expect(await answer(own('maurice'), 'maurice')).toBe('200')
    await cookieOf(newPage, MAURICE)
    for (const field of ['ancienMotDePasse', 'motDePasse', 'confirmation']) {
      const said = await (await send(filled(form, { [field]: LONG }), 'maurice')).text()
      expect(said).toContain('trop long')
      expect(said).not.toContain(LONG)
    }
  },
  choisirMotDePasse: async () => {
    const email = await newLogin('Un-ancien-passage-41!')
    await send(answered(filled(await formOf('/mot-de-passe-oublie', 'visitor'), { email })), 'visitor')
    const url = linkIn(await mailTo(email, 'Choisissez un nouveau mot de passe'))
    const form = filled(await formOf(url.replace(portal(), ''), 'visitor'), NEW)
    const { jeton = '' } = form.fields
    expect(jeton).toHaveLength(43)
    expect((await send(form, 'visitor', { origin: 'https://mechant.example' })).status).toBe(500)
    for (const wrong of [jeton.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), '', LONG]) {
      const { headers } = await send(filled(form, { jeton: wrong }), 'visitor')
      expect(headers.get('location')).toMatch(/\/mot-de-passe-nouveau$/)
    }
    // Another's name beside my token: the token alone says whose password it is.
    const answers = await Promise.all([1, 2, 3].map(() => send(filled(form, { username: MAURICE, email: MAURICE }), 'visitor')))
    const places = answers.map(({ headers }) => new URL(headers.get('location') ?? '', portal()).pathname)
    expect(places.toSorted()).toEqual(['/connexion', '/mot-de-passe-nouveau', '/mot-de-passe-nouveau'])
    await cookieOf(newPage, MAURICE)
    await cookieOf(newPage, email, NEW.motDePasse)
  },
  demanderUnLien: async () => {
    const form = await formOf('/mot-de-passe-oublie', 'visitor')
    expect((await send(filled(form, { email: MAURICE }), 'visitor', { origin: 'https://mechant.example' })).status).toBe(500)
    expect(await (await send(filled(form, { email: LONG }), 'visitor')).text()).toContain('trop longue')
    expect(await (await send(filled(form, { email: 'a@b\r\nBcc: c@d.fr' }), 'visitor')).text()).toContain('pas complète')
    expect(await (await send(filled(form, { email: MAURICE }), 'visitor')).text()).toContain('Répondez à la question')
    for (const captcha of ['{}', LONG]) {
      const forged = filled(form, { email: MAURICE, captcha, captchaQuestion: '' })
      expect(await (await send(forged, 'visitor')).text()).toContain('La vérification automatique n’est pas encore faite')
    }
  },
  recevoirReleve: async () => {
    const mine = await formOf(`${own('maurice')}/compte`, 'maurice')
    const demande = crypto.randomUUID()
    // Another agency's account, in my own form and in my own name.
    const stolen = { ...mine, fields: { ...mine.fields, compte: idOf(own('denise')), demande } }
    expect((await send(stolen, 'maurice')).status).toBe(404)
    // Her form's page is not his, nor is the action without a session; another site's page cannot post it.
    expect((await send({ ...mine, path: `${own('denise')}/compte` }, 'stephane')).status).toBe(404)
    expect((await send(mine, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(mine, 'maurice', { origin: 'https://mechant.example' })).status).toBe(500)
    expect((await send(mine, 'maurice', { origin: 'https://mechant.example', 'x-forwarded-host': 'mechant.example' })).status).toBe(500)
    // No account at all, and more than the form has.
    expect((await send({ ...mine, fields: { ...mine.fields, compte: 'x'.repeat(10_000) } }, 'maurice')).status).toBe(200)
    const sent = await send({ ...mine, fields: { ...mine.fields, userId: 'un-autre', to: 'mechant@palier.test' } }, 'maurice')
    expect(sent.headers.get('location')).toContain(`${own('maurice')}/releves/`)
    // The same form, sent by its owner from somewhere else, gives the same statement.
    expect((await send(mine, 'maurice')).headers.get('location')).toBe(sent.headers.get('location'))
    expect((await send({ ...mine, fields: { ...mine.fields, compte: idOf(own('denise')) } }, 'denise')).status).toBe(404)
  },
  seConnecter: async () => {
    const form = await formOf('/connexion', 'visitor')
    const response = await send(
      { ...form, fields: { ...form.fields, email: MAURICE, motDePasse: 'faux', retour: '//mechant.example' } },
      'visitor',
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toBeNull()
  },
  seDeconnecter: async () => {
    const form = await formOf(`${own('stephane')}/plus`, 'stephane')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect(await answer(own('stephane'), 'stephane')).toBe('200')
    expect((await send(form, 'stephane')).headers.get('location')).toMatch(/\/connexion/)
    expect(await answer(own('stephane'), 'stephane')).toBe(SIGN_IN)
  },
}

test.each(Object.entries(ACTIONS))('action %s', (_name, prove) => prove())

test('every page, route and action is in the matrix', () => {
  expect(pagePatterns()).toEqual(Object.keys(PAGES).toSorted())
  expect(routePatterns()).toEqual(Object.keys(ROUTES).toSorted())
  const exported = actionFiles().flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^export (?:const|async function) (\w+)/gm)].map(([, name]) => name),
  )
  expect(exported.toSorted()).toEqual(Object.keys(ACTIONS).toSorted())
})
