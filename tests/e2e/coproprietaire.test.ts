import { readPdf } from '../support/pdf-text'
import { enter, heading, MAURICE, portal, press, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(60_000)

test.each([1280, 390])('Maurice Laffite reads his account and receives his statement, at %d px', async (width) => {
  const page = await newPage({ width })
  await page.goto(portal())
  expect(page.url()).toBe(`${portal()}/connexion`)
  await enter(page, MAURICE)
  await heading(page, 'Bonjour Maurice Laffite')
  expect(await words(page)).toContain('Au 28 novembre 2017, vous nous devez 60,61 €')

  await press(page, 'Voir mon compte')
  await heading(page, 'Mon compte')
  const account = await words(page)
  for (const said of [
    'Votre compte est débiteur.',
    'Procédure pré-contentieuse en cours.',
    'M. Maurice Laffite 78 avenue des Peupliers 91000 Évry',
    'Appartement, T2 en collectif · lot C01',
    '2 cité Saint-Exupéry, 91760 Itteville',
    'Solde antérieur',
    '59,71 €',
    '1 617,60 €',
    '1 616,70 €',
    '441,90 €',
  ]) {
    expect(account).toContain(said)
  }
  const rows = await page.$$eval('table tbody tr', (all) => all.map((row) => row.querySelector('td.label')?.textContent))
  expect(rows).toHaveLength(10)
  expect(rows.at(-1)).toBe('Solde antérieur')

  await press(page, 'Recevoir mon relevé de compte')
  await heading(page, 'Relevé de compte du 28 novembre 2017')
  await page.waitForSelector('::-p-text(Envoyé à maurice.laffite@palier.test)')

  const address = await page.$eval('a[download]', (a) => (a as HTMLAnchorElement).href)
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const response = await fetch(address, { headers: { cookie } })
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('Relevé de compte 193287-63 du 28-11-2017.pdf'))
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(bytes.length).toBeLessThanOrEqual(60_000)
  const pdf = await readPdf(bytes)
  expect(pdf).toMatchObject({ lang: 'fr', tagged: true })
  expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true)
  const paper = pdf.pages.join(' ').replace(/\s+/g, ' ')
  for (const said of [
    'Monsieur LAFFITE Maurice',
    '91000 ÉVRY',
    '193287 / 63',
    'COPRO 1045A (GCO)',
    '60,61',
    '59,71',
    '1 616,70',
    'Page 1/1',
  ])
    expect(paper).toContain(said)

  await page.goto(`${portal()}/boite-aux-lettres`)
  await press(page, 'Votre relevé de compte')
  await heading(page, 'Votre relevé de compte')
  expect(await words(page)).toContain('Relevé de compte 193287-63 du 28-11-2017.pdf')
  const piece = await page.$eval('a[href*="/pieces/"]', (a) => (a as HTMLAnchorElement).href)
  expect(Buffer.from(await (await fetch(piece)).arrayBuffer())).toEqual(Buffer.from(bytes))
})

test('two presses of the button make one statement and one mail', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  await press(page, 'Voir mon compte')
  await heading(page, 'Mon compte')
  const before = await page.$$eval('a[href*="/releves/"]', (all) => all.length)
  await page.$eval('main form', (form) => {
    const button = form.querySelector('button')
    button?.click()
    button?.click()
  })
  await heading(page, 'Relevé de compte du')
  await page.waitForSelector('::-p-text(Envoyé à)')
  await press(page, 'Mon compte')
  await heading(page, 'Mon compte')
  expect(await page.$$eval('a[href*="/releves/"]', (all) => all.length)).toBe(Math.min(5, before + 1))
})

test('without JavaScript: sign in, read, choose two dates, ask for the statement, sign out', async () => {
  const page = await newPage({ javascript: false, width: 390 })
  await enter(page, MAURICE)
  expect(await words(page)).toContain('60,61 €')
  await press(page, 'Voir mon compte')
  await heading(page, 'Mon compte')
  const base = page.url().split('#')[0]
  await page.goto(`${base}?du=2017-07-01&au=2017-07-31`)
  expect(await words(page)).toContain('Au 31 juillet 2017, vous nous devez 60,61 €')
  await page.goto(`${base}?du=31/02/2017`)
  expect(await words(page)).toContain('« 31/02/2017 » n’est pas une date du calendrier')
  await page.goto(`${base}`)
  await press(page, 'Recevoir mon relevé de compte')
  await heading(page, 'Relevé de compte du 28 novembre 2017')
  await page.goto(`${base}`.replace(/\/compte$/, '/plus'))
  await press(page, 'Me déconnecter')
  await page.waitForSelector('::-p-text(Vous êtes déconnecté.)')
  await page.goto(`${base}`)
  expect(page.url()).toContain('/connexion?retour=')
})
