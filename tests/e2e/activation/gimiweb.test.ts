import { randomUUID } from 'node:crypto'
import type { Page } from 'puppeteer'
import { forgetTries, giveCodes, hold, type Letter, newLetter } from '../../support/letter'
import { linkIn, mailTo, newLogin } from '../../support/login'
import { heading, portal, press, useBrowser, words } from '../../support/portal'

// Manual Gimiweb: signed in by the agency's codes, one looks, then associates; a second account joins by the same address and password.

const newPage = useBrowser()
jest.setTimeout(90_000)
beforeEach(forgetTries)

const PASSWORD = 'Tournesol-7-Violet'
const MAIL = 'Confirmez votre adresse pour activer votre espace'
const path = (page: Page) => new URL(page.url()).pathname

async function enterByCodes(page: Page, { identifiant, motDePasse }: Letter): Promise<void> {
  await page.goto(`${portal()}/connexion?client=BUREAU`)
  await page.type('#email', identifiant)
  await page.type('#motDePasse', motDePasse)
  await press(page, 'Me connecter')
}

async function choosePassword(page: Page, button: string): Promise<void> {
  await page.waitForSelector('#confirmation')
  await page.type('#motDePasse', PASSWORD)
  await page.type('#confirmation', PASSWORD)
  if (await page.$('#conditions')) await page.click('#conditions')
  await press(page, button)
}

test.each([
  [1280, true],
  [390, false],
])('signed in by codes, looked at, associated, then a second account merged, at %d px, JavaScript: %s', async (width, javascript) => {
  const email = `gimiweb-${randomUUID().slice(0, 8)}@palier.test`
  const [first, second] = [await newLetter('BUREAU'), await newLetter('BUREAU', { role: 'LOCATAIRE' })]
  const page = await newPage({ width, javascript })
  await enterByCodes(page, first)
  await heading(page, 'Bonjour Jeanne Essai')
  expect(await words(page)).toContain('Vous êtes entré avec les codes de votre courrier.')
  await page.goto(`${page.url()}/compte`)
  await heading(page, 'Mon compte')
  // What is a person's own leads to a login first.
  for (const own of ['/mot-de-passe', '/mes-comptes', '/ajouter-un-compte']) {
    await page.goto(portal() + own)
    expect([own, path(page)]).toEqual([own, '/associer'])
  }
  await page.goto(`${portal()}/accueil`)
  await press(page, 'Associer mon compte')
  await heading(page, 'Associer mon compte')
  await page.type('#email', email)
  await page.type('#emailBis', email)
  await press(page, 'Continuer')
  await choosePassword(page, 'Créer mon accès')
  await heading(page, 'Un message vous a été envoyé')
  // Until the link is followed, one may go on looking.
  await page.goto(`${portal()}/accueil`)
  await heading(page, 'Bonjour')
  await page.goto(linkIn(await mailTo(email, MAIL)))
  await press(page, 'Activer mon espace')
  await page.waitForSelector('::-p-text(Votre adresse est confirmée.)')

  await enterByCodes(page, second)
  await heading(page, 'Bonjour')
  await press(page, 'Associer mon compte')
  await heading(page, 'Associer mon compte')
  await page.type('#email', email)
  await page.type('#emailBis', email)
  await press(page, 'Continuer')
  await heading(page, 'Fusion de comptes')
  expect(await words(page)).toContain(email)
  // « Veuillez revenir en arrière et entrer une nouvelle adresse »: nothing typed is lost.
  await press(page, 'en donner une autre')
  await heading(page, 'Associer mon compte')
  expect(await page.$eval('#emailBis', (input) => (input as HTMLInputElement).value)).toBe(email)
  await press(page, 'Continuer')
  await heading(page, 'Fusion de comptes')
  await page.type('#motDePasse', PASSWORD)
  await press(page, 'Réunir ce compte aux autres')
  await page.waitForSelector('::-p-text(Le compte est ajouté à votre espace.)')
  await press(page, '← Mon espace')
  await heading(page, 'Vos espaces')
  const spaces = await words(page)
  for (const one of [first.numero, second.numero, 'Espace copropriétaire', 'Espace locataire']) expect(spaces).toContain(one)
})

test('without « @ » and unknown, the sign-in form says what may be missing', async () => {
  const page = await newPage()
  await page.goto(`${portal()}/connexion`)
  await page.type('#email', 'jeanne.essai')
  await page.type('#motDePasse', 'peu importe')
  await press(page, 'Me connecter')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('Si c’est une adresse électronique, il y manque « @ ».')
})

test('codes given out anew lead to a personal password and nothing else; then the login signs in with it', async () => {
  const letter = await newLetter('BUREAU')
  const email = await newLogin('Un-ancien-passage-41!', [])
  await hold(letter, email)
  await giveCodes(letter, true)
  const page = await newPage({ width: 390 })
  await enterByCodes(page, letter)
  await heading(page, 'Choisissez un mot de passe personnel')
  await page.goto(`${portal()}/accueil`)
  await heading(page, 'Choisissez un mot de passe personnel')
  expect(await words(page)).toContain(email)
  await choosePassword(page, 'Enregistrer ce mot de passe')
  await page.waitForSelector('::-p-text(Votre nouveau mot de passe est enregistré.)')
  await mailTo(email, 'Votre mot de passe a été changé')
  await page.type('#email', email)
  await page.type('#motDePasse', PASSWORD)
  await press(page, 'Me connecter')
  await page.waitForFunction(() => location.pathname !== '/connexion')
})

test('codes given out anew for a login with accounts elsewhere: a link goes to its own address, which is not shown whole', async () => {
  const letter = await newLetter('BUREAU')
  const email = await newLogin('Un-ancien-passage-41!')
  await hold(letter, email)
  await giveCodes(letter, true)
  const page = await newPage({ width: 390, javascript: false })
  await enterByCodes(page, letter)
  await heading(page, 'Choisissez un mot de passe personnel')
  expect(await page.$('#motDePasse')).toBeNull()
  expect(await words(page)).not.toContain(email)
  await press(page, 'Recevoir le lien')
  await page.waitForSelector('main [role=status]')
  expect(linkIn(await mailTo(email, 'Choisissez un nouveau mot de passe'))).toContain('/mot-de-passe-nouveau?jeton=')
})

test('codes given out anew for an account of nobody: it is associated before it is looked at', async () => {
  const page = await newPage()
  await enterByCodes(page, await newLetter('BUREAU', { force: true }))
  await heading(page, 'Associer mon compte')
  await page.goto(`${portal()}/accueil`)
  await heading(page, 'Associer mon compte')
  expect(await words(page)).not.toContain('Regarder mon compte')
})
