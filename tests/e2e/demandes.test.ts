import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer'
import sharp from 'sharp'
import { mailTo, query } from '../support/login'
import { photo } from '../support/photos'
import * as pieces from '../support/pieces'
import { cookieOf, enter, heading, portal, press, useBrowser, words } from '../support/portal'
import { newAgency, newClient, newStaff } from '../support/staff'

const newPage = useBrowser()
jest.setTimeout(90_000)

const PASSWORD = 'Un-ancien-passage-41!'
const EMAIL = (code: string) => `${code.toLowerCase()}@palier.test`

async function agence() {
  const { id, code } = await newAgency()
  await query('update agency set email = $2 where id = $1 returning id', [id, EMAIL(code)])
  const client = await newClient(id, PASSWORD)
  return { id, email: EMAIL(code), client, base: `${portal()}/coproprietaire/${client.compteId}/demandes` }
}

async function staffPage(agencyId: string, width: number, javascript: boolean): Promise<Page> {
  const page = await newPage({ width, javascript })
  const [name = '', value = ''] = (await newStaff('GESTIONNAIRE', agencyId)).cookie.split('=')
  await page.browserContext().setCookie({ name, value, domain: 'localhost', path: '/' })
  return page
}

function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(tmpdir(), `palier-e2e-${name}`)
  writeFileSync(path, bytes)
  return path
}
async function choose(page: Page, ...paths: string[]): Promise<void> {
  const input = (await page.waitForSelector('#pieces')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(...paths)
}
/** As `press`: in view, and not under the navigation of a telephone. */
const chosen = (page: Page, name: string, value: string) =>
  page.$eval(`input[name="${name}"][value="${value}"]`, (radio) => (radio as HTMLInputElement).click())
/** Until these words are on the page, which may be on its way: it has no body then. */
const said = (page: Page, text: string) => page.waitForFunction((wanted) => document.body?.innerText.includes(wanted), {}, text)
const linkOf = (mail: string) => /https?:\/\/\S+\/demandes\/[0-9a-f-]{36}/.exec(mail)?.[0] ?? ''

test.each([
  [1280, true],
  [390, false],
])('a client asks with a photo, the agency answers, the client closes, at %d px, with scripts: %s', async (width, javascript) => {
  const { id, email, client, base } = await agence()
  const page = await newPage({ width, javascript })
  await enter(page, client.email, PASSWORD)
  await page.goto(base)
  await heading(page, 'Mes demandes')
  expect(await words(page)).toContain('Vous n’avez encore rien demandé.')

  await press(page, 'Nouvelle demande')
  await heading(page, 'Nouvelle demande')
  await chosen(page, 'categorie', 'SINISTRE')
  await page.type('#sujet', 'Fuite sous l’évier')
  await page.type('#texte', 'Depuis ce matin.\n\nRappelez-moi le soir.')
  await choose(page, onDisk('photo.jpg', await photo(400, 200)), onDisk('constat.pdf', pieces.pdf()))
  await press(page, 'Envoyer ma demande')
  await heading(page, 'Fuite sous l’évier')
  const opened = await words(page)
  for (const word of ['Demande n° 1', 'Nouvelle', 'Sinistre', 'Votre demande est envoyée.', 'Rappelez-moi le soir.', 'constat.pdf'])
    expect(opened).toContain(word)

  // The picture that is shown is upright and says nothing of where it was taken.
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const [href = ''] = await page.$$eval('.vignettes a', (links) => links.map((link) => (link as HTMLAnchorElement).href))
  const file = Buffer.from(await (await fetch(href, { headers: { cookie } })).arrayBuffer())
  const { exif, width: across } = await sharp(file).metadata()
  expect([exif, across]).toEqual([undefined, 200])

  const told = await mailTo(email, 'Nouvelle demande n°\u00a01\u00a0: Fuite sous l’évier')
  expect(told).toContain('« Depuis ce matin. Rappelez-moi le soir. »'.replaceAll(/(?<=«) | (?=»)/g, '\u00a0'))
  expect(told).toContain('2 fichiers sont joints')
  const texte = 'Bien reçu, {client} : demande n° {numero}.'
  const [modele] = await query("insert into reponse_type (agency_id, nom, texte) values ($1, 'Accusé', $2) returning id", [id, texte])
  const staff = await staffPage(id, width, javascript)
  await staff.goto(`${portal()}/admin/demandes`)
  expect(await words(staff)).toContain('Fuite sous l’évier')
  await staff.goto(linkOf(told))
  await heading(staff, 'Fuite sous l’évier')
  await press(staff, 'Je m’en occupe')
  await said(staff, 'La demande est confiée.')
  await press(staff, 'Ajouter une note interne')
  await staff.type('#note', 'Déjà venu en mars.')
  await press(staff, 'Garder cette note')
  await said(staff, 'Le client ne la voit pas.')
  await staff.select('#modele', String(modele?.id))
  await press(staff, 'Insérer')
  await staff.waitForFunction(() => document.querySelector('textarea')?.value.includes('n° 1.'))
  await staff.type('#texte', 'Le plombier passe à 18 h.')
  await chosen(staff, 'etat', 'ATTENTE')
  await press(staff, 'Envoyer la réponse')
  await said(staff, 'Votre réponse est envoyée.')

  const answered = await mailTo(client.email, 'Réponse à votre demande n°\u00a01\u00a0: Fuite sous l’évier')
  for (const word of ['Le plombier passe à 18 h.', 'demande n° 1.', 'Votre agence attend votre réponse.', '/desabonnement?jeton='])
    expect(answered).toContain(word)
  expect(answered).not.toContain('Déjà venu')
  await page.goto(base)
  expect(await words(page)).toContain('Réponse à lire En attente de votre réponse')
  await page.goto(linkOf(answered))
  await heading(page, 'Fuite sous l’évier')
  expect(await words(page)).not.toContain('Déjà venu')
  await page.type('#texte', 'Merci, je serai là.')
  await press(page, 'Envoyer')
  await said(page, 'Votre message est envoyé.')
  expect(await words(page)).toContain('En cours')
  await press(page, 'C’est réglé')
  await said(page, 'Votre demande est close.')
  expect(await words(page)).toContain('Résolue')
  await page.type('#texte', 'Cela coule à nouveau.')
  await press(page, 'Rouvrir ma demande')
  await said(page, 'Votre message est envoyé.')
  expect(await words(page)).toContain('En cours')
  await page.goto(base)
  expect(await words(page)).not.toContain('Réponse à lire')
})

test.each([true, false])('a refused file is named under its field, and what was typed is kept, with scripts: %s', async (javascript) => {
  const { client, base } = await agence()
  const page = await newPage({ width: 390, javascript })
  await enter(page, client.email, PASSWORD)
  await page.goto(`${base}/nouvelle?categorie=DOCUMENT&sujet=Question%20sur%20un%20document`)
  expect(await page.$eval('#sujet', (input) => (input as HTMLInputElement).value)).toBe('Question sur un document')
  await page.type('#texte', 'Voici ma facture.')
  const good = onDisk('bon.pdf', pieces.pdf())
  await choose(page, good, onDisk('facture.pdf', pieces.exe()))
  await press(page, 'Envoyer ma demande')
  await page.waitForSelector('#pieces-erreur')
  const text = await words(page)
  expect(text).toContain('facture.pdf » n’est ni un PDF')
  expect(text.includes('Choisissez à nouveau vos fichiers')).toBe(!javascript)
  expect(await page.$eval('#texte', (area) => (area as HTMLTextAreaElement).value)).toBe('Voici ma facture.')
  expect(await page.$eval('input[name=categorie]:checked', (radio) => (radio as HTMLInputElement).value)).toBe('DOCUMENT')
  // Where there are scripts the good file is there still: only the other one is taken away.
  if (javascript) await page.click('button[aria-label="Retirer palier-e2e-facture.pdf"]')
  else await choose(page, good)
  await press(page, 'Envoyer ma demande')
  await heading(page, 'Question sur un document')
  expect(await words(page)).toContain('bon.pdf')
})

test('files chosen one after the other are joined together; one that is too heavy is not taken', async () => {
  const { client, base } = await agence()
  const page = await newPage({ width: 390 })
  await enter(page, client.email, PASSWORD)
  await page.goto(`${base}/nouvelle`)
  await choose(page, onDisk('un.pdf', pieces.pdf('1')))
  await said(page, 'palier-e2e-un.pdf')
  await choose(page, onDisk('deux.pdf', pieces.pdf('2')), onDisk('lourd.pdf', Buffer.alloc(15_000_001)))
  await said(page, 'palier-e2e-deux.pdf')
  expect(await words(page)).toContain('lourd.pdf » pèse 15 Mo : 15 Mo au plus.')
  expect(await page.$eval('#pieces', (input) => [...((input as HTMLInputElement).files ?? [])].map(({ name }) => name))).toEqual([
    'palier-e2e-un.pdf',
    'palier-e2e-deux.pdf',
  ])
})

test('ten files of 15 Mo are taken at once; what is heavier, from nobody, or for another page is not read', async () => {
  const { client, base } = await agence()
  const cookie = await cookieOf(newPage, client.email, PASSWORD)
  const html = await (await fetch(`${base}/nouvelle`, { headers: { cookie } })).text()
  const body = (size: number) => {
    const form = new FormData()
    for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g))
      form.set(name, value.replaceAll('&quot;', '"'))
    for (const [name, value] of Object.entries({ categorie: 'AUTRE', sujet: 'Dix fichiers', texte: 'Voici.' })) form.set(name, value)
    const heavy = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(size - 15, 32), Buffer.from('%%EOF\n')])
    for (let i = 0; i < 10; i++) form.append('pieces', new File([heavy], `${i}.pdf`))
    return form
  }
  const post = (url: string, size: number, headers: Record<string, string>) =>
    fetch(url, { method: 'POST', redirect: 'manual', headers: { origin: portal(), ...headers }, body: body(size) })
  const taken = await post(`${base}/nouvelle`, 15_000_000, { cookie })
  expect([taken.status, taken.headers.get('location')?.includes('fait=envoyee')]).toEqual([303, true])
  const thread = await (await fetch(new URL(taken.headers.get('location') ?? '', portal()), { headers: { cookie } })).text()
  expect(thread.match(/\/api\/pieces\//g)?.length).toBeGreaterThanOrEqual(10)
  const refused = await post(`${base}/nouvelle`, 16_500_000, { cookie })
  expect([refused.status, (await refused.text()).includes('Cet envoi est trop lourd')]).toEqual([413, true])
  expect((await post(`${base}/nouvelle`, 1_000_000, { cookie: 'palier.session=x' })).status).toBe(413)
  expect((await post(`${portal()}/connexion`, 1_000_000, { cookie })).status).toBe(413)
})
