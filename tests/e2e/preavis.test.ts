import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer'
import sharp from 'sharp'
import { newLocataire } from '../support/locataire'
import { mailTo, query } from '../support/login'
import { photo } from '../support/photos'
import * as pieces from '../support/pieces'
import { enter, heading, portal, press, useBrowser, words } from '../support/portal'
import { newAgency, newStaff } from '../support/staff'
import { until } from '../support/until'

const newPage = useBrowser()
jest.setTimeout(120_000)

const PASSWORD = 'Un-ancien-passage-41!'

async function agence() {
  const { id, code } = await newAgency()
  const email = `${code.toLowerCase()}@palier.test`
  await query('update agency set email = $2 where id = $1 returning id', [id, email])
  return { id, email, locataire: await newLocataire(id, PASSWORD) }
}

async function staffPage(agencyId: string, width: number, javascript: boolean): Promise<Page> {
  const page = await newPage({ width, javascript })
  const [name = '', value = ''] = (await newStaff('GESTIONNAIRE', agencyId)).cookie.split('=')
  await page.browserContext().setCookie({ name, value, domain: 'localhost', path: '/' })
  return page
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(tmpdir(), `palier-e2e-${name}`)
  writeFileSync(path, bytes)
  await ((await page.waitForSelector('#fichier')) as ElementHandle<HTMLInputElement>).uploadFile(path)
}
/** As the calendar of a browser does. */
const dated = (page: Page, selector: string, day: string) =>
  page.$eval(
    selector,
    (input, value) => {
      ;(input as HTMLInputElement).value = value
    },
    day,
  )
/** Until these words are on the page, which may be on its way; asked from here, since a page without scripts does not tell when it changes. */
const said = (page: Page, text: string) =>
  until(() =>
    words(page).then(
      (shown) => shown.includes(text),
      () => false,
    ),
  )
const linkOf = (mail: string) => /https?:\/\/\S+\/admin\/preavis\/[0-9a-f-]{36}/.exec(mail)?.[0] ?? ''

test.each([
  [390, true],
  [1280, false],
])('a tenant sees the end of his notice, gives it, and the agency confirms it, at %d px, with scripts: %s', async (width, javascript) => {
  const { id, email, locataire } = await agence()
  const page = await newPage({ width, javascript })
  await enter(page, locataire.email, PASSWORD)
  await page.goto(`${portal()}${locataire.base}/preavis`)
  await heading(page, 'Mon préavis')
  expect(await words(page)).toContain('Appartement, lot 12, Les Tilleuls')
  await page.$eval('input[name="motif"][value="MUTATION"]', (radio) => (radio as HTMLInputElement).click())
  await page.type('#message', 'Je pars pour Lyon.')
  await press(page, 'Voir la fin de mon préavis')
  await said(page, 'Votre préavis prendrait fin le')
  const seen = await words(page)
  for (const word of ['28 décembre 2017', 'mutation professionnelle', 'Je pars pour Lyon.', 'une attestation de votre employeur'])
    expect(seen).toContain(word)
  // Nothing is sent yet; one goes back, and nothing is lost.
  await press(page, 'Modifier')
  await page.waitForSelector('#message')
  expect(await page.$eval('#message', (area) => (area as HTMLTextAreaElement).value)).toBe('Je pars pour Lyon.')
  expect(await page.$eval('input[name=motif]:checked', (radio) => (radio as HTMLInputElement).value)).toBe('MUTATION')
  expect(await query('select id from preavis where agency_id = $1', [id])).toEqual([])
  await press(page, 'Voir la fin de mon préavis')
  await said(page, 'Votre préavis prendrait fin le')
  await choose(page, 'employeur.pdf', pieces.pdf())
  await press(page, 'Déposer mon préavis')
  await said(page, 'Votre préavis est déposé.')
  expect(await words(page)).toContain('palier-e2e-employeur.pdf')

  const receipt = await mailTo(locataire.email, 'Votre préavis est déposé')
  for (const word of ['28 décembre 2017', 'récépissé', 'lettre recommandée électronique']) expect(receipt).toContain(word)
  expect(receipt).not.toContain('desabonnement')
  const told = await mailTo(email, 'Préavis déposé en ligne\u00a0: Essai')
  expect(told).toContain('«\u00a0Je pars pour Lyon.\u00a0»')
  const staff = await staffPage(id, width, javascript)
  await staff.goto(`${portal()}/admin/preavis`)
  expect(await words(staff)).toContain('À traiter')
  await staff.goto(linkOf(told))
  await heading(staff, 'Préavis de Essai')
  const other = await staffPage(id, width, javascript)
  await other.goto(linkOf(told))
  await dated(staff, '#fin', '2018-01-05')
  await staff.type('#reponse', 'État des lieux le 5 janvier.')
  await press(staff, 'Confirmer le préavis')
  await said(staff, 'Le préavis est confirmé.')
  // A colleague had the same page open.
  await press(other, 'Ne pas retenir ce préavis')
  await other.type('#raison', 'Par lettre.')
  await press(other, 'Ne pas retenir le préavis')
  await said(other, 'a répondu avant vous.')

  const answered = await mailTo(locataire.email, 'Votre préavis est confirmé')
  for (const word of ['5 janvier 2018', 'État des lieux le 5 janvier.']) expect(answered).toContain(word)
  await page.goto(`${portal()}${locataire.base}/preavis`)
  const confirmed = await words(page)
  for (const word of ['Confirmé par l’agence', '5 janvier 2018', 'État des lieux le 5 janvier.']) expect(confirmed).toContain(word)
  expect(confirmed).not.toContain('Retirer mon préavis')
})

