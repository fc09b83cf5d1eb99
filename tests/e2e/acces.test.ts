import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { portal, useBrowser } from '../support/portal'
import { root } from '../support/root'
import { actionFiles, pagePatterns, routePatterns } from '../support/routes'
import { ACCES_DES_CLIENTS } from './acces/acces-des-clients'
import { ACTIVATION } from './acces/activation'
import { ADMINISTRATION } from './acces/administration'
import { AGENCE } from './acces/agence'
import { CLASSEURS } from './acces/classeurs'
import { COMPTE } from './acces/compte'
import { DEMANDES } from './acces/demandes'
import { DIFFUSIONS } from './acces/diffusions'
import { DOCUMENTS_PAR_LA_MAIN } from './acces/documents-par-la-main'
import { ENVOIS } from './acces/envois'
import { FORMATS } from './acces/formats'
import { GUICHET } from './acces/guichet'
import { INFORMATIONS } from './acces/informations'
import { JETONS } from './acces/jetons'
import { LOCATAIRE } from './acces/locataire'
import { answer, ask, EVERYONE, formOf, idOf, monde, ouvrirLeMonde, own, statement } from './acces/monde'
import { MOT_DE_PASSE } from './acces/mot-de-passe'
import { PAGES } from './acces/pages'
import { PERSONNE } from './acces/personne'
import { PHOTOS_PAR_LA_MAIN } from './acces/photos-par-la-main'
import { QUITTANCES } from './acces/quittances'
import { ROUTES } from './acces/routes'
import { demiOuvertes, SECURITE } from './acces/securite'
import { SESSION } from './acces/session'

// Every page, route and action × who asks × what is his, his neighbour's, another agency's. What is new and not here fails the last test.

const newPage = useBrowser()
jest.setTimeout(120_000)
beforeAll(() => ouvrirLeMonde(newPage))

// Signing out last: it ends sessions of this world.
const ACTIONS = {
  ...MOT_DE_PASSE,
  ...COMPTE,
  ...PERSONNE,
  ...ACTIVATION,
  ...AGENCE,
  ...ACCES_DES_CLIENTS,
  ...ADMINISTRATION,
  ...CLASSEURS,
  ...DIFFUSIONS,
  ...INFORMATIONS,
  ...DEMANDES,
  ...ENVOIS,
  ...JETONS,
  ...FORMATS,
  ...DOCUMENTS_PAR_LA_MAIN,
  ...PHOTOS_PAR_LA_MAIN,
  ...GUICHET,
  ...QUITTANCES,
  ...LOCATAIRE,
  ...SECURITE,
  ...SESSION,
}

test.each(Object.entries({ ...PAGES, ...ROUTES }))('%s', async (_pattern, cases) => {
  for (const { path, answers: said } of cases) {
    const expected = said()
    const answers = await Promise.all(EVERYONE.map(async (who) => [who, await answer(path(), who)] as const))
    expect([path(), Object.fromEntries(answers)]).toEqual([path(), expected])
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
    `${monde().mail}/html`,
  ]) {
    const { headers } = await ask(path, 'maurice')
    expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([path, 'nosniff', 'same-origin'])
    expect([path, headers.get('content-security-policy')?.includes('frame-ancestors')]).toEqual([path, true])
  }
})

test('the session that /api/auth shows says nothing of the person', async () => {
  expect(Object.keys((await (await ask('/api/auth/session', 'maurice')).json()) as object)).toEqual(['expires'])
})

describe('a session that is not open yet', () => {
  let cookies: Awaited<ReturnType<typeof demiOuvertes>>
  beforeAll(async () => {
    cookies = await demiOuvertes()
  })
  const said = async (path: string, cookie: string, init: RequestInit = {}) => {
    const response = await ask(path, 'visitor', { ...init, headers: { cookie, ...(init.headers as Record<string, string>) } })
    const location = response.headers.get('location')
    return location ? `→ ${new URL(location, portal()).pathname}` : String(response.status)
  }

  test.each(Object.entries({ ...PAGES, ...ROUTES }))('%s', async (pattern, cases) => {
    for (const { path, answers } of cases) {
      const signedOut = answers().visitor
      // The password was right, the second factor is awaited: signed out, but where it is given.
      expect([path(), await said(path(), cookies.attente)]).toEqual([path(), pattern === '/connexion/verification' ? '200' : signedOut])
      // Staff without a second factor: to where it is set up, whatever they ask for.
      const sent = /^→ \/(connexion|activation)/.test(signedOut) && pattern !== '/connexion/verification'
      const setUp = ['/securite/activer', '/securite/cle'].includes(pattern)
      expect([path(), await said(path(), cookies.enrolement)]).toEqual([path(), setUp ? '200' : sent ? '→ /securite/activer' : signedOut])
    }
  })

  test.each(['/mot-de-passe', '/securite/codes', '/mon-adresse', '/mes-comptes', 'statement'])('the form of %s', async (page) => {
    const path = page === 'statement' ? `${own('maurice')}/compte` : page
    const { fields } = await formOf(path, 'maurice')
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const post = { method: 'POST', body, headers: { origin: portal() } }
    expect(await said(path, cookies.attente, post)).toBe('→ /connexion')
    expect(await said(path, cookies.enrolement, post)).toBe('→ /securite/activer')
  })
})

test.each(Object.entries(ACTIONS))('action %s', (_name, prove) => prove())

test('every page, route and action is in the matrix', () => {
  expect(pagePatterns()).toEqual(Object.keys(PAGES).toSorted())
  expect(routePatterns()).toEqual(Object.keys(ROUTES).toSorted())
  const exported = actionFiles().flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^export (?:const|async function) (\w+)/gm)].map(([, name]) => name),
  )
  expect(exported.toSorted()).toEqual(Object.keys(ACTIONS).toSorted())
})
