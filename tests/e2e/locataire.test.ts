import { readPdf } from '../support/pdf-text'
import { enter, heading, portal, press, STEPHANE, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(90_000)

test.each([
  [390, true],
  [1280, false],
])('Stéphane Pailloux takes his quittance and reads his lease, at %d px, with scripts: %s', async (width, javascript) => {
  const page = await newPage({ width, javascript })
  await page.goto(portal())
  await enter(page, STEPHANE)
  await heading(page, 'Bonjour Stéphane Pailloux')
  const home = page.url()
  await page.goto(`${home}/compte`)
  expect(await words(page)).toContain('Mon logement 305 Appartement, T5 · lot 305')

  await page.goto(`${home}/quittances`)
  await heading(page, 'Mes quittances')
  const quittances = await words(page)
  for (const said of ['480,00', '47,71', '527,71', 'Payé', 'Rien ne vous est envoyé sans votre accord.']) expect(quittances).toContain(said)
  const link = await page.$eval('a[href*="papier=quittance"]', (a) => (a as HTMLAnchorElement).href)
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const file = await fetch(link, { headers: { cookie } })
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const pdf = await readPdf(new Uint8Array(await file.arrayBuffer()))
  expect([pdf.pages.length, pdf.lang]).toEqual([1, 'fr'])
  const text = pdf.pages.join(' ').replace(/\s+/g, ' ')
  for (const said of [
    'PAILLOUX Stéphane',
    'YALOXE',
    'SA Le Bureau',
    '47 boulevard Albert Ier',
    'cinq cent vingt-sept euros',
    'dont quittance',
  ])
    expect(text).toContain(said)

  // By mail: yes, then no; each is kept.
  await press(page, 'J’accepte de les recevoir par e-mail')
  await page.waitForSelector('::-p-text(Ne plus les recevoir par e-mail)')
  expect(await words(page)).toContain('vos prochaines quittances vous seront envoyées par e-mail')
  await press(page, 'Ne plus les recevoir par e-mail')
  await page.waitForSelector('::-p-text(J’accepte de les recevoir par e-mail)')

  await page.goto(`${home}/logement`)
  await heading(page, 'Mon logement')
  const logement = await words(page)
  for (const said of [
    'Appartement 305',
    '527,71 €',
    'par mois, charges comprises',
    'Denise Yaloxe',
    'Logement géré par SA Le Bureau',
    'Classe D',
  ])
    expect(logement).toContain(said)
  await press(page, 'La révision de mon loyer, pas à pas')
  await heading(page, 'La révision de mon loyer')
  expect(await words(page)).toContain('Le loyer d’aujourd’hui par mois, hors charges 480,00 €')

  await page.goto(`${home}/logement`)
  await Promise.all([
    page.waitForFunction(() => location.pathname.includes('/regularisations/')),
    page.click('a[href*="/regularisations/"]'),
  ])
  await heading(page, 'Régularisation des charges')
  const decompte = await words(page)
  for (const said of [
    'Il reste à votre charge 160,10 €',
    'cent soixante euros et dix centimes',
    '732,62 €',
    '572,52 €',
    'Compteur du logement',
  ])
    expect(decompte).toContain(said)
})
