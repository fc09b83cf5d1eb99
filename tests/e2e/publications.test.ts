import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { smallBundle, zipOf } from '../support/bundle'
import { newLogin, query } from '../support/login'
import { enter, heading, portal, press, useBrowser, words } from '../support/portal'
import { newAgency, newStaff } from '../support/staff'
import { until } from '../support/until'

jest.setTimeout(60_000)
const newPage = useBrowser()
const PASSWORD = 'Tournesol-7-Violet'

async function jeton(agencyId: string, portee: 'ESSAI' | 'APPLICATION'): Promise<string> {
  const secret = `palier_${randomUUID()}`
  const sql = `insert into jeton_de_publication (agency_id, formulaire, nom, empreinte, debut, portee)
    values ($1, gen_random_uuid(), 'Nuit', $2, 'palier_', $3::portee_publication) returning id`
  await query(sql, [agencyId, createHash('sha256').update(secret).digest('hex'), portee])
  return secret
}

type Answer = { id: string; nouveau: boolean; etat: string; detail: string; rapport: { nombreDErreurs: number; erreurs: object[] } }
async function api(path: string, init: RequestInit = {}) {
  const response = await fetch(`${portal()}/api/publications${path}`, init)
  return { status: response.status, type: response.headers.get('content-type'), said: (await response.json()) as Answer }
}
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>, search = '') =>
  api(search, { method: 'POST', body, headers })

test('a bundle sent from the page is tried, applied, and its client sees it', async () => {
  const { id, code } = await newAgency()
  const { cookie } = await newStaff('GESTIONNAIRE', id)
  const page = await newPage()
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await page.browserContext().setCookie({ name, value, domain: new URL(portal()).hostname, path: '/' })
  await page.goto(`${portal()}/admin/publications`)
  const field = await page.waitForSelector('input[name=fichier]')
  await press(page, 'Envoyer pour essai')
  await page.waitForSelector('::-p-text(Choisissez le fichier à envoyer.)')
  await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(await zipOf(smallBundle(code)))
  await press(page, 'Envoyer pour essai')
  await heading(page, 'Publication du')
  await press(page, 'Appliquer')
  await page.waitForSelector('::-p-xpath(//span[text()="Appliquée"])')
  const email = await newLogin(PASSWORD, [])
  await query(
    `insert into acces (agency_id, user_id, compte_id) select c.agency_id, u.id, c.id from compte c, "user" u
     where c.agency_id = $1 and c.reference = 'C1' and u.email = $2 returning id`,
    [id, email],
  )
  await query(
    `insert into acceptation (agency_id, conditions_id, user_id) select d.agency_id, d.id, u.id from conditions d, "user" u
     where d.agency_id = $1 and u.email = $2 returning id`,
    [id, email],
  )
  const client = await newPage()
  await enter(client, email, PASSWORD)
  expect(await words(client)).toContain('Les Tilleuls')
})

test('a program sends a bundle with its token, follows it, and is told by line what is wrong', async () => {
  const [here, elsewhere] = [await newAgency(), await newAgency()]
  const [secret, theirs] = [await jeton(here.id, 'APPLICATION'), await jeton(elsewhere.id, 'APPLICATION')]
  const archive = new Uint8Array(readFileSync(await zipOf(smallBundle(here.code))))
  const first = await post(archive, { ...bearer(secret), 'idempotency-key': 'nuit' }, '?nom=nuit.zip')
  expect(first).toMatchObject({ status: 202, said: { nouveau: true } })
  const again = await post(archive, { ...bearer(secret), 'idempotency-key': 'nuit' })
  expect(again).toMatchObject({ status: 202, said: { nouveau: false, id: first.said.id } })
  const follow = (id: string, with_ = secret) => api(`/${id}`, { headers: bearer(with_) })
  await until(async () => (await follow(first.said.id)).said.etat === 'appliquee')
  expect((await follow(first.said.id, theirs)).status).toBe(404)
  // The same bytes are not that agency's: refused by their report.
  const wrong = await post(archive, bearer(theirs))
  await until(async () => (await follow(wrong.said.id, theirs)).said.etat === 'refusee')
  const { rapport } = (await follow(wrong.said.id, theirs)).said
  expect(rapport).toMatchObject({ nombreDErreurs: 1, erreurs: [{ fichier: 'publication.json' }] })
  const errors = (with_: string) => fetch(`${portal()}/api/publications/${wrong.said.id}/erreurs`, { headers: bearer(with_) })
  expect(await (await errors(theirs)).text()).toMatch(/^fichier;ligne;colonne;lu;attendu\r\npublication\.json;/)
  expect((await errors(secret)).status).toBe(404)
})

test('who may not, and what is not taken', async () => {
  const { id } = await newAgency()
  const [trials, gone] = [await jeton(id, 'ESSAI'), await jeton(id, 'APPLICATION')]
  const sql = 'update jeton_de_publication set revoque_at = now() where empreinte = $1 returning id'
  await query(sql, [createHash('sha256').update(gone).digest('hex')])
  const staff = (await newStaff('GESTIONNAIRE', id)).cookie
  const reader = (await newStaff('LECTURE', id)).cookie
  const answers = [
    await post('PK', {}),
    await post('PK', bearer(gone)),
    await post('PK', { authorization: 'Basic x' }),
    await post('PK', bearer(trials), '?voulu=application'),
    await post('PK', bearer(trials), '?voulu=tout'),
    await post('MZ', bearer(trials)),
    await post('', bearer(trials)),
    await post('PK', { cookie: reader, origin: portal() }),
    // A session goes with what another site sends too.
    await post('PK', { cookie: staff, origin: 'https://mechant.example' }),
    await post('PK', { cookie: staff }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 403, 422, 415, 422, 404, 403, 403])
  expect(new Set(answers.map(({ type }) => type))).toEqual(new Set(['application/problem+json; charset=utf-8']))
})

test('cut off half-way, it leaves nothing', async () => {
  const { id } = await newAgency()
  const envois = join(process.env.PALIER_E2E_DATA ?? '', 'envois')
  const left = () => readdirSync(envois).filter((name) => name.endsWith('.partiel'))
  const headers = { ...bearer(await jeton(id, 'ESSAI')), 'content-length': 50_000_000 }
  const sent = request(`${portal()}/api/publications`, { method: 'POST', headers })
  sent.on('error', () => undefined)
  sent.write(Buffer.concat([Buffer.from('PK'), Buffer.alloc(5_000_000)]))
  await until(async () => left().length === 1)
  sent.destroy()
  await until(async () => left().length === 0)
  expect(await query('select id from publication where agency_id = $1', [id])).toEqual([])
})