test('given in haste, a notice is taken back, and the agency is told', async () => {
  const { email, locataire } = await agence()
  const page = await newPage({ width: 390 })
  await enter(page, locataire.email, PASSWORD)
  await page.goto(`${portal()}${locataire.base}/preavis`)
  await press(page, 'Voir la fin de mon préavis')
  await said(page, '28 février 2018')
  await press(page, 'Déposer mon préavis')
  await said(page, 'Votre préavis est déposé.')
  await press(page, 'Retirer mon préavis')
  await press(page, 'Oui, je retire mon préavis')
  await said(page, 'Votre préavis est retiré.')
  expect(await mailTo(email, 'Préavis retiré\u00a0: Essai')).toContain('plus rien à répondre')
  expect(await words(page)).toContain('Voir la fin de mon préavis')
})

test.each([true, false])(
  'a tenant proves his insurance with a photograph, and the agency looks at it, with scripts: %s',
  async (javascript) => {
    const { id, locataire } = await agence()
    const page = await newPage({ width: 390, javascript })
    await enter(page, locataire.email, PASSWORD)
    await page.goto(`${portal()}${locataire.base}/assurance`)
    await heading(page, 'Mon assurance')
    expect(await words(page)).toContain('Aucune attestation')
    await choose(page, 'programme.pdf', pieces.exe())
    await page.type('#assureur', 'Maaf')
    await dated(page, '#jusquAu', '2017-12-20')
    await press(page, 'Déposer mon attestation')
    await said(page, 'n’est ni un PDF, ni une photo')
    expect(await page.$eval('#assureur', (input) => (input as HTMLInputElement).value)).toBe('Maaf')
    await choose(page, 'attestation.jpg', await photo(400, 200))
    await press(page, 'Déposer mon attestation')
    await said(page, 'Votre attestation est déposée.')
    expect(await words(page)).toContain('Expire bientôt, le 20 décembre 2017')

    // Upright, and without the place where it was taken.
    const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const href = await page.$eval('a[href^="/api/attestations/"]', (link) => (link as HTMLAnchorElement).href)
    const { exif, width } = await sharp(Buffer.from(await (await fetch(href, { headers: { cookie } })).arrayBuffer())).metadata()
    expect([exif, width]).toEqual([undefined, 200])

    const staff = await staffPage(id, 1280, javascript)
    await staff.goto(`${portal()}/admin`)
    expect(await words(staff)).toContain('Attestations à voir 1')
    await press(staff, 'Assurances')
    await heading(staff, 'Assurances des locataires')
    expect(await words(staff)).toContain('Expire bientôt · 20/12/2017')
    await press(staff, 'Marquer vue')
    await said(staff, 'vue le')
    await page.goto(`${portal()}${locataire.base}/assurance`)
    expect(await words(page)).toContain('vue par votre agence')
  },
)

test('a shop is left otherwise, and a compte that closes says until when it is seen', async () => {
  const { id } = await agence()
  const page = await newPage({ width: 390 })
  const commerce = await newLocataire(id, PASSWORD, 'COMMERCIAL')
  await enter(page, commerce.email, PASSWORD)
  await page.goto(`${portal()}${commerce.base}/preavis`)
  expect(await words(page)).toContain('Un bail commercial se quitte')
  expect(await page.$('#depart')).toBeNull()
  await query(`update compte set preavis_le = '2017-11-01', depart_le = '2018-02-01' where id = $1`, [commerce.compteId])
  await page.goto(`${portal()}${commerce.base}/preavis`)
  expect(await words(page)).toContain('Votre préavis est enregistré : vous partez le 1er février 2018')
  await query(`update compte set depart_le = '2017-11-20' where id = $1`, [commerce.compteId])
  await page.goto(`${portal()}${commerce.base}/compte`)
  expect(await words(page)).toContain('Votre compte se ferme : vous voyez vos derniers comptes jusqu’au')
  for (const hidden of ['preavis', 'assurance']) expect((await page.goto(`${portal()}${commerce.base}/${hidden}`))?.status()).toBe(404)
})
