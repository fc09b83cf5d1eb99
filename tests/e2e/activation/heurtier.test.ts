import { randomUUID } from 'node:crypto'
import type { Page } from 'puppeteer'
import { forgetTries, newLetter, retype, typeCodes } from '../../support/letter'
import { linkIn, mailTo, newLogin } from '../../support/login'
import { heading, portal, press, useBrowser, words } from '../../support/portal'

// Manual Heurtier: the fields are filled in as far as the agency knows, the empty ones are required; another account is added, signed in.

const newPage = useBrowser()
jest.setTimeout(90_000)
beforeEach(forgetTries)

const PASSWORD = 'Tournesol-7-Violet'
const MAIL = 'Confirmez votre adresse pour activer votre espace'

async function signIn(page: Page, email: string): Promise<void> {
  await page.waitForSelector('#email')
  await page.type('#email', email)
  await page.type('#motDePasse', PASSWORD)
  await press(page, 'Me connecter')
}

test.each([
  [1280, true],
  [390, false],
])('the empty fields are required; then a second account is added, at %d px, JavaScript: %s', async (width, javascript) => {
  const email = `heurtier-${randomUUID().slice(0, 8)}@palier.test`
  const tiers = { civilite: null, prenom: null, telephone_mobile: null, adresse1: null, ville: null }
  const [first, second] = [await newLetter('BUREAU', { tiers }), await newLetter('BUREAU', { role: 'LOCATAIRE' })]
  const page = await newPage({ width, javascript })
  await page.goto(`${portal()}/activation?client=BUREAU`)
  await typeCodes(page, first)
  await heading(page, 'Associer mon compte')
  expect(await page.$eval('#codePostal', (input) => (input as HTMLInputElement).value)).toBe('69003')
  await page.type('#email', email)
  await page.type('#emailBis', email)
  await press(page, 'Continuer')
  await page.waitForSelector('[role=alert]')
  const asked = await words(page, '[role=alert]')
  for (const field of ['civilité', 'prénom', 'téléphone', 'adresse postale', 'ville']) expect(asked).toContain(field)
  const typed = { civilite: 'Madame', prenom: 'Rose', telephone: '+33 6 12 34 56 78', adresse1: '3 place Haute', ville: 'Nancy' }
  for (const [field, text] of Object.entries(typed)) await retype(page, field, text)
  await press(page, 'Continuer')
  await page.waitForSelector('#confirmation')

  // Back, all is there.
  await press(page, 'Revenir à l’étape précédente')
  await heading(page, 'Associer mon compte')
  for (const [field, text] of Object.entries(typed))
    expect(await page.$eval(`#${field}`, (input) => (input as HTMLInputElement).value)).toBe(text)
  await press(page, 'Continuer')
  await page.waitForSelector('#confirmation')
  await page.type('#motDePasse', PASSWORD)
  await page.type('#confirmation', PASSWORD)
  await page.click('#conditions')
  await press(page, 'Créer mon accès')
  await heading(page, 'Un message vous a été envoyé')
  await page.goto(linkIn(await mailTo(email, MAIL)))
  await press(page, 'Activer mon espace')
  await signIn(page, email)
  await heading(page, 'Bonjour')

  await page.click('header summary')
  await press(page, 'Ajouter un compte')
  await heading(page, 'Ajouter un compte')
  await page.type('#identifiant', second.identifiant)
  await page.type('#motDePasse', 'FAUX')
  await press(page, 'Ajouter ce compte')
  await page.waitForSelector('[role=alert]')
  expect(await words(page)).toContain('Ces codes ne sont pas reconnus.')
  await page.type('#motDePasse', 'acdef ghjkm')
  await press(page, 'Ajouter ce compte')
  await page.waitForSelector('::-p-text(Le compte est ajouté à votre espace.)')
  expect(await mailTo(email, 'Un compte a été ajouté à votre espace')).toContain(second.numero)
  await page.goto(`${portal()}/accueil`)
  await heading(page, 'Vos espaces')
  expect(await words(page)).toContain('Espace locataire')
})

test('an account of another agency is added to the same space; its conditions are met first', async () => {
  const email = await newLogin(PASSWORD)
  const letter = await newLetter('BUREAU')
  const page = await newPage({ width: 390 })
  await page.goto(`${portal()}/connexion`)
  await signIn(page, email)
  await heading(page, 'Bonjour')
  // The letter's own address, opened by who is signed in.
  await page.goto(`${portal()}/activation?client=BUREAU`)
  await heading(page, 'Ajouter un compte')
  await page.type('#identifiant', letter.identifiant)
  await page.type('#motDePasse', letter.motDePasse)
  await press(page, 'Ajouter ce compte')
  await page.waitForSelector('::-p-text(Le compte est ajouté à votre espace.)')
  expect(await words(page)).toContain('SA Le Bureau')
  await page.goto(`${portal()}/`)
  await heading(page, 'Conditions générales')
})
