import { DENISE, enter, heading, MAURICE, portal, press, STEPHANE, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(60_000)

/** Signs in; the address of the space. */
async function espace(page: Awaited<ReturnType<typeof newPage>>, email: string): Promise<string> {
  await page.goto(portal())
  await enter(page, email)
  if (email === DENISE) {
    const href = await page.$$eval('main a', (links) =>
      links.map((a) => (a as HTMLAnchorElement).href).find((url) => url.includes('/bailleur/')),
    )
    await page.goto(href ?? '')
    await page.waitForSelector('main h1')
  }
  return page.url()
}

test.each([
  [1280, true],
  [390, true],
  [390, false],
])('Maurice Laffite reads what his syndic tells him and whom to call, at %d px, with scripts: %s', async (width, javascript) => {
  const page = await newPage({ width, javascript })
  const home = await espace(page, MAURICE)

  await page.goto(`${home}/informations`)
  await heading(page, 'Informations')
  const said = await words(page)
  for (const part of [
    'Fermeture de l’agence du 25/12/2017 au 01/01/2018 20 novembre 2017',
    'Votre dossier de subvention',
    'Actualités',
    'Louer, acheter, copropriété : des juristes répondent',
  ])
    expect(said).toContain(part)
  expect(said.indexOf('Fermeture de l’agence')).toBeLessThan(said.indexOf('Un nouvel espace'))
  const links = await page.$$eval('main a[target=_blank]', (all) =>
    all.map((a) => [(a as HTMLAnchorElement).protocol, a.getAttribute('rel')]),
  )
  expect(links.length).toBeGreaterThan(2)
  for (const link of links) expect(link).toEqual(['https:', 'noreferrer'])
  expect(said).not.toContain('Une question sur votre balcon')
  await press(page, 'Lire la suite')
  await heading(page, 'Le ravalement')
  expect(await words(page)).toContain('Une question sur votre balcon')

  await page.goto(`${home}/contacts`)
  await heading(page, 'Contacts')
  const contacts = await words(page)
  for (const part of [
    'Votre gestionnaire Julien Perrot 04 75 89 56 24',
    'Votre comptable Cécile Couturier 09 08 07 06 05',
    'LIMON – ESO SYNDIC',
    'Maurice Laffite Présidence du conseil',
    'sd1045a@palier.test',
    'Ascenseur Ascenseurs Riva',
    'Intervient pour Dugny – Saint-Exupéry 01 60 00 00 01',
  ])
    expect(contacts).toContain(part)
  const targets = await page.$$eval('main a', (all) => all.map((a) => [a.getAttribute('href'), a.getBoundingClientRect().height] as const))
  for (const [href, height] of targets) expect([href, height >= 44]).toEqual([href, true])
  expect(targets.map(([href]) => href)).toEqual(expect.arrayContaining(['tel:0160000001', 'mailto:sd1045a@palier.test']))

  await page.goto(`${home}/partenaires`)
  await heading(page, 'Nos partenaires')
  expect(await words(page)).toContain('Vous restez libre de votre choix')
})

test.each([true, false])(
  'he pays by transfer: the QR code says what his bank needs, amount and reference too; scripts: %s',
  async (javascript) => {
    const page = await newPage({ width: 390, javascript })
    const home = await espace(page, MAURICE)
    await page.goto(`${home}/virement`)
    await heading(page, 'Payer par virement')
    const said = await words(page)
    for (const part of ['60,61 €', 'SDC Dugny – Saint-Exupéry', 'FR76 3000 6000 0112 3456 7890 189', 'AGRIFRPP', 'Compte 452769/193287'])
      expect(said).toContain(part)
    const drawn = () => page.$eval('svg.qr', (svg) => [svg.getAttribute('aria-label'), svg.querySelectorAll('path')[1]?.getAttribute('d')])
    const solde = await drawn()
    expect(solde[0]).toContain('60,61 euros')
    await press(page, 'Appel de charges')
    await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('398,47'))
    const appel = await drawn()
    expect(appel[0]).toContain('398,47 euros')
    expect(appel[1]).not.toBe(solde[1])
    if (!javascript) return
    await page.browserContext().overridePermissions(portal(), ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'])
    await page.goto(`${home}/virement`)
    const copy = await page.waitForSelector('::-p-aria([name="Copier l’IBAN"][role="button"])')
    await copy?.evaluate((button) => button.scrollIntoView({ block: 'center' }))
    await copy?.click()
    await page.waitForSelector('::-p-aria([name="Copié l’IBAN"][role="button"])')
  },
)

test.each([
  [DENISE, 'a landlord'],
  [STEPHANE, 'a tenant'],
])('%s, %s: the agency and its offices; what it will tell in three years is not there yet', async (email) => {
  const page = await newPage({ width: 390 })
  const home = await espace(page, email)
  await page.goto(`${home}/contacts`)
  await heading(page, 'Contacts')
  const contacts = await words(page)
  expect(contacts).toContain('SA Le Bureau – Gérance')
  expect(contacts).not.toContain('Conseil syndical')
  expect(contacts).not.toContain('Qui appeler')
  await page.goto(`${home}/informations`)
  await heading(page, 'Informations')
  const said = await words(page)
  expect(said).toContain('Rien à vous annoncer pour l’instant. Ce que SA Le Bureau publie')
  expect(said).toContain('Actualités')
})
