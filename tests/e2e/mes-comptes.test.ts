import type { Page } from 'puppeteer'
import { signIn } from '../support/browser'
import { answerQuestion } from '../support/captcha'
import { identifiantOf, linkIn, mailTo, newLogin } from '../support/login'
import { heading, portal, press, useBrowser, words } from '../support/portal'
import { until } from '../support/until'

const newPage = useBrowser()
jest.setTimeout(90_000)

const PASSWORD = 'Un-ancien-passage-41!'
const send = (page: Page) => page.click('main form button[type=submit]')
const path = (page: Page) => new URL(page.url()).pathname
/** Pressed until it is open: the focus that Next gives to a page on its way closes it. */
const menu = async (page: Page) => {
  await until(async () => {
    if (!(await page.$eval('details.switch', (details) => (details as HTMLDetailsElement).open)))
      await page.click('details.switch > summary')
    return (await words(page, 'details.switch .panel')) !== ''
  })
  return words(page, 'details.switch .panel')
}
async function signOut(page: Page): Promise<void> {
  await page.deleteCookie(...(await page.cookies()))
}

test.each([1280, 390])('several hats, at %d px: the choice of a space, the switcher, the first compte, one detached', async (width) => {
  const email = await newLogin(PASSWORD, ['193287/63', '411ALOXECO'])
  const page = await newPage({ width })
  await signIn(page, portal(), email, PASSWORD)
  await heading(page, 'Vos espaces')
  expect(await words(page)).toMatch(/Espace copropriétaire .*452769\/193287.*Solde débiteur : .* €.* Espace bailleur .*411ALOXECO/)
  await press(page, '411ALOXECO')
  await page.waitForFunction(() => location.pathname.startsWith('/bailleur/'))
  await page.waitForSelector('details.switch')
  expect(await menu(page)).toMatch(/452769\/193287 Copropriétaire · Société Modèle Solde débiteur : .* €.*411ALOXECO Bailleur/)
  await press(page, 'Gérer mes comptes')
  await heading(page, 'Mes comptes')

  await page.click('::-p-xpath(//label[contains(., "411ALOXECO")])')
  await press(page, 'Retenir ce choix')
  await page.waitForSelector('::-p-text(C’est retenu pour votre prochaine connexion.)')
  await signOut(page)
  await signIn(page, portal(), email, PASSWORD)
  await page.waitForFunction(() => location.pathname.startsWith('/bailleur/'))

  await page.goto(`${portal()}/mes-comptes`)
  await page.click('[aria-label="Détacher le compte 452769/193287"]')
  await heading(page, 'Détacher ce compte')
  const asked = path(page)
  await press(page, 'Le garder')
  await heading(page, 'Mes comptes')
  expect(await words(page)).toContain('452769/193287')
  await page.goto(`${portal()}${asked}`)
  await press(page, 'Oui, détacher ce compte')
  await page.waitForSelector('::-p-text(Le compte est détaché.)')
  expect(await words(page, 'main section')).not.toContain('452769/193287')
  expect(await mailTo(email, 'Un compte a été détaché de votre espace')).toContain('452769/193287')
  // The page that asked for it: the compte is nobody's here any more.
  expect((await page.goto(`${portal()}${asked}`))?.status()).toBe(404)
})

test.each([
  [1280, true],
  [390, false],
])(
  'the address of the login, at %d px, JavaScript: %s: changed by the link at the new one, refused by the old one',
  async (width, javascript) => {
    const email = await newLogin(PASSWORD)
    const nouvelle = email.replace('essai-', 'nouvel-')
    const page = await newPage({ width, javascript })
    await signIn(page, portal(), email, PASSWORD)
    await page.goto(`${portal()}/mon-adresse`)
    await page.type('#adresse', ` ${nouvelle.toUpperCase()}`)
    await page.type('#adresseBis', 'autre@palier.test')
    await page.type('#motDePasse', PASSWORD)
    await send(page)
    await page.waitForSelector('::-p-text(Les deux adresses ne sont pas les mêmes.)')
    await page.$eval('#adresseBis', (input) => {
      ;(input as HTMLInputElement).value = ''
    })
    await page.type('#adresseBis', nouvelle)
    await page.type('#motDePasse', PASSWORD)
    await send(page)
    await page.waitForSelector('::-p-text(Un message est parti à votre nouvelle adresse.)')
    expect(await words(page)).toContain(nouvelle)

    const link = linkIn(await mailTo(nouvelle, 'Confirmez votre nouvelle adresse'))
    const refusal = linkIn(await mailTo(email, 'Votre adresse de connexion va changer'))
    // Signed out, the link leads to the sign-in and back; opened by whoever is not the person, it changes nothing.
    await signOut(page)
    await page.goto(link)
    expect(path(page)).toBe('/connexion')
    await page.type('#email', email)
    await page.type('#motDePasse', PASSWORD)
    await Promise.all([page.waitForNavigation(), send(page)])
    await heading(page, 'Confirmer ma nouvelle adresse')
    await press(page, 'Me connecter avec cette adresse')
    await page.waitForSelector('::-p-text(Votre adresse est changée.)')
    await page.goto(link)
    await heading(page, 'Ce lien ne sert plus')

    const other = await newPage({ width, javascript })
    await signIn(other, portal(), nouvelle, PASSWORD)
    await heading(other, 'Bonjour')
    await other.goto(refusal)
    await heading(other, 'Refuser ce changement d’adresse')
    await press(other, 'Refuser ce changement')
    await heading(other, 'Le changement est refusé')
    await page.goto(`${portal()}/mes-comptes`)
    expect(path(page)).toBe('/connexion')
    expect(linkIn(await mailTo(email, 'Choisissez un nouveau mot de passe'))).toContain('/mot-de-passe-nouveau?jeton=')
  },
)

test('a password lost, and the address too: the identifiant of the letter is enough', async () => {
  const email = await newLogin(PASSWORD)
  const identifiant = await identifiantOf(email)
  const page = await newPage({ width: 390 })
  await page.goto(`${portal()}/connexion?client=MODELE`)
  await press(page, 'Mot de passe oublié')
  await heading(page, 'Mot de passe oublié')
  await page.type('#email', ` ${identifiant.toLowerCase()}`)
  await answerQuestion(page)
  await send(page)
  await page.waitForSelector('main [role=status]')
  expect(await words(page, 'main [role=status]')).not.toContain(email)
  await page.goto(linkIn(await mailTo(email, 'Choisissez un nouveau mot de passe')))
  await heading(page, 'Nouveau mot de passe')
})
