import type { Page } from 'puppeteer'
import { query } from '../support/login'
import { pdfText } from '../support/pdf-text'
import { enter, heading, portal, press, useBrowser, words } from '../support/portal'
import { newAgency, newClient, newStaff } from '../support/staff'

const newPage = useBrowser()
jest.setTimeout(90_000)

const PASSWORD = 'Tournesol-7-Violet'

/** An agency with one building, its classeur, and a client who owes 1 378,20 €. */
async function world() {
  const { id } = await newAgency()
  const [immeuble] = await query(
    `insert into immeuble (agency_id, reference, nom, adresse1, code_postal, ville) values ($1, 'I', 'Les Tilleuls', '4 rue', '26000', 'Valence') returning id`,
    [id],
  )
  await query(
    `insert into classeur (agency_id, metier, rang, nom, niveau) values ($1, 'SYNDIC', 1, 'Courriers', 'COPROPRIETAIRE') returning id`,
    [id],
  )
  const client = await newClient(id, PASSWORD)
  await query('update compte set immeuble_id = $2 where id = $1 returning id', [client.compteId, immeuble?.id])
  await query(
    `insert into ecriture (agency_id, compte_id, reference, date_comptable, date_operation, libelle, debit, credit)
     values ($1, $2, 'E', '2016-01-01', '2016-01-01', 'Appel', 137820, 0) returning id`,
    [id, client.compteId],
  )
  return { client, admin: await newStaff('ADMINISTRATEUR', id) }
}

async function signedIn({ cookie }: { cookie: string }, javascript: boolean): Promise<Page> {
  const page = await newPage({ javascript })
  const [name = '', value = ''] = cookie.split('=')
  await page.setCookie({ name, value, url: portal(), httpOnly: true })
  return page
}

const pdfAt = async (page: Page, path: string) => {
  const cookies = (await page.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const response = await fetch(portal() + path, { headers: { cookie: cookies } })
  expect([path, response.status]).toEqual([path, 200])
  return (await pdfText(new Uint8Array(await response.arrayBuffer()))).join('\n')
}

/** From a template with variables to a draft for one building. */
async function prepare(page: Page, javascript: boolean): Promise<string> {
  await page.goto(`${portal()}/admin/modeles/nouveau?metier=SYNDIC`)
  await page.type('#nom', 'Toiture')
  await page.type('#titre', 'Toiture de {immeuble.nom}')
  await page.waitForSelector(javascript ? '.texte-riche' : 'textarea#texte')
  await page.type('#texte', 'Bonjour {tiers.nom}, votre solde est de {compte.solde}.')
  const classeur = await page.$eval('#classeur option:last-child', (option) => (option as HTMLOptionElement).value)
  await page.select('#classeur', classeur)
  await press(page, 'Ajouter le modèle')
  await page.waitForSelector('::-p-text(Le modèle est ajouté.)')
  await page.goto(`${portal()}/admin/diffusions/nouvelle`)
  await press(page, 'Toiture')
  await page.waitForSelector('input[name=modele]:not([value=""])')
  await press(page, 'Enregistrer et choisir les destinataires')
  await page.waitForSelector('::-p-text(Le brouillon est enregistré.)')
  await press(page, 'Choisir les destinataires')
  await heading(page, 'Destinataires')
  await page.click('section[aria-labelledby=immeubles] button')
  await page.waitForSelector('section[aria-labelledby=immeubles] .tag.good')
  return new URL(page.url()).pathname.split('/').at(-2) ?? ''
}

test.each([true, false])('a letter is written, seen as its reader will, published, read and withdrawn; scripts: %s', async (javascript) => {
  const { client, admin } = await world()
  const page = await signedIn(admin, javascript)
  const id = await prepare(page, javascript)

  await page.goto(`${portal()}/admin/diffusions/${id}`)
  expect(await words(page)).toContain('1 compte de 1 personne')
  const letter = await pdfAt(page, `/api/diffusions/${id}?compte=${client.compteId}`)
  expect(letter).toContain('Bonjour Essai, votre solde est de 1')
  await press(page, 'Publier')
  await page.waitForSelector('section[aria-label="Avancement"], section[aria-label="Ce qui est publié"]')
  const published = async (): Promise<boolean> => {
    await page.goto(`${portal()}/admin/diffusions/${id}`)
    return (await words(page)).includes('1 document publié')
  }
  for (let tries = 0; !(await published()); tries++) expect(tries).toBeLessThan(40)

  const reader = await newPage({ javascript })
  await reader.goto(portal())
  await enter(reader, client.email, PASSWORD)
  const documents = `${portal()}/coproprietaire/${client.compteId}/documents?q=toiture`
  await reader.goto(documents)
  expect(await words(reader)).toContain('Toiture de Les Tilleuls')
  const [document] = await query(`select id from document where diffusion_id = $1 and withdrawn_at is null`, [id])
  expect(await pdfAt(reader, `/api/documents/${document?.id}`)).toMatch(/solde est de 1\s378,20/)

  await press(page, 'Retirer à tous')
  await page.waitForSelector('::-p-text(C’est retiré.)')
  await reader.goto(documents)
  expect(await words(reader)).not.toContain('Toiture de Les Tilleuls')
})
