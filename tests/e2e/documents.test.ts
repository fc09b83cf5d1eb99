import type { Page } from 'puppeteer'
import { ALFRED, DENISE, enter, heading, MAURICE, portal, press, STEPHANE, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(60_000)

const cookieOf = async (page: Page) => (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

/** Where a link of the page leads, by its words. */
const hrefOf = (page: Page, text: string) =>
  page.$$eval('main a', (all, wanted) => all.find((a) => a.textContent?.includes(wanted))?.href ?? '', text)

/** Signs in and goes to the documents of the compte that is first on show. */
async function documentsOf(page: Page, email: string): Promise<string> {
  await enter(page, email)
  // With several hats, the first of the spaces that are offered.
  if (new URL(page.url()).pathname === '/accueil')
    await page.goto(await page.$eval('main a[href^="/coproprietaire/"]', (a) => (a as HTMLAnchorElement).href))
  await heading(page, 'Bonjour')
  const home = page.url()
  await page.goto(`${home}/documents`)
  await heading(page, 'Mes documents')
  return home
}

test.each([
  [1280, true],
  [390, false],
])('the président finds, reads and takes what is his, at %d px, with scripts: %s', async (width, javascript) => {
  const page = await newPage({ width, javascript })
  const home = await documentsOf(page, MAURICE)
  const overview = await words(page)
  for (const said of [
    'Tous · 35',
    'Mes documents privés · 9',
    'Ma résidence · 23',
    'Du syndic · 3',
    'Assemblées générales 4 documents',
    'Conseil syndical',
  ])
    expect(overview).toContain(said)
  expect(overview).toContain('Les documents que la loi vous donne')

  await page.goto(`${home}/documents?q=${encodeURIComponent('proces assemblee')}`)
  const found = await words(page)
  expect(found).toContain('3 documents')
  expect(found).toContain('Procès-verbal de l’assemblée générale du 22/06/2017')
  await page.goto(`${home}/documents?portee=prive&annee=2017`)
  expect(await words(page)).toContain('Votre courrier du 02/11/2017 : réponse du syndic')

  await page.goto(`${home}/documents`)
  await press(page, 'Assemblées générales')
  await heading(page, 'Assemblées générales')
  expect(await words(page)).toContain('AG · AG-2017 · 2')
  const archive = await fetch(await hrefOf(page, 'Tout télécharger'), { headers: { cookie: await cookieOf(page) } })
  expect([archive.status, archive.headers.get('content-type')]).toEqual([200, 'application/zip'])
  expect(archive.headers.get('content-disposition')).toContain(encodeURIComponent('Assemblées générales.zip'))
  expect((await archive.arrayBuffer()).byteLength).toBe(Number(archive.headers.get('content-length')))

  await press(page, 'Procès-verbal de l’assemblée générale du 22/06/2017')
  await heading(page, 'Procès-verbal de l’assemblée générale du 22/06/2017')
  const said = await words(page)
  for (const fact of ['Pour qui Toute la résidence', 'Liste légale Procès-verbaux des dernières assemblées', 'PDF'])
    expect(said).toContain(fact)
  const file = await fetch(await hrefOf(page, 'Télécharger'), { headers: { cookie: await cookieOf(page) } })
  expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('Procès-verbal de l’assemblée générale du 22-06-2017.pdf'))
  expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')

  await page.goto(`${home}/documents/obligatoires`)
  await heading(page, 'Les documents que la loi vous donne')
  const law = await words(page)
  for (const [nature, etat] of [
    ['Règlement de copropriété et état descriptif de division', 'À jour'],
    ['Mes appels de fonds sur trois ans', 'À actualiser Il en manque'],
    ['Contrats et marchés en cours', 'Aucun'],
    ['Balance générale et relevé des charges', 'À jour'],
    ['Carte professionnelle du syndic', 'À jour'],
  ])
    expect(law).toContain(`${nature} ${etat}`)

  await page.goto(`${home}/conseil`)
  await press(page, 'Liste des copropriétaires')
  await page.waitForSelector('main dl')
  expect(await words(page)).toContain('Pour qui Le conseil syndical seul')

  await page.goto(`${home}/conseil`)
  await heading(page, 'Conseil syndical')
  expect(await words(page)).toContain('Vous présidez le conseil syndical de Dugny – Saint-Exupéry depuis le 23 juin 2016')
  await press(page, 'Voir la liste')
  await heading(page, 'Liste des copropriétaires')
  const owners = await words(page)
  for (const fact of ['M. Maurice Laffite', 'Présidence du conseil', 'Appartement C01', '(usufruit)', '11 copropriétaires'])
    expect(owners).toContain(fact)
})

test('what is new is marked until it is opened, by its page or by its file', async () => {
  const page = await newPage()
  const home = await documentsOf(page, MAURICE)
  const marks = async () =>
    await page.$$eval('main li.document', (all) =>
      all.filter((li) => li.textContent?.includes('Nouveau')).map((li) => li.querySelector('a')?.href ?? ''),
    )
  await page.goto(`${home}/documents?portee=residence`)
  const before = await marks()
  if (before.length > 0) {
    const [first = ''] = before
    await page.goto(first)
    await page.waitForSelector('main dl')
    // Noted once the page has been answered.
    await page.waitForFunction(
      async (list, href) => {
        const html = await (await fetch(list)).text()
        const page = new DOMParser().parseFromString(html, 'text/html')
        const row = [...page.querySelectorAll('li.document')].find(
          (li) => li.querySelector('a')?.getAttribute('href') === new URL(href).pathname,
        )
        return row !== undefined && !row.textContent?.includes('Nouveau')
      },
      {},
      `${home}/documents?portee=residence`,
      first,
    )
  }
  await page.goto(`${home}/documents?portee=residence`)
  expect((await marks()).length).toBe(Math.max(0, before.length - 1))
})

test('a member sees the conseil’s, a co-owner who is none yet and a tenant do not', async () => {
  const member = await newPage()
  const hers = await documentsOf(member, DENISE)
  expect(await words(member)).toContain('Assemblées générales')
  await member.goto(`${hers}/conseil`)
  await heading(member, 'Conseil syndical')
  expect(await words(member)).toContain('Vous êtes membre du conseil syndical')

  // His mandate begins later.
  const owner = await newPage()
  const his = await documentsOf(owner, ALFRED)
  const overview = await words(owner)
  expect(overview).toContain('Assemblées générales')
  expect(overview).not.toContain('Conseil syndical')
  expect(overview).not.toContain('Documents du syndic')
  expect((await owner.goto(`${his}/conseil`))?.status()).toBe(404)

  const tenant = await newPage()
  await enter(tenant, STEPHANE)
  await tenant.goto(`${tenant.url()}/documents`)
  await heading(tenant, 'Mes documents')
  expect(await words(tenant)).not.toContain('Les documents que la loi vous donne')
})

test('a document whose file is gone says so, on its page and by its address', async () => {
  const { query } = await import('../support/login')
  const page = await newPage()
  const home = await documentsOf(page, MAURICE)
  const [made] = await query(
    `with d as (
       insert into document (agency_id, classeur_id, nature, titre, reference, date, fichier, nom, taille, mime)
       select agency_id, classeur_id, 'PUBLIE', 'Un fichier perdu / "entre guillemets" 😀', 'PERDU-' || gen_random_uuid(), date, repeat('0', 64), nom, taille, mime
       from document where reference = 'DOC-004' returning id, agency_id),
     p as (insert into document_pour (document_id, cible, agency_id, genre)
       select d.id, c.id, d.agency_id, 'COMPTE' from d join compte c on c.agency_id = d.agency_id and c.reference = '193287/63')
     select id from d`,
    [],
  )
  await page.goto(`${home}/documents/${made?.id}`)
  expect(await words(page, 'h1')).toBe('Un fichier perdu / "entre guillemets" 😀')
  expect(await words(page)).toContain('Ce document ne peut pas être lu pour l’instant.')
  const answer = await fetch(`${portal()}/api/documents/${made?.id}`, { headers: { cookie: await cookieOf(page) } })
  expect(answer.status).toBe(503)
  await query('delete from document where id = $1 returning id', [made?.id])
})
