import { enter, heading, MAURICE, portal, press, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(60_000)

test.each([
  [390, true],
  [1280, false],
])('Maurice Laffite reads what there is of his residence, at %d px, with scripts: %s', async (width, javascript) => {
  const page = await newPage({ width, javascript })
  await page.goto(portal())
  await enter(page, MAURICE)
  await heading(page, 'Bonjour Maurice Laffite')
  const home = page.url()

  await page.goto(`${home}/residence`)
  await heading(page, 'Ma résidence')
  const residence = await words(page)
  for (const said of [
    'Dugny – Saint-Exupéry 6 résidence Saint-Exupéry 91760 Itteville',
    'Année de construction 1965',
    'Nombre de lots 20',
    '12569',
    'Antoine Dubreuil Membre du conseil',
    'sd1045a@palier.test',
    'Cécile Couturier 09 08 07 06 05',
    'LIMON – ESO SYNDIC',
    'Charges générales clé 001 · lot C01 : 79, lot CV01 : 4, lot PK01 : 8 91 sur 1 000',
    'FR76 3000 6000 0112 3456 7890 189',
  ]) {
    expect(residence).toContain(said)
  }
  expect(residence.indexOf('Maurice Laffite Présidence du conseil')).toBeLessThan(residence.indexOf('Antoine Dubreuil'))

  await press(page, 'Fonds de travaux')
  await heading(page, 'Fonds de travaux')
  const fonds = await words(page)
  for (const said of ['170,17 €', 'Appartement · lot C01', '147,73 €', 'Tous les lots de la résidence 1 870,00 €'])
    expect(fonds).toContain(said)

  await page.goto(`${home}/depenses`)
  await heading(page, 'Dépenses de la résidence')
  const depenses = await words(page)
  for (const said of ['Total des dépenses', '16 097,87 €', 'Charges générales clé 001 13 942,18 €']) expect(depenses).toContain(said)
  await press(page, 'Eau froide')
  const invoice = await page.$eval('details[open] a.facture', (a) => (a as HTMLAnchorElement).href)
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const file = await fetch(invoice, { headers: { cookie } })
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')

  await page.goto(`${home}/appels`)
  await heading(page, 'Mes appels de fonds')
  const why = await words(page, 'main details[open]')
  for (const said of ['17 515,00 €', '4 378,75 €', '91 tantièmes sur 1 000', '4 378,75 € × 91 ÷ 1 000 = 398,4662… €', '398,47 €']) {
    expect(why).toContain(said)
  }
})
