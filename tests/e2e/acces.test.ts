import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADMIN_MODELE, cookieOf, DENISE, MAURICE, portal, STEPHANE, useBrowser } from '../support/portal'
import { root } from '../support/root'
import { actionFiles, pagePatterns, routePatterns } from '../support/routes'

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
  // The mail leaves within seconds; its page is public in the demo.
  for (let i = 0; i < 100 && !world.mail; i++) {
    world.mail = link(await text('/boite-aux-lettres', 'visitor'), /\/boite-aux-lettres\/\d{13}-[0-9a-f-]{36}/)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
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

test('the session that /api/auth shows says nothing of the person', async () => {
  expect(Object.keys((await (await ask('/api/auth/session', 'maurice')).json()) as object)).toEqual(['expires'])
})

/** Action → what was proved of it. */
const ACTIONS: Record<string, () => Promise<void>> = {
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
