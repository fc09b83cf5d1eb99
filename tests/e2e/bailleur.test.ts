import { DENISE, enter, heading, portal, press, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(90_000)

test.each([
  [1280, true],
  [390, false],
])('Denise Yaloxe Corton follows her lots, her accounts and her tenants, at %d px, with scripts: %s', async (width, javascript) => {
  const page = await newPage({ width, javascript })
  await page.goto(portal())
  await enter(page, DENISE)
  await page.goto(`${portal()}/accueil`)
  const home = await page.$eval('a[href^="/bailleur/"]', (a) => (a as HTMLAnchorElement).href)

  await page.goto(`${home}/biens`)
  await heading(page, 'Mes biens')
  const biens = await words(page)
  for (const said of [
    'Lots confiés 4',
    'Loué 1',
    'Local commercial, boutique · lot 001 SARL Maison Maillard 5 400,00 € + 591,05 € de charges par trimestre',
    'Appartement, T2 · lot 204',
    'À venir, loué dès le 01/07/2018',
    'Stéphane Pailloux 480,00 € + 47,71 € de charges par mois',
    'DPE D',
  ])
    expect(biens).toContain(said)
  await press(page, 'lot 305')
  await heading(page, 'Appartement, T5 · lot 305')
  const lot = await words(page)
  for (const said of [
    'Dépôt de garantie 480,00 €',
    'Surface 95 m²',
    'Bail d’habitation, lot 305',
    'Diagnostic de performance énergétique',
  ]) {
    expect(lot).toContain(said)
  }
  await press(page, 'Stéphane Pailloux')
  await heading(page, 'Stéphane Pailloux')
  const locataire = await words(page)
  for (const said of ['Son compte', 'Mouvements de la période', 'Ses documents', 'Quittance de loyer']) expect(locataire).toContain(said)
  // Of the tenant, nothing by which to reach him.
  expect(locataire).not.toMatch(/@|0[67](?: ?\d\d){4}/)
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const document = await page.$eval('main a[href^="/api/documents/"]', (a) => (a as HTMLAnchorElement).href)
  expect((await fetch(document, { headers: { cookie } })).headers.get('content-type')).toBe('application/pdf')

  await page.goto(`${home}/gestion`)
  await heading(page, 'Comptes rendus de gestion')
  expect(await words(page)).toContain('le compte est juste')
  await press(page, 'trimestre')
  await heading(page, 'Compte rendu de gestion, ')
  const compteRendu = await words(page)
  for (const said of [
    '4e trimestre 2020',
    '4 675,28 €',
    '−9 985,56 + 4 675,28 − 3 455,45 − 422,05 − 797,78 = −9 985,56 €',
    'Taxe foncière',
  ])
    expect(compteRendu).toContain(said)
  const paper = await page.$eval('main a[href^="/api/comptes-rendus/"]', (a) => (a as HTMLAnchorElement).href)
  const printed = await fetch(paper, { headers: { cookie } })
  expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf'])

  await page.goto(`${home}/revenus-fonciers?annee=2019`)
  await heading(page, 'Revenus fonciers 2019')
  const aide = await words(page)
  for (const said of [
    '35 700,00 €',
    '9 165,28 €',
    '26 534,72 €',
    'à reporter : 35 700 €',
    'Hors déclaration',
    'Une aide, pas une déclaration',
  ])
    expect(aide).toContain(said)
  await press(page, 'Réparation, entretien')
  expect(await words(page, 'main details[open]')).toContain('Remplacement du chauffe-eau, lot 203')
  await page.goto(`${home}/revenus-fonciers?annee=1999`)
  expect(await words(page)).toContain('Rien n’a été reçu ni payé pour vous en 1999')
})
