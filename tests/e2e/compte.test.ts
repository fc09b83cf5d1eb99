import { randomUUID } from 'node:crypto'
import { mailTo, newLogin, query } from '../support/login'
import { readPdf } from '../support/pdf-text'
import { enter, heading, portal, press, useBrowser, words } from '../support/portal'
import { newAgency, newCompte, newStaff } from '../support/staff'
import { readSheet } from '../support/xlsx'

const newPage = useBrowser()
jest.setTimeout(120_000)

const PASSWORD = 'Un-ancien-passage-41!'

/** Somebody of an agency that no other journey knows, and the address of her compte. */
async function holder() {
  const agency = await newAgency()
  const email = await newLogin(PASSWORD, [])
  const compte = await newCompte(agency.id, email)
  const address = `agence-${randomUUID().slice(0, 8)}@palier.test`
  await query('update agency set email = $2 where id = $1', [agency.id, address])
  await query(
    `insert into acceptation (agency_id, conditions_id, user_id)
     select c.agency_id, c.id, u.id from conditions c, "user" u where c.agency_id = $1 and u.email = $2`,
    [agency.id, email],
  )
  return { agency: { ...agency, address }, email, compte, path: `${portal()}/coproprietaire/${compte}/compte` }
}

/** Lines of the usual months, some a day: 1,00 € owed by each, and ten cents paid. */
const entries = (compte: string, many: number) =>
  query(
    `insert into ecriture (agency_id, compte_id, reference, date_comptable, date_operation, libelle, debit, credit)
     select agency_id, id, id || '-' || n, date '2016-11-01' + n / 13, date '2016-11-01' + n / 13, 'Écriture ' || n, 100, 10
     from compte, generate_series(0, $2::int - 1) n where id = $1`,
    [compte, many],
  )

const cookieHeader = async (page: Awaited<ReturnType<typeof newPage>>) =>
  (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

test.each([
  [390, true],
  [1280, false],
])('her telephones, in place, in two windows, at %d px, with scripts: %s', async (width, javascript) => {
  const { agency, email, compte, path } = await holder()
  const page = await newPage({ width, javascript })
  await enter(page, email, PASSWORD)
  await page.goto(path)
  await press(page, 'Modifier mes coordonnées')
  await page.waitForSelector('#mobile')
  const late = await page.browserContext().newPage()
  await late.setJavaScriptEnabled(javascript)
  await late.goto(`${path}?modifier=telephones`)

  await page.type('#mobile', '01 23 45 67 89')
  await press(page, 'Enregistrer')
  await page.waitForSelector('main [role=alert]')
  expect(await words(page)).toContain('Ce numéro est celui d’un téléphone fixe')
  expect(await page.$eval('#mobile', (field) => (field as HTMLInputElement).value)).toBe('01 23 45 67 89')
  await page.$eval('#mobile', (field) => {
    ;(field as HTMLInputElement).value = ''
  })
  await page.type('#mobile', '0692 12 34 56')
  await page.type('#fixe', '+32 2 123 45 67')
  await press(page, 'Enregistrer')
  await page.waitForSelector('main [role=status]')
  const shown = await words(page)
  for (const said of ['Vos numéros sont enregistrés', '06 92 12 34 56', '+32 2 123 45 67']) expect(shown).toContain(said)

  // The other window, open since before: told, nothing lost, both shown.
  await late.type('#mobile', '06 06 06 06 06')
  await press(late, 'Enregistrer')
  await late.waitForSelector('main [role=alert]')
  const told = await words(late)
  for (const said of ['Vos numéros ont changé entre-temps', 'fixe +32 2 123 45 67, mobile 06 92 12 34 56']) expect(told).toContain(said)
  expect(await late.$eval('#mobile', (field) => (field as HTMLInputElement).value.replace(/\u00A0/g, ' '))).toBe('06 06 06 06 06')
  await press(late, 'Enregistrer')
  await late.waitForSelector('main [role=status]')
  expect(await words(late)).toContain('06 06 06 06 06')
  expect(await words(late)).not.toContain('+32 2 123')

  const mail = (await mailTo(agency.address, 'Coordonnées modifiées\u00A0: Essai')).replace(/\u00A0/g, ' ')
  expect(mail).toContain(`/admin/acces/${compte}`)
  const staff = await newStaff('LECTURE', agency.id)
  const sheet = await (await fetch(`${portal()}/admin/acces/${compte}`, { headers: { cookie: staff.cookie } })).text()
  expect(sheet).toContain('href="tel:+33606060606"')
  expect(sheet).toContain('Reportez-les dans votre logiciel')
})

test.each([
  [1280, true],
  [390, false],
])('five thousand lines, page by page, in files and on paper, at %d px, with scripts: %s', async (width, javascript) => {
  const { email, compte, path } = await holder()
  await entries(compte, 5000)
  const page = await newPage({ width, javascript })
  await enter(page, email, PASSWORD)
  await page.goto(path)
  const lines = () => page.$$eval('table tbody tr', (all) => all.slice(0, -1).map((row) => row.querySelector('td.label')?.textContent))
  const first = await words(page)
  for (const said of ['Solde au 31/10/2016 0,00 €', 'Débits 5 000,00 €', 'Crédits 500,00 €', 'Solde au 28/11/2017 4 500,00 €'])
    expect(first).toContain(said)
  expect(first).toContain('Écritures 1 à 100 sur 5 000')
  expect(await lines()).toEqual(Array.from({ length: 100 }, (_, index) => `Écriture ${4999 - index}`))
  await press(page, 'Afficher la suite')
  await page.waitForSelector('::-p-text(Écritures 101 à 200)')
  expect(await lines()).toEqual(Array.from({ length: 100 }, (_, index) => `Écriture ${4899 - index}`))
  // 4 900 lines of 0,90 €.
  expect(await page.$eval('table tbody tr td.run', (cell) => cell.textContent?.replace(/[\u202F\u00A0]/g, ' '))).toBe('4 410,00 €')
  await press(page, 'Revenir aux plus récentes')
  await page.waitForSelector('::-p-text(Écritures 1 à 100)')

  // The links keep the period that was chosen.
  await page.goto(`${path}?du=2017-01-01&au=31/03/2017`)
  expect(await words(page)).toContain('Solde au 31/03/2017')
  await press(page, 'Afficher la suite')
  await page.waitForSelector('::-p-text(Écritures 101 à 200)')
  expect(new URL(page.url()).searchParams.get('au')).toBe('2017-03-31')
  await press(page, 'Exporter')
  const [xlsx = '', csv = ''] = await page.$$eval('a[href^="/api/ecritures/"]', (all) => all.map((a) => (a as HTMLAnchorElement).href))
  const cookie = await cookieHeader(page)
  const file = await fetch(csv, { headers: { cookie } })
  expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('du 01-01-2017 au 31-03-2017.csv'))
  const bytes = Buffer.from(await file.arrayBuffer())
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const rows = bytes.toString('utf8').split('\r\n')
  // 90 days of 13 lines, between the heads with the opening balance and the total.
  expect(rows).toHaveLength(2 + 90 * 13 + 1 + 1)
  expect(rows.at(-2)).toBe('31/03/2017;;Total de la période;1170,00;117,00;1766,70')
  const workbook = await fetch(xlsx, { headers: { cookie } })
  expect(workbook.headers.get('content-disposition')).toContain('.xlsx')
  const sheet = await readSheet(Buffer.from(await workbook.arrayBuffer()))
  expect(sheet.rows).toHaveLength(6 + 90 * 13 + 1)
  expect(sheet.rows.at(-1)).toEqual([42825, 'Total de la période', 1170, 117, 1766.7])

  // On paper, all of the period.
  await page.goto(`${path}/imprimer?du=2017-01-01&au=31/03/2017`)
  await heading(page, 'Écritures du compte')
  expect(await lines()).toHaveLength(90 * 13)
  if (javascript) {
    const paper = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })))
    const text = paper.pages.join(' ').replace(/\s+/g, ' ')
    for (const said of ['Date comptable', 'Solde antérieur', 'Mouvements de la période']) expect(text).toContain(said)
    // The heads again on every sheet; none that is empty.
    expect(paper.pages.every((one) => one.includes('Date comptable'))).toBe(true)
  }
  await page.goto(`${path}/imprimer`)
  expect(await words(page, 'main')).toContain('Écriture 0')
})

test('dates that make no period are told, beside the usual months', async () => {
  const { email, compte, path } = await holder()
  await entries(compte, 5)
  const page = await newPage({ width: 390, javascript: false })
  await enter(page, email, PASSWORD)
  for (const [query, said] of [
    ['du=29/02/2023', 'février 2023 n’a que 28 jours'],
    ['du=2017-03-01&au=2017-01-01', 'intervertissez-les'],
    ['du=0001-01-01', 'l’année va de 1900 à 2200'],
    ['au=31/04', 'écrivez par exemple'],
    [`du=${'9'.repeat(3000)}`, 'n’est pas une date'],
  ] as const) {
    await page.goto(`${path}?${query}`)
    const shown = await words(page)
    expect([query, shown.includes(said), shown.includes('Du 1er novembre 2016 au 28 novembre 2017')]).toEqual([query, true, true])
  }
})

test('an agency closes the compte while its page is open: gone at the next press, files included', async () => {
  const { email, compte, path } = await holder()
  await entries(compte, 150)
  const page = await newPage()
  await enter(page, email, PASSWORD)
  await page.goto(path)
  await query('update compte set publie = false where id = $1', [compte])
  await press(page, 'Afficher la suite')
  await heading(page, 'Cette page n’existe pas')
  expect(await words(page, 'body')).toContain('fermé par votre agence')
  const answer = await fetch(`${portal()}/api/ecritures/${compte}?format=csv`, { headers: { cookie: await cookieHeader(page) } })
  expect(answer.status).toBe(404)
})

test('a direct debit as each finds it: active with its mandate, suspended, or none and how to ask', async () => {
  const { email, path } = await holder()
  const page = await newPage({ width: 390 })
  await enter(page, email, PASSWORD)
  await page.goto(path)
  await press(page, 'Prélèvement automatique')
  await heading(page, 'Prélèvement automatique')
  expect(await words(page)).toContain('Ce compte n’est pas prélevé.')
  const ask = new URL(await page.$eval('main a[href*="/demandes/nouvelle"]', (a) => (a as HTMLAnchorElement).href))
  expect(Object.fromEntries(ask.searchParams)).toEqual({ categorie: 'COMPTE', sujet: 'Mettre en place le prélèvement automatique' })

  const maurice = await newPage()
  await enter(maurice, 'maurice.laffite@palier.test')
  await maurice.goto(`${maurice.url()}/prelevement`)
  const shown = await words(maurice)
  for (const said of ['Actif', 'prélève le 5 du mois', 'MODELE-193287-0001', '14 mars 2015', 'Appel de charges 01/01/2018', '398,47 €'])
    expect(shown).toContain(said)
  expect(await maurice.content()).not.toContain('FR76')
})
